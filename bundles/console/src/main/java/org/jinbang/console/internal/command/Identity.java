package org.jinbang.console.internal.command;

import java.util.Optional;
import org.apache.karaf.shell.api.console.Session;
import org.jinbang.console.internal.realm.AccountPrincipal;
import org.jinbang.process.Actor;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;
import org.jinbang.security.Sessions;

/**
 * Who acts in a console session: the person signed in with {@code award:login}, or else the one whose account opened the
 * console. Being at the console gives nobody a seat.
 */
final class Identity {
    /** Where the console session keeps the token; it opens nothing elsewhere than at this server. */
    static final String TOKEN = ".award.token";

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

    /** The account with which the console was entered, for as long as it is active and its session was not ended. */
    private Optional<Account> entered() {
        return CurrentSubject.get().stream()
                .flatMap(subject -> subject.getPrincipals(AccountPrincipal.class).stream())
                .findFirst()
                .filter(who -> who.token().isEmpty()
                        || sessions.resolve(who.token().get()).isPresent())
                .flatMap(who -> accounts.find(who.account()))
                .filter(account -> account.state() == Account.State.ACTIVE);
    }
}
