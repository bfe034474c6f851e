package org.jinbang.security.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.store.KeyVault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the desks share: rows made, changed and turned into accounts, and the checking of passwords. */
@Component(service = People.class)
public final class People {
    private static final int RETRIES = 5;

    private final AccountStore store;
    private final PersonSeal seal;
    private final Secrets secrets;
    private final Credentials credentials;
    private final Clock clock;

    /** Uses the system's time: sign-in does not follow the legal time of a demonstration. */
    @Activate
    public People(@Reference AccountStore store, @Reference KeyVault vault) {
        this(store, vault, PasswordHash.Cost.STANDARD, Clock.systemUTC());
    }

    People(AccountStore store, KeyVault vault, PasswordHash.Cost cost, Clock clock) {
        SecureRandom random = new SecureRandom();
        this.store = store;
        this.seal = new PersonSeal(vault, random);
        this.secrets = new Secrets(random);
        this.credentials = new Credentials(store, random, cost, clock);
        this.clock = clock;
    }

    AccountStore store() {
        return store;
    }

    PersonSeal seal() {
        return seal;
    }

    Secrets secrets() {
        return secrets;
    }

    Credentials credentials() {
        return credentials;
    }

    Clock clock() {
        return clock;
    }

    /** Now, as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** An account that there is. */
    AccountRow row(String account) {
        return store.account(account).orElseThrow(() -> Refused.noAccount(account));
    }

    /** Whether someone is an active administrator, or the server's own console. */
    boolean administrator(Actor by) {
        return by.id().equals(Actor.SYSTEM.id())
                || store.account(by.id())
                        .filter(row -> row.administrator() && active(row))
                        .isPresent();
    }

    void requireAdministrator(Actor by) {
        if (!administrator(by)) {
            throw Refused.noAdministrator();
        }
    }

    /** Refuses a wrong password; it counts as a failed sign-in. */
    void requirePassword(AccountRow row, String password) {
        Credentials.Result result =
                credentials.check(row.loginHash(), Optional.of(row), password == null ? "" : password);
        if (result.later().isPresent()) {
            throw Refused.notBefore(result.later().get());
        }
        if (!result.matches()) {
            throw Refused.with(RefusalCode.NOT_ENTITLED, new Text("密码不正确", "The password is wrong"));
        }
    }

    /** The hash of a password that nobody knows: whoever is invited chooses one. */
    String unusablePassword() {
        return credentials.hash(secrets.token());
    }

    /** A new account of somebody who is invited, not stored yet; its key is made. */
    AccountRow invited(String name, String email, String password) {
        String id = secrets.id("p-");
        return new AccountRow(
                id,
                "invited:" + id,
                seal.seal(id, new PersonSeal.Person("", name, email)),
                password,
                Account.State.INVITED.name(),
                false,
                Set.of(),
                now(),
                0);
    }

    /** A new account with a login and a password, not stored yet; its key is made. */
    AccountRow created(NewAccount account) {
        String login = Rules.login(account.login());
        String name = Rules.name(account.name());
        Rules.password(account.password(), Optional.of(login));
        String id = secrets.id("p-");
        return new AccountRow(
                id,
                seal.loginHash(login),
                seal.seal(id, new PersonSeal.Person(login, name, "")),
                credentials.hash(account.password()),
                Account.State.ACTIVE.name(),
                account.administrator(),
                Set.of(),
                now(),
                0);
    }

    /** Changes an account under its version; tries again if someone else was faster, and does nothing if nothing changes. */
    AccountRow change(Actor by, String account, Deed.Kind kind, String detail, UnaryOperator<AccountRow> change) {
        for (int attempt = 0; attempt < RETRIES; attempt++) {
            AccountRow before = row(account);
            AccountRow after = change.apply(before);
            if (after == before || store.replace(after, new DeedRow(now(), by.id(), kind, account, detail))) {
                return after;
            }
        }
        throw new IllegalStateException("The account " + account + " is being changed by others all the time");
    }

    static boolean active(AccountRow row) {
        return row.state().equals(Account.State.ACTIVE.name());
    }

    /** The key under which a login is looked up and its failures are counted. */
    String loginKey(String login) {
        return seal.loginHash(Rules.normalLogin(login));
    }

    /** The account with this login, unless its person was erased. */
    Optional<AccountRow> rowOfLogin(String loginKey) {
        return store.byLogin(loginKey)
                .filter(row -> !seal.keys(List.of(row.id())).isEmpty());
    }

    Account account(AccountRow row) {
        return accounts(List.of(row)).get(0);
    }

    List<Account> accounts(Collection<AccountRow> rows) {
        Map<String, byte[]> keys = seal.keys(rows.stream().map(AccountRow::id).collect(Collectors.toSet()));
        return rows.stream().map(row -> account(row, keys)).toList();
    }

    private Account account(AccountRow row, Map<String, byte[]> keys) {
        PersonSeal.Person person = seal.open(row.id(), row.person(), Optional.ofNullable(keys.get(row.id())));
        return new Account(
                row.id(),
                person.login(),
                person.name(),
                person.email(),
                Account.State.valueOf(row.state()),
                row.administrator(),
                row.seats(),
                row.created());
    }
}
