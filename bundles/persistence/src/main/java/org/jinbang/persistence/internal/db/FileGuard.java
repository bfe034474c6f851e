package org.jinbang.persistence.internal.db;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the file of an embedded database. H2 closes a file that it could not write, as on a full disk, and opens it
 * anew from what was written once every connection of before is gone: so this throws them out of the pool.
 *
 * <p>A statement that begins in a closed file can go round for ever in {@link MVStore#registerVersionUsage}, which waits
 * for a count of users that nobody sets any more (H2 2.4.240). Such a thread would keep its connection, and with it the
 * file closed until a restart, so it is let out here.
 */
final class FileGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileGuard.class);
    private static final long PAUSE_MILLIS = 250;

    /** Far more than statements that can begin before the file is forgotten. */
    private static final int USERS = 1_000_000;

    private final HikariDataSource pool;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread named = new Thread(work, "jinbang-file-guard");
        named.setDaemon(true);
        return named;
    });
    private volatile MVStore store;
    /** Whether the log says already that the file is closed: a disk that is full needs no line for every look. */
    private boolean told;

    private FileGuard(HikariDataSource pool, MVStore store) {
        this.pool = pool;
        this.store = store;
        thread.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Begins with it; empty if the database has no file. */
    static Optional<FileGuard> of(HikariDataSource pool) {
        try {
            MVStore store = store(pool);
            return store.getFileStore() == null ? Optional.empty() : Optional.of(new FileGuard(pool, store));
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException("The file of the database cannot be looked after", e);
        }
    }

    /** The file below a pool. There is no SQL for it, and H2 exports no type on the way there. */
    private static MVStore store(HikariDataSource pool) throws SQLException, ReflectiveOperationException {
        try (Connection connection = pool.getConnection()) {
            Object at = connection.unwrap(JdbcConnection.class);
            for (String step : List.of("getSession", "getDatabase", "getStore", "getMvStore")) {
                at = at.getClass().getMethod(step).invoke(at);
            }
            return (MVStore) at;
        }
    }

    /** The file as it is open now, or was last. */
    MVStore store() {
        return store;
    }

    /** Before a transaction begins: connections to a file that is closed are of no use to it. */
    void beforeTransaction() {
        if (store.isClosed()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private void look() {
        MVStore before = store;
        if (!before.isClosed()) {
            return;
        }
        try {
            letOut(before);
            if (pool.isClosed()) {
                return;
            }
            pool.getHikariPoolMXBean().softEvictConnections();
            MVStore now = store(pool);
            if (now != before) {
                store = now;
                told = false;
                LOG.warn("The database was closed because its file could not be written, and is open again");
            }
        } catch (SQLException | ReflectiveOperationException | RuntimeException e) {
            if (told) {
                return;
            }
            told = true;
            LOG.error(
                    "The database is closed because its file could not be written: {}. Make space on its disk; it is"
                            + " opened again by itself then",
                    e.getMessage(),
                    e);
        }
    }

    /** Lets out whoever goes round in a closed file. */
    private static void letOut(MVStore closed) throws ReflectiveOperationException {
        Field counter = MVStore.class.getDeclaredField("currentTxCounter");
        counter.setAccessible(true);
        Object users = counter.get(closed);
        Method get = users.getClass().getDeclaredMethod("get");
        Method increment = users.getClass().getDeclaredMethod("incrementAndGet");
        get.setAccessible(true);
        increment.setAccessible(true);
        if ((int) get.invoke(users) < USERS / 2) {
            for (int i = 0; i < USERS; i++) {
                increment.invoke(users);
            }
        }
    }

    /** Ends; if the file is closed by now, whoever was at work in it still gets out. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            if (store.isClosed()) {
                letOut(store);
            }
        } catch (ReflectiveOperationException e) {
            LOG.warn("Threads may be left at work in the file that was closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
