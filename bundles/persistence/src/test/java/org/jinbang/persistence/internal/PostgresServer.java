package org.jinbang.persistence.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jinbang.persistence.internal.db.Settings;

/**
 * A real PostgreSQL for the tests of this JVM, from its own binaries. It ends with the JVM and runs as root too. What it
 * acknowledges is on the disk, as on an association's server.
 */
public final class PostgresServer {
    private static final String USER = "postgres";
    private static final int CONNECTIONS = 10;

    private static EmbeddedPostgres running;
    private static int databases;

    private PostgresServer() {}

    /** A new, empty database. */
    public static synchronized Settings empty() {
        String name = "test_" + ++databases;
        try {
            try (Connection connection = running().getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return Settings.of(running().getJdbcUrl(USER, name), USER, "", CONNECTIONS);
        } catch (SQLException e) {
            throw new IllegalStateException("No database in " + running, e);
        }
    }

    private static EmbeddedPostgres running() {
        if (running == null) {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on", "max_connections", "200")
                    .forEach(builder::setServerConfig);
            try {
                running = builder.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
        return running;
    }
}
