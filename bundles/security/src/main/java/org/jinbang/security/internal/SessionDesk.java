package org.jinbang.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.Actor;
import org.jinbang.security.Attempt;
import org.jinbang.security.Session;
import org.jinbang.security.Sessions;
import org.jinbang.security.SignIn;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.Opened;
import org.jinbang.security.store.AccountStore.SessionRow;
import org.jinbang.security.store.FactorStore.FactorRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sessions, over the store. */
@Component
public final class SessionDesk implements Sessions {
    /** A use is noted at most this often, so that reading does not write each time. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int MAX_TOKEN = 100;

    private final People people;
    private final AccountStore store;
    private final FactorPolicy policy;
    private final Codes codes;
    private final Duration idle;
    private final Duration absolute;

    /** Works for {@code people}; {@code policy} says who needs a second factor. */
    @Activate
    public SessionDesk(@Reference People people, @Reference FactorPolicy policy, @Reference PeopleSettings settings) {
        this(
                people,
                policy,
                Duration.ofMinutes(settings.get().idleMinutes()),
                Duration.ofHours(settings.get().absoluteHours()));
    }

    SessionDesk(People people, FactorPolicy policy, Duration idle, Duration absolute) {
        if (idle.compareTo(NOTED) < 0 || absolute.compareTo(idle) < 0) {
            throw new IllegalArgumentException("A session needs at least a minute without use and no less in all:"
                    + " idleMinutes=" + idle.toMinutes() + ", absoluteHours=" + absolute.toHours());
        }
        this.people = people;
        this.store = people.store();
        this.policy = policy;
        this.codes = new Codes(people);
        this.idle = idle;
        this.absolute = absolute;
    }

    @Override
    public SignIn signIn(Attempt attempt) {
        String key = people.loginKey(attempt.login());
        Optional<AccountRow> account = people.rowOfLogin(key);
        Optional<FactorRow> factor = account.flatMap(row -> store.factors().find(row.id(), true));
        Attempt tried = factor.isPresent() && attempt.appended() ? split(attempt) : attempt;
        Credentials.Result result = people.credentials().check(key, account, tried.password());
        if (result.later().isPresent()) {
            return result.later().get();
        }
        if (!result.matches() || !active(account.orElseThrow())) {
            return new SignIn.Denied();
        }
        renewHash(account.get(), tried.password());
        return factor.isPresent()
                ? second(account.get(), factor.get(), tried)
                : open(account.get(), tried.from(), tried.device(), policy.requires(account.get()));
    }

    private SignIn second(AccountRow account, FactorRow factor, Attempt attempt) {
        Optional<String> code =
                attempt.code().map(each -> each.replace(" ", "")).filter(each -> !each.isEmpty());
        if (code.isEmpty()) {
            return new SignIn.CodeNeeded(false);
        }
        Credentials.Result result = codes.check(account, factor, code.get());
        if (result.later().isPresent()) {
            return result.later().get();
        }
        return result.matches() ? open(account, attempt.from(), attempt.device(), false) : new SignIn.CodeNeeded(true);
    }

    /** A password with the code at its end, taken apart. */
    private static Attempt split(Attempt attempt) {
        String typed = attempt.password();
        int cut = Math.max(0, typed.length() - Totp.DIGITS);
        return Codes.digits(typed.substring(cut))
                ? new Attempt(
                        attempt.login(),
                        typed.substring(0, cut),
                        Optional.of(typed.substring(cut)),
                        false,
                        attempt.from(),
                        attempt.device())
                : attempt;
    }

    /** Opens a session for somebody who has shown all that is needed. */
    private SignIn.Granted open(AccountRow account, String from, String device, boolean enrolling) {
        Instant now = now();
        String token = people.secrets().token();
        SessionRow row = new SessionRow(
                Secrets.hash(token),
                people.secrets().id("s-"),
                account.id(),
                now,
                now,
                now.plus(absolute),
                from,
                device,
                enrolling);
        store.insert(row, now);
        return new SignIn.Granted(token, session(row, account));
    }

    @Override
    public Optional<Session> resolve(String token) {
        if (token == null || token.isEmpty() || token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        String hash = Secrets.hash(token);
        Optional<Opened> opened = store.open(hash).filter(each -> live(each.session()) && active(each.account()));
        opened.ifPresent(each -> {
            if (each.session().lastSeen().plus(NOTED).isBefore(now())) {
                store.touch(hash, now());
            }
        });
        return opened.map(each -> session(each.session(), each.account()));
    }

    @Override
    public void end(String account, String session) {
        if (!store.removeSession(account, session)) {
            throw Refused.noSession(session);
        }
    }

    @Override
    public List<Session> list(String account) {
        return store.account(account)
                .map(row -> store.sessions(account).stream()
                        .filter(this::live)
                        .map(each -> session(each, row))
                        .toList())
                .orElse(List.of());
    }

    /** A password that was hashed at another cost is hashed anew, now that it is known. */
    private void renewHash(AccountRow row, String password) {
        if (people.credentials().outdated(row.password())) {
            // Whether someone else changed the account meanwhile does not matter: then the hash is renewed next time.
            store.rehash(row.id(), row.password(), people.credentials().hash(password));
        }
    }

    private Session session(SessionRow row, AccountRow account) {
        return new Session(
                row.id(),
                new Actor(account.id(), account.seats()),
                account.administrator(),
                row.from(),
                row.device(),
                row.enrolling(),
                row.since(),
                row.lastSeen(),
                expires(row));
    }

    private Instant expires(SessionRow row) {
        Instant unused = row.lastSeen().plus(idle);
        return unused.isBefore(row.end()) ? unused : row.end();
    }

    private boolean live(SessionRow row) {
        return now().isBefore(expires(row));
    }

    private static boolean active(AccountRow row) {
        return People.active(row);
    }

    private Instant now() {
        return people.now();
    }
}
