package org.jinbang.rest.internal.document;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.trial.Trial;
import org.jinbang.process.Actor;
import org.jinbang.process.Reader;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;

/** Accounts in which every person of a trial has a name: {@code Name of <id>}. */
final class Directory {
    private Directory() {}

    /** What a person of a trial may print of its edition. */
    static Called seenBy(Trial trial, String person) {
        Reader reader = trial.reader();
        Actor actor = Actor.of(person);
        return new Called(reader, accounts(), actor, reader.edition(actor, trial.edition()));
    }

    private static Accounts accounts() {
        return (Accounts) Proxy.newProxyInstance(
                Accounts.class.getClassLoader(), new Class<?>[] {Accounts.class}, (proxy, method, given) -> {
                    if (!method.getName().equals("find")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return Optional.of(account((String) given[0]));
                });
    }

    private static Account account(String id) {
        return new Account(
                id,
                id,
                "Name of " + id,
                "",
                Account.State.ACTIVE,
                false,
                Set.of(),
                Instant.parse("2024-01-01T00:00:00Z"));
    }
}
