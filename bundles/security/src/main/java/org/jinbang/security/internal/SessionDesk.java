package org.jinbang.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Session;
import org.jinbang.security.Sessions;
import org.jinbang.security.SignIn;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.Opened;
import org.jinbang.security.store.AccountStore.SessionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions, over the store. */
@Component(configurationPid = SessionDesk.PID)
@Designate(ocd = SessionDesk.Lifetimes.class)
public final class SessionDesk implements Sessions {
    /** How long a session lives. */
    @ObjectClassDefinition(name = "Jinbang sessions")
    public @interface Lifetimes {
        /** Minutes without use after which a session ends. */
        @AttributeDefinition(name = "Minutes without use after which a session ends", min = "1")
        int idleMinutes() default 120;

        /** Hours after which a session ends in any case. */
        @AttributeDefinition(name = "Hours after which a session ends in any case", min = "1")
        int absoluteHours() default 12;
    }

    static final String PID = "org.jinbang.security";

    private static final Logger LOG = LoggerFactory.getLogger(SessionDesk.class);

    /** A use is noted at most this often, so that reading does not write each time. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int MAX_TOKEN = 100;

    private final People people;
    private final AccountStore store;
    private final Duration idle;
    private final Duration absolute;

    /** Works for {@code people}. */
    @Activate
    public SessionDesk(@Reference People people, Map<String, Object> configured) {
        this(people, possible(SettingsFile.read(Lifetimes.class, PID, configured)));
    }

    private SessionDesk(People people, Lifetimes lifetimes) {
        this(people, Duration.ofMinutes(lifetimes.idleMinutes()), Duration.ofHours(lifetimes.absoluteHours()));
    }

    private static Lifetimes possible(Lifetimes lifetimes) {
        if (Duration.ofHours(lifetimes.absoluteHours()).toMinutes() >= lifetimes.idleMinutes()) {
            return lifetimes;
        }
        Lifetimes otherwise = SettingsFile.read(Lifetimes.class, PID, Map.of());
        LOG.error(
                "etc/{}.cfg: idleMinutes = {}, absoluteHours = {}: 闲置时限不得长于总时限 / the time without use must not be"
                        + " longer than the time in all; {} min, {} h 有效 / hold",
                PID,
                lifetimes.idleMinutes(),
                lifetimes.absoluteHours(),
                otherwise.idleMinutes(),
                otherwise.absoluteHours());
        return otherwise;
    }

    SessionDesk(People people, Duration idle, Duration absolute) {
        if (idle.compareTo(NOTED) < 0 || absolute.compareTo(idle) < 0) {
            throw new IllegalArgumentException("A session needs at least a minute without use and no less in all:"
                    + " idleMinutes=" + idle.toMinutes() + ", absoluteHours=" + absolute.toHours());
        }
        this.people = people;
        this.store = people.store();
        this.idle = idle;
        this.absolute = absolute;
    }

    @Override
    public SignIn signIn(String login, String password) {
        String key = people.loginKey(login);
        Optional<AccountRow> account = people.rowOfLogin(key);
        Credentials.Result result = people.credentials().check(key, account, password);
        if (result.delay().isPresent()) {
            return new SignIn.Wait(result.delay().get());
        }
        if (!result.matches() || !active(account.orElseThrow())) {
            return new SignIn.Denied();
        }
        renewHash(account.get(), password);
        Instant now = now();
        String token = people.secrets().token();
        SessionRow row = new SessionRow(
                Secrets.hash(token), people.secrets().id("s-"), account.get().id(), now, now, now.plus(absolute));
        store.insert(row, now);
        return new SignIn.Granted(token, session(row, account.get()));
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
            throw Refused.with(
                    RefusalCode.UNKNOWN_TARGET,
                    new Text("没有会话“" + session + "”", "There is no session “" + session + "”"));
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
        return row.state().equals(Account.State.ACTIVE.name());
    }

    private Instant now() {
        return people.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
