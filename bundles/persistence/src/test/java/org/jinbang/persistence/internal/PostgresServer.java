package org.jinbang.persistence.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jinbang.persistence.internal.db.Settings;

/**
 * A real PostgreSQL, from its own binaries; it runs as root too. What it acknowledges is on the disk, as on an
 * association's server. One serves all tests of this JVM and ends with it; a test that kills its server has one of its own.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String USER = "postgres";
    private static final int CONNECTIONS = 10;
    private static final Map<String, String> AS_ON_A_SERVER =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on", "max_connections", "200");

    /** Below the ports that connections are given, so that nobody has it while the server is down. */
    private static final int LOWEST_PORT = 20_000;

    private static final int PORTS = 10_000;
    private static final int ATTEMPTS = 3;
    private static final String POSTMASTER = "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)";

    private static PostgresServer shared;

    private final EmbeddedPostgres.Builder builder;
    private EmbeddedPostgres running;
    private ProcessHandle postmaster;
    private int databases;

    private PostgresServer(EmbeddedPostgres.Builder builder) {
        this.builder = builder;
        AS_ON_A_SERVER.forEach(builder::setServerConfig);
        try {
            begin();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    /** A new, empty database in the server of all. */
    public static synchronized Settings empty() {
        if (shared == null) {
            shared = new PostgresServer(EmbeddedPostgres.builder());
        }
        return shared.database();
    }

    /**
     * A server of its own.
     *
     * @param folder for its files, which stay; empty or not there yet
     * @param settings of the server, besides the usual
     */
    public static PostgresServer in(Path folder, Map<String, String> settings) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(freePort());
        settings.forEach(builder::setServerConfig);
        return new PostgresServer(builder);
    }

    private static int freePort() {
        Random random = new Random();
        while (true) {
            int port = LOWEST_PORT + random.nextInt(PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // somebody else has it
            }
        }
    }

    /** A new, empty database. */
    public synchronized Settings database() {
        String name = "test_" + ++databases;
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database in " + running, e);
        }
        return Settings.of(running.getJdbcUrl(USER, name), USER, "", CONNECTIONS);
    }

    /** Whether it runs. */
    public synchronized boolean isRunning() {
        return postmaster.isAlive();
    }

    /** Kills all of its processes with {@code kill -9}. */
    public synchronized void kill() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Starts it, on what is there, if it does not run: it recovers from its log. */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                running.close();
                begin();
                return;
            } catch (IOException | RuntimeException e) {
                // A process that it began while it was killed may not have noticed yet.
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("PostgreSQL does not start", e);
                }
            }
        }
    }

    private void begin() throws IOException {
        running = builder.start();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(POSTMASTER)) {
            rows.next();
            postmaster = ProcessHandle.of(rows.getLong(1)).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its process", e);
        }
    }

    /** Stops it, or kills it if it cannot be stopped. */
    @Override
    public synchronized void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            kill();
        }
    }
}
