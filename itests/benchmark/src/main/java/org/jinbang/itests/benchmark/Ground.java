package org.jinbang.itests.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jinbang.persistence.internal.Persistence;
import org.jinbang.persistence.internal.db.Settings;

/** A database on which all meet: opened and migrated as in a server, with connections for the rivals besides. */
final class Ground implements AutoCloseable {
    private static final int CONNECTIONS = 10;

    private final String name;
    private final Path directory;
    private final AutoCloseable server;
    private final Persistence persistence;
    private final HikariDataSource rivals;
    private final Meter meter;

    private Ground(String name, Path directory, AutoCloseable server, Settings store, Settings keys) {
        this.name = name;
        this.directory = directory;
        this.server = server;
        this.persistence = Persistence.open(store, keys, directory.resolve("master.key"));
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(store.url());
        config.setUsername(store.user());
        config.setPassword(store.password());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        this.rivals = new HikariDataSource(config);
        this.meter = name.equals("H2")
                ? new Meter(OptionalLong.empty(), Meter::bytesWritten)
                : new Meter(OptionalLong.of(postmaster()), log());
    }

    /** The embedded database in a file, as it is shipped: every commit is written through. */
    static Ground h2(String options) {
        Path directory = directory();
        return new Ground(
                "H2",
                directory,
                () -> {},
                Settings.of(
                        "jdbc:h2:file:" + directory.resolve("store") + ";WRITE_DELAY=0" + options,
                        "jinbang",
                        "",
                        CONNECTIONS),
                Settings.of(
                        "jdbc:h2:file:" + directory.resolve("keys") + ";WRITE_DELAY=0;DEFRAG_ALWAYS=TRUE",
                        "jinbang",
                        "",
                        4));
    }

    /** A server of its own whose commits are on the disk when they return. */
    static Ground postgres() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on", "max_connections", "100")
                .forEach(builder::setServerConfig);
        try {
            EmbeddedPostgres server = builder.start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database keys");
            }
            return new Ground(
                    "PostgreSQL",
                    directory(),
                    server,
                    Settings.of(server.getJdbcUrl("postgres", "postgres"), "postgres", "", CONNECTIONS),
                    Settings.of(server.getJdbcUrl("postgres", "keys"), "postgres", "", 4));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("jinbang-measures");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long postmaster() {
        return Long.parseLong(text("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"));
    }

    private LongSupplier log() {
        return () -> Long.parseLong(text("select (pg_current_wal_lsn() - '0/0')::bigint::text"));
    }

    /** The first column of the first row. */
    String text(String sql) {
        try (Connection connection = rivals.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            String text = rows.getString(1);
            connection.commit();
            return text;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    String name() {
        return name;
    }

    Persistence persistence() {
        return persistence;
    }

    HikariDataSource rivals() {
        return rivals;
    }

    Meter meter() {
        return meter;
    }

    /** Bytes of the store's file. */
    long fileSize() {
        try {
            return Files.size(directory.resolve("store.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        rivals.close();
        persistence.close();
        server.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
