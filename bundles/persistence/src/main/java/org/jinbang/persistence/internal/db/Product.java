package org.jinbang.persistence.internal.db;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The databases that are supported, and where they differ. */
enum Product {
    H2("jdbc:h2:") {
        @Override
        DataSource source(Settings settings) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(durable(settings.url()));
            source.setUser(settings.user());
            source.setPassword(settings.password());
            return source;
        }

        @Override
        String lockTimeout(Duration time) {
            return "SET LOCK_TIMEOUT " + time.toMillis();
        }

        @Override
        int snapshotIsolation() {
            return Constants.TRANSACTION_SNAPSHOT;
        }

        @Override
        String title() {
            return "H2";
        }
    },
    POSTGRESQL("jdbc:postgresql:") {
        @Override
        DataSource source(Settings settings) {
            return Postgres.source(settings);
        }

        @Override
        String lockTimeout(Duration time) {
            return "SET lock_timeout = " + time.toMillis();
        }

        @Override
        int snapshotIsolation() {
            return Connection.TRANSACTION_REPEATABLE_READ;
        }

        @Override
        String title() {
            return "PostgreSQL";
        }
    };

    private static final Logger LOG = LoggerFactory.getLogger(Product.class);

    private final String prefix;

    Product(String prefix) {
        this.prefix = prefix;
    }

    /** The product an address belongs to. */
    static Product of(String url) {
        for (Product product : values()) {
            if (url.startsWith(product.prefix)) {
                return product;
            }
        }
        throw new IllegalArgumentException(
                "The address of a database (url, vaultUrl) must begin with jdbc:h2: or jdbc:postgresql:, not " + url
                        + " / 数据库地址应以 jdbc:h2: 或 jdbc:postgresql: 开头");
    }

    /** Unpooled connections. */
    abstract DataSource source(Settings settings);

    /** The statement that bounds how long a connection waits for locks. */
    abstract String lockTimeout(Duration time);

    /** The isolation in which a transaction reads all as it stands at its first statement. */
    abstract int snapshotIsolation();

    /** Its name, for people. */
    abstract String title();

    /**
     * An H2 address under which a commit that returned survives the death of the process, and which is closed by us, not
     * by a hook that races with us.
     */
    static String durable(String url) {
        String upper = url.toUpperCase(Locale.ROOT);
        String result = url;
        if (!upper.contains(";WRITE_DELAY=")) {
            result += ";WRITE_DELAY=0";
        } else if (!upper.matches(".*;WRITE_DELAY=0(;.*)?")) {
            LOG.warn("{}: acknowledged acts are lost if the process dies; set WRITE_DELAY=0", url);
        }
        if (!upper.contains(";DB_CLOSE_ON_EXIT=")) {
            result += ";DB_CLOSE_ON_EXIT=FALSE";
        }
        return withDefaults(result, upper);
    }

    /**
     * Settings of H2 that an address may give otherwise. A chunk of the file can be overwritten when it is five seconds old
     * instead of 45, which {@link Tidying} makes safe; the statements of a command are not parsed again for each.
     */
    private static String withDefaults(String url, String upper) {
        String result = url;
        for (String setting : List.of("RETENTION_TIME=5000", "QUERY_CACHE_SIZE=64")) {
            if (!upper.contains(";" + setting.substring(0, setting.indexOf('=') + 1))) {
                result += ";" + setting;
            }
        }
        return result;
    }

    /**
     * Whether the file is kept small while it is open. One that is written anew when it is closed is not: what was erased
     * from it must not be copied about meanwhile.
     */
    static boolean tidies(String url) {
        return !url.toUpperCase(Locale.ROOT).contains(";DEFRAG_ALWAYS=TRUE");
    }

    /** A class of its own, so that the driver is needed only where it is used. */
    private static final class Postgres {
        private Postgres() {}

        static DataSource source(Settings settings) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(settings.url());
            source.setUser(settings.user());
            source.setPassword(settings.password());
            source.setApplicationName("jinbang");
            return source;
        }
    }
}
