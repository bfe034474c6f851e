package org.jinbang.console.internal.command;

import java.security.Principal;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.Session;
import org.jinbang.process.Actor;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;
import org.jinbang.security.Sessions;

/**
 * Who acts in a console session: the person signed in with {@code award:login}, or else the one whose account has the
 * login with which the console was entered. Being at the console gives nobody a seat.
 */
final class Identity {
    /** Where the console session keeps the token; it opens nothing elsewhere than at this server. */
    static final String TOKEN = ".award.token";

    private static final String USER = "org.apache.karaf.jaas.boot.principal.UserPrincipal";

    private final Session session;
    private final Sessions sessions;
    private final Accounts accounts;

    Identity(Session session, Sessions sessions, Accounts accounts) {
        this.session = session;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** The session of the person signed in. */
    Optional<org.jinbang.security.Session> signedIn() {
        return Optional.ofNullable(session.get(TOKEN))
                .map(String::valueOf)
                .filter(token -> !token.isEmpty())
                .flatMap(sessions::resolve);
    }

    /** Who acts; nobody in particular if nobody is known. */
    Actor actor() {
        return signedIn()
                .map(org.jinbang.security.Session::actor)
                .or(() -> entered().map(Account::actor))
                .orElse(Actor.PUBLIC);
    }

    /** The active account of the login with which the console was entered. */
    private Optional<Account> entered() {
        return subject().stream()
                .flatMap(subject -> subject.getPrincipals().stream())
                .filter(principal -> principal.getClass().getName().equals(USER))
                .map(Principal::getName)
                .findFirst()
                .flatMap(accounts::findByLogin)
                .filter(account -> account.state() == Account.State.ACTIVE);
    }

    @SuppressWarnings("removal") // The container binds its subject in no other way.
    private static Optional<Subject> subject() {
        return Optional.ofNullable(Subject.getSubject(java.security.AccessController.getContext()));
    }
}
