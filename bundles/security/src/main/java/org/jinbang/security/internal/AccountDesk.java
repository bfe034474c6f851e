package org.jinbang.security.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.process.Actor;
import org.jinbang.process.Actor.StandingSeat;
import org.jinbang.process.Page;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;
import org.jinbang.security.Deed;
import org.jinbang.security.Session;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts, over the store. */
@Component
public final class AccountDesk implements Accounts {
    private static final int LONGEST_DETAIL = 200;

    private static final String ACTIVE = Account.State.ACTIVE.name();

    private final People people;
    private final AccountStore store;
    private final FirstAdministrator first;

    /** Works for {@code people}. */
    @Activate
    public AccountDesk(@Reference People people) {
        this.people = people;
        this.store = people.store();
        this.first = new FirstAdministrator(people);
    }

    @Override
    public Account create(Actor by, NewAccount account) {
        people.requireAdministrator(by);
        AccountRow row = people.created(account);
        if (!store.insert(row, deed(by.id(), Deed.Kind.CREATED, row.id(), ""))) {
            throw Refused.loginTaken();
        }
        return people.account(row);
    }

    @Override
    public boolean needsFirst() {
        return first.needed();
    }

    @Override
    public synchronized Account createFirst(String login, String name, String password) {
        return first.create(login, name, password);
    }

    @Override
    public synchronized Account createFirst(String token, String login, String name, String password) {
        return first.create(token, login, name, password);
    }

    @Override
    public void setPassword(Actor by, String account, String password) {
        people.requireAdministrator(by);
        Rules.password(password, login(row(account)));
        String hash = people.credentials().hash(password);
        AccountRow changed = people.change(by, account, Deed.Kind.PASSWORD_SET, "", row -> {
            requireInUse(row);
            return row.withPassword(hash);
        });
        store.removeSessions(account, Optional.empty());
        clearFailures(changed);
    }

    @Override
    public void changePassword(Session session, String old, String password) {
        String account = session.actor().id();
        AccountRow row = row(account);
        Rules.password(password, login(row));
        people.requirePassword(row, old);
        String hash = people.credentials().hash(password);
        people.change(session.actor(), account, Deed.Kind.PASSWORD_CHANGED, "", current -> current.withPassword(hash));
        store.removeSessions(account, Optional.of(session.id()));
    }

    @Override
    public Account grant(Actor by, String account, StandingSeat seat) {
        people.requireAdministrator(by);
        return people.account(people.change(by, account, Deed.Kind.SEAT_GRANTED, detail(seat), row -> {
            Set<StandingSeat> seats = new HashSet<>(row.seats());
            return seats.add(seat) ? row.withSeats(seats) : row;
        }));
    }

    @Override
    public Account revoke(Actor by, String account, StandingSeat seat) {
        people.requireAdministrator(by);
        return people.account(people.change(by, account, Deed.Kind.SEAT_REVOKED, detail(seat), row -> {
            Set<StandingSeat> seats = new HashSet<>(row.seats());
            if (!seats.remove(seat)) {
                throw Refused.with(
                        RefusalCode.UNKNOWN_TARGET,
                        new Text(
                                "该账户没有席位“" + detail(seat) + "”",
                                "The account does not hold the seat “" + detail(seat) + "”"));
            }
            return row.withSeats(seats);
        }));
    }

    @Override
    public synchronized Account administrator(Actor by, String account, boolean administrator) {
        people.requireAdministrator(by);
        Deed.Kind kind = administrator ? Deed.Kind.ADMINISTRATOR_MADE : Deed.Kind.ADMINISTRATOR_UNMADE;
        return people.account(people.change(by, account, kind, "", row -> {
            if (row.administrator() == administrator) {
                return row;
            }
            requireAnotherIfLast(row, !administrator);
            return row.withAdministrator(administrator);
        }));
    }

    @Override
    public synchronized Account lock(Actor by, String account) {
        people.requireAdministrator(by);
        AccountRow locked = people.change(by, account, Deed.Kind.LOCKED, "", row -> {
            requireInUse(row);
            requireAnotherIfLast(row, true);
            return row.withState(Account.State.LOCKED.name());
        });
        store.removeSessions(account, Optional.empty());
        return people.account(locked);
    }

    @Override
    public Account unlock(Actor by, String account) {
        people.requireAdministrator(by);
        AccountRow unlocked = people.change(by, account, Deed.Kind.UNLOCKED, "", row -> {
            requireInUse(row);
            return row.withState(ACTIVE);
        });
        clearFailures(unlocked);
        return people.account(unlocked);
    }

    private void clearFailures(AccountRow row) {
        store.clearFailures(row.loginHash());
        store.clearFailures(Codes.failureKey(row));
    }

    /** An account of somebody who was invited or erased is neither locked nor unlocked. */
    private static void requireInUse(AccountRow row) {
        if (!row.state().equals(ACTIVE) && !row.state().equals(Account.State.LOCKED.name())) {
            throw Refused.notInUse();
        }
    }

    @Override
    public Lockout lockout(Actor by, String account) {
        people.requireAdministrator(by);
        AccountRow row = row(account);
        org.jinbang.security.internal.Lockout delays = people.credentials().lockout();
        Optional<Instant> until = Stream.of(row.loginHash(), Codes.failureKey(row))
                .flatMap(key -> delays.until(key).stream())
                .max(Comparator.naturalOrder());
        return new Lockout(delays.failures(row.loginHash()) + delays.failures(Codes.failureKey(row)), until);
    }

    @Override
    public void liftLockout(Actor by, String account) {
        people.requireAdministrator(by);
        clearFailures(row(account));
        store.add(deed(by.id(), Deed.Kind.LOCKOUT_LIFTED, account, ""));
    }

    @Override
    public void endSession(Actor by, String account, String session) {
        people.requireAdministrator(by);
        row(account);
        if (!store.removeSession(account, session)) {
            throw Refused.noSession(session);
        }
        store.add(deed(by.id(), Deed.Kind.SESSION_ENDED, account, session));
    }

    @Override
    public Account setEmail(Session session, Optional<String> email) {
        String account = session.actor().id();
        Optional<String> checked = Rules.email(email);
        return people.account(people.change(session.actor(), account, Deed.Kind.EMAIL_SET, "", row -> {
            Account before = people.account(row);
            PersonSeal.Person person = new PersonSeal.Person(before.login(), before.name(), checked.orElse(""));
            return row.withPerson(row.loginHash(), people.seal().seal(account, person), row.password());
        }));
    }

    @Override
    public void endSessions(Actor by, String account) {
        people.requireAdministrator(by);
        row(account);
        store.removeSessions(account, Optional.empty());
        store.add(deed(by.id(), Deed.Kind.SESSIONS_ENDED, account, ""));
    }

    @Override
    public Page<Account> list(Actor by, Optional<String> after, int most) {
        people.requireAdministrator(by);
        List<AccountRow> rows = store.accounts(after, most + 1);
        List<AccountRow> shown = rows.subList(0, Math.min(most, rows.size()));
        return new Page<>(
                people.accounts(shown),
                rows.size() > most ? Optional.of(shown.get(most - 1).id()) : Optional.empty());
    }

    @Override
    public Optional<Account> find(String account) {
        return store.account(account).map(people::account);
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return people.rowOfLogin(people.loginKey(login)).map(people::account);
    }

    @Override
    public void note(Actor by, Deed.Kind kind, String detail) {
        store.add(deed(by.id(), kind, "", detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()))));
    }

    @Override
    public Page<Deed> deeds(Actor by, Optional<String> after, int most) {
        people.requireAdministrator(by);
        List<Deed> deeds = store.deeds(after.map(Rules::number), most + 1);
        List<Deed> shown = deeds.subList(0, Math.min(most, deeds.size()));
        return new Page<>(
                List.copyOf(shown),
                deeds.size() > most
                        ? Optional.of(String.valueOf(shown.get(most - 1).id()))
                        : Optional.empty());
    }

    private AccountRow row(String account) {
        return people.row(account);
    }

    private Optional<String> login(AccountRow row) {
        return Optional.of(people.account(row).login());
    }

    private DeedRow deed(String by, Deed.Kind kind, String account, String detail) {
        return new DeedRow(now(), by, kind, account, detail);
    }

    private Instant now() {
        return people.now();
    }

    private void requireAnotherIfLast(AccountRow row, boolean leaving) {
        if (leaving && row.administrator() && row.state().equals(ACTIVE) && store.administrators(ACTIVE) == 1) {
            throw Refused.lastAdministrator();
        }
    }

    private static String detail(StandingSeat seat) {
        return seat.scheme() + "/" + seat.organ();
    }
}
