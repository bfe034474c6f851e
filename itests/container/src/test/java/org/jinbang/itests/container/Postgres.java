package org.jinbang.itests.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** A real PostgreSQL beside the server under test, from its own binaries; started when a database is asked for. */
final class Postgres implements AutoCloseable {
    /** The user of its databases; it takes any password. */
    static final String USER = "postgres";

    private final Map<String, String> databases = new TreeMap<>();
    private EmbeddedPostgres running;

    /** The address of a database, made new the first time. */
    synchronized String database(String name) {
        return databases.computeIfAbsent(name, this::made);
    }

    private String made(String name) {
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return "jdbc:postgresql://localhost:" + running.getPort() + "/" + name;
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name + " in " + running, e);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    private EmbeddedPostgres running() throws IOException {
        if (running == null) {
            running = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        }
        return running;
    }

    @Override
    public synchronized void close() {
        try {
            if (running != null) {
                running.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
