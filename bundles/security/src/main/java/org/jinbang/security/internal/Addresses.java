package org.jinbang.security.internal;

import java.util.Optional;
import org.jinbang.mail.AddressBook;
import org.jinbang.security.Account;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How persons with an account are reached. */
@Component
public final class Addresses implements AddressBook {
    private final People people;

    /** Reads what {@code people} know. */
    @Activate
    public Addresses(@Reference People people) {
        this.people = people;
    }

    @Override
    public Optional<Contact> of(String person) {
        return people.store()
                .account(person)
                .map(people::account)
                .filter(account -> account.state() != Account.State.ERASED)
                .filter(account -> !account.email().isEmpty())
                .map(account -> new Contact(account.email(), account.name(), Optional.empty()));
    }
}
