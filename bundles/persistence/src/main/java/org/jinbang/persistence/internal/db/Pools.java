package org.jinbang.persistence.internal.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.store.StoreFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the pool of a database, says how busy it is, and waits for those who still work with it when it is to be closed. */
final class Pools {
    // What administrators look for in the log is said of the database.
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final long LEAST_WAIT_MILLIS = 1_000;
    private static final long PAUSE_NANOS = 5_000_000;

    private Pools() {}

    static HikariDataSource open(Settings settings, String name, Product product) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(product.source(settings));
        config.setAutoCommit(false);
        config.setMaximumPoolSize(settings.poolSize());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(
                Math.max(LEAST_WAIT_MILLIS, settings.lockTimeout().toMillis()));
        config.setExceptionOverride(new ClosedDatabase());
        config.setConnectionInitSql(product.lockTimeout(settings.lockTimeout()));
        return new HikariDataSource(config);
    }

    static StoreFigures.Pool figures(HikariDataSource pool) {
        HikariPoolMXBean figures = pool.getHikariPoolMXBean();
        return new StoreFigures.Pool(
                figures.getActiveConnections(),
                figures.getIdleConnections(),
                figures.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    /** Waits until nobody holds a connection, as long as {@code patience} at most. */
    static void drain(HikariDataSource pool, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        HikariPoolMXBean figures = pool.getHikariPoolMXBean();
        while (figures.getActiveConnections() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        if (figures.getActiveConnections() > 0) {
            LOG.warn(
                    "{} transactions did not end within {} ms and are given up; nothing of them is stored",
                    figures.getActiveConnections(),
                    patience.toMillis());
        }
    }
}
