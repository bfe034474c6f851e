package org.jinbang.security.internal;

import org.jinbang.process.PersonRegister;
import org.jinbang.security.Account;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Persons are those with an account, locked or not. */
@Component
public final class KnownPersons implements PersonRegister {
    private final People people;

    /** Reads what {@code people} know. */
    @Activate
    public KnownPersons(@Reference People people) {
        this.people = people;
    }

    @Override
    public boolean has(String person) {
        return people.store()
                .account(person)
                .filter(row -> !row.state().equals(Account.State.ERASED.name()))
                .isPresent();
    }
}
