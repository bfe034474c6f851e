package org.jinbang.persistence.internal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Failures;
import org.jinbang.process.Actor.StandingSeat;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.ExpertStore;
import org.jinbang.security.store.FactorStore;
import org.jinbang.security.store.KeyStore;
import org.jinbang.security.store.LinkStore;
import org.jinbang.security.store.LookStore;

/** People's tables, in the database of the store. */
public final class HibernateAccountStore implements AccountStore {
    /** Entities of the accounts. */
    public static final List<Class<?>> ENTITIES = List.of(
            AccountEntity.class,
            SeatEntity.class,
            FirstTokenEntity.class,
            DeedEntity.class,
            SessionEntity.class,
            FailureEntity.class,
            LinkEntity.class,
            FactorEntity.class,
            RecoveryCodeEntity.class,
            LookEntity.class,
            PublicKeyEntity.class,
            ExpertEntity.class,
            ExpertRegisterEntity.class);

    /** Change log of the accounts; runs after the store's. */
    public static final String CHANGE_LOG = "org/jinbang/persistence/migrations/accounts.sql";

    static final String LOGIN = "jb_account_login";

    private final Database database;
    private final DeedTable deeds;
    private final SessionTable sessions;
    private final FailureTable failures;
    private final LinkTable links;
    private final FactorTable factors;
    private final LookTable looks;
    private final PublicKeyTable keys;
    private final ExpertTable experts;

    /** Accounts on a database whose schema includes {@link #ENTITIES} and {@link #CHANGE_LOG}. */
    public HibernateAccountStore(Database database) {
        this.database = database;
        this.deeds = new DeedTable(database);
        this.sessions = new SessionTable(database);
        this.failures = new FailureTable(database);
        this.links = new LinkTable(database);
        this.factors = new FactorTable(database);
        this.looks = new LookTable(database);
        this.keys = new PublicKeyTable(database);
        this.experts = new ExpertTable(database);
    }

    @Override
    public boolean insert(AccountRow account, DeedRow deed) {
        try {
            database.inTransaction(session -> {
                write(session, account, deed);
                return null;
            });
            return true;
        } catch (IllegalStateException e) {
            if (Failures.violated(e).equals(Optional.of(LOGIN))) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean insertFirst(AccountRow account, DeedRow deed, String tokenHash, Instant now) {
        return database.inTransaction(session -> {
            int used = session.createMutationQuery(
                            "delete from FirstTokenEntity where tokenHash = :hash and expires > :now")
                    .setParameter("hash", tokenHash)
                    .setParameter("now", now)
                    .executeUpdate();
            if (used == 1) {
                write(session, account, deed);
            }
            return used == 1;
        });
    }

    private static void write(StatelessSession session, AccountRow account, DeedRow deed) {
        session.insert(new AccountEntity(account));
        SeatTable.insert(session, account);
        session.insert(new DeedEntity(deed));
    }

    @Override
    public boolean replace(AccountRow account, DeedRow deed) {
        return database.inTransaction(session -> replace(session, account, deed));
    }

    static boolean replace(StatelessSession session, AccountRow account, DeedRow deed) {
        int replaced = session.createMutationQuery(
                        "update AccountEntity set loginHash = :login, person = :person, password = :password,"
                                + " state = :state, administrator = :administrator, version = :next"
                                + " where id = :id and version = :version")
                .setParameter("login", account.loginHash())
                .setParameter("person", account.person())
                .setParameter("password", account.password())
                .setParameter("state", account.state())
                .setParameter("administrator", account.administrator())
                .setParameter("next", account.version() + 1)
                .setParameter("id", account.id())
                .setParameter("version", account.version())
                .executeUpdate();
        if (replaced == 1) {
            SeatTable.replace(session, account);
            session.insert(new DeedEntity(deed));
        }
        return replaced == 1;
    }

    @Override
    public void rehash(String account, String before, String after) {
        database.inTransaction(session -> session.createMutationQuery(
                        "update AccountEntity set password = :after where id = :id and password = :before")
                .setParameter("after", after)
                .setParameter("id", account)
                .setParameter("before", before)
                .executeUpdate());
    }

    @Override
    public Optional<AccountRow> account(String id) {
        return one("from AccountEntity where id = :value", id);
    }

    @Override
    public Optional<AccountRow> byLogin(String loginHash) {
        return one("from AccountEntity where loginHash = :value", loginHash);
    }

    private Optional<AccountRow> one(String query, String value) {
        return database.inTransaction(session -> rows(
                        session,
                        session.createSelectionQuery(query, AccountEntity.class)
                                .setParameter("value", value)
                                .getResultList())
                .stream()
                .findFirst());
    }

    @Override
    public List<AccountRow> accounts(Optional<String> after, int most) {
        return database.inTransaction(session -> rows(
                session,
                session.createSelectionQuery("from AccountEntity where id > :after order by id", AccountEntity.class)
                        .setParameter("after", after.orElse(""))
                        .setMaxResults(most)
                        .getResultList()));
    }

    @Override
    public long administrators(String state) {
        return database.inTransaction(session -> session.createSelectionQuery(
                        "select count(*) from AccountEntity where administrator = true and state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult());
    }

    @Override
    public void putFirstToken(String tokenHash, Instant expires) {
        database.inTransaction(session -> {
            session.createMutationQuery("delete from FirstTokenEntity").executeUpdate();
            return session.insert(new FirstTokenEntity(tokenHash, expires));
        });
    }

    @Override
    public void add(DeedRow deed) {
        deeds.add(deed);
    }

    @Override
    public List<Deed> deeds(Optional<Long> before, int most) {
        return deeds.list(before, most);
    }

    @Override
    public List<Deed> deedsOf(String account, int most) {
        return deeds.of(account, most);
    }

    @Override
    public LinkStore links() {
        return links;
    }

    @Override
    public FactorStore factors() {
        return factors;
    }

    @Override
    public LookStore looks() {
        return looks;
    }

    @Override
    public KeyStore keys() {
        return keys;
    }

    @Override
    public ExpertStore experts() {
        return experts;
    }

    @Override
    public void enrolled(String account, String session) {
        sessions.enrolled(account, session);
    }

    @Override
    public void insert(SessionRow session, Instant now) {
        sessions.insert(session, now);
    }

    @Override
    public Optional<Opened> open(String tokenHash) {
        return sessions.open(tokenHash);
    }

    @Override
    public void touch(String tokenHash, Instant lastSeen) {
        sessions.touch(tokenHash, lastSeen);
    }

    @Override
    public List<SessionRow> sessions(String account) {
        return sessions.list(account);
    }

    @Override
    public boolean removeSession(String account, String session) {
        return sessions.remove(account, session);
    }

    @Override
    public void removeSessions(String account, Optional<String> except) {
        sessions.removeAll(account, except);
    }

    @Override
    public Optional<FailureRow> failures(String key) {
        return failures.find(key);
    }

    @Override
    public void noteFailure(String key, Instant now, Instant forgetBefore) {
        failures.note(key, now, forgetBefore);
    }

    @Override
    public void clearFailures(String key) {
        failures.clear(key);
    }

    /** Accounts with their seats; one statement for the seats of all. */
    private static List<AccountRow> rows(StatelessSession session, List<AccountEntity> accounts) {
        Map<String, Set<StandingSeat>> seats = SeatTable.of(
                session, accounts.stream().map(account -> account.id).toList());
        return accounts.stream()
                .map(account -> account.row(seats.getOrDefault(account.id, Set.of())))
                .toList();
    }
}
