package org.jinbang.persistence.internal.db;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.jinbang.store.CommitUnknownException;
import org.jinbang.store.StoreBusyException;
import org.jinbang.store.StoreFigures;
import org.jinbang.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One database: its pool, its migrated tables and Hibernate over them. What needs tables of its own opens none: it adds
 * its entities and its change log to the {@link Schema} and works through {@link #inTransaction}.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int ATTEMPTS = 4;

    private final HikariDataSource pool;
    private final Product product;
    private final Optional<StatementCounter> counter;
    private final Optional<Locks> locks;
    private final Optional<SharedCommits> shared;
    private final Optional<FileGuard> guard;
    private final Optional<Tidying> tidying;
    private final Duration patience;
    private final SessionFactory factory;
    private final ThreadLocal<OpenTransaction> current = new ThreadLocal<>();
    private volatile boolean closing;

    private Database(HikariDataSource pool, Settings settings, Product product, Schema schema) {
        this.pool = pool;
        this.product = product;
        this.counter = settings.counting() ? Optional.of(new StatementCounter(pool)) : Optional.empty();
        this.locks = product == Product.H2 ? Optional.of(new Locks(settings.lockTimeout())) : Optional.empty();
        this.shared = locks.map(SharedCommits::new);
        this.guard = product == Product.H2 ? FileGuard.of(pool) : Optional.empty();
        this.tidying = guard.filter(file -> Product.tidies(settings.url()))
                .map(file -> new Tidying(file, locks.orElseThrow()));
        this.patience = settings.lockTimeout();
        this.factory = Mapping.over(
                counter.<DataSource>map(StatementCounter::source).orElse(pool), schema, this::beforeStatement);
    }

    /**
     * What a database holds.
     *
     * @param name of the pool and the persistence unit
     * @param changeLogs class path resources, run in this order
     * @param entities mapped classes
     */
    public record Schema(String name, List<String> changeLogs, List<Class<?>> entities) {}

    /**
     * Connects, migrates and maps.
     *
     * @throws RuntimeException if the database cannot be reached or migrated; nothing stays open
     */
    public static Database open(Settings settings, Schema schema) {
        Product product = Product.of(settings.url());
        HikariDataSource pool = migrated(settings, product, schema);
        try {
            return new Database(pool, settings, product, schema);
        } catch (RuntimeException | Error e) {
            pool.close();
            throw e;
        }
    }

    /**
     * One database at a time: H2 stumbles over a folder that another thread makes, and what Liquibase knows of its
     * surroundings is the same for all threads.
     */
    private static synchronized HikariDataSource migrated(Settings settings, Product product, Schema schema) {
        HikariDataSource pool = Pools.open(settings, schema.name(), product);
        try {
            Migrations.run(pool, product, schema.changeLogs());
            return pool;
        } catch (RuntimeException | Error e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Brings a new database to an earlier state, has it filled in one transaction and closes it.
     *
     * @param changes change log → how many of its changes
     */
    public static void prepare(Settings settings, String name, Map<String, Integer> changes, Filling filling) {
        Product product = Product.of(settings.url());
        try (HikariDataSource pool = Pools.open(settings, name, product)) {
            Migrations.run(pool, product, changes);
            try (Connection connection = pool.getConnection()) {
                filling.fill(connection);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused: " + e.getMessage(), e);
        }
    }

    /** Puts rows into tables. */
    public interface Filling {
        /** Works in a transaction that the caller ends. */
        void fill(Connection connection) throws SQLException;
    }

    private String beforeStatement(String sql) {
        OpenTransaction open = current.get();
        if (open != null && !sql.startsWith("select")) {
            open.beforeWriting();
        }
        return sql;
    }

    /**
     * Runs {@code work} in one transaction and commits; whatever it throws rolls back and is rethrown, failures of the
     * database in the words of the port. A deadlock or a lost race runs the work again, at most three times: nothing was
     * committed then, so work must change nothing outside of its transaction.
     *
     * <p>On a thread whose transaction is open already, the work becomes a part of that one: a thread never holds two
     * connections, so a full pool cannot block itself.
     *
     * @throws org.jinbang.store.DuplicateException if something unique exists already
     * @throws StoreBusyException if others held what it needs for too long
     * @throws CommitUnknownException if it may have been committed all the same
     */
    public <T> T inTransaction(Function<StatelessSession, T> work) {
        OpenTransaction open = current.get();
        return open != null ? open.run(work) : newTransaction(transaction -> transaction.run(work));
    }

    /** As {@link #inTransaction}, in steps, and always a transaction of its own, also on a thread that has one open. */
    public <T> T newTransaction(Function<OpenTransaction, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (LostRaceException e) {
                if (attempt == ATTEMPTS) {
                    throw new StoreBusyException(e);
                }
                LOG.debug("attempt {} lost a race, once more", attempt, e);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 20_000_000L * attempt));
            }
        }
    }

    /** Whether a transaction is open on this thread. */
    public boolean isInTransaction() {
        return current.get() != null;
    }

    private <T> T once(Function<OpenTransaction, T> work) {
        OpenTransaction before = current.get();
        if (closing && before == null) {
            throw new StoreUnavailableException(new IllegalStateException("The server stops"));
        }
        guard.ifPresent(FileGuard::beforeTransaction);
        OpenTransaction open = null;
        try (StatelessSession session = factory.openStatelessSession()) {
            open = new OpenTransaction(session, locks, before);
            current.set(open);
            Transaction transaction = session.beginTransaction();
            T result;
            try {
                result = work.apply(open);
                open.check();
            } catch (Throwable t) {
                Endings.rollback(transaction, t);
                throw t;
            }
            end(open, session, transaction);
            return result;
        } catch (PersistenceException e) {
            throw Failures.translate(e);
        } finally {
            current.set(before);
            if (open != null) {
                open.end();
            }
        }
    }

    private void end(OpenTransaction open, StatelessSession session, Transaction transaction) {
        if (open.last().isEmpty()) {
            Endings.commit(transaction);
        } else {
            shared.orElseThrow()
                    .run(open.owner(), session, transaction, open.last().get(), Endings::commit);
        }
    }

    /**
     * Keeps every writer out until what it returns is run; reading goes on. Writers under way are waited for.
     *
     * @throws IllegalStateException if the database is not embedded and so has writers of which this process knows nothing
     */
    public Runnable freeze() {
        Locks held = locks.orElseThrow(() -> new IllegalStateException(
                "只有嵌入式数据库可以这样迁移 / only an embedded database can be moved so; use the tools of the database"));
        Object owner = new Object();
        held.take(owner, Locks.WRITING);
        return () -> held.end(owner);
    }

    /**
     * Copies every row of ours into a database that is new, and compares.
     *
     * @return table → its rows
     * @throws IllegalStateException if the other is not empty, or what arrived is not what was sent
     */
    public Map<String, Long> copyTo(Database other) {
        return newTransaction(here -> here.run(session -> session.doReturningWork(from -> other.newTransaction(there ->
                there.run(into -> into.doReturningWork(to -> new TableCopy(from, to).run()))))));
    }

    /**
     * Reads all as it stands at one moment, while others go on writing.
     *
     * @throws StoreBusyException if no connection is free
     */
    public <T> T snapshot(Reading<T> reading) {
        try (Connection connection = pool.getConnection()) {
            // What the pool asked a connection before belongs to no snapshot.
            connection.rollback();
            connection.setTransactionIsolation(product.snapshotIsolation());
            try {
                return reading.read(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLTransientConnectionException e) {
            throw new StoreBusyException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused: " + e.getMessage(), e);
        }
    }

    /** Reads from a connection. */
    public interface Reading<T> {
        /** Works in a transaction that the caller ends. */
        T read(Connection connection) throws SQLException;
    }

    /** The product's name, for people. */
    public String productName() {
        return product.title();
    }

    /** How busy its connections are. */
    public StoreFigures.Pool figures() {
        return Pools.figures(pool);
    }

    /** The transaction that is open on this thread. */
    public Optional<OpenTransaction> current() {
        return Optional.ofNullable(current.get());
    }

    /** What counts statements, if the settings asked for it. */
    public Optional<StatementCounter> counter() {
        return counter;
    }

    /**
     * Lets no transaction begin any more, waits for those that are open, as long as for a lock at most, and closes every
     * connection; an embedded database is closed with the last one.
     */
    @Override
    public void close() {
        closing = true;
        tidying.ifPresent(Tidying::close);
        Pools.drain(pool, patience);
        try {
            factory.close();
        } finally {
            pool.close();
            guard.ifPresent(FileGuard::close);
        }
    }
}
