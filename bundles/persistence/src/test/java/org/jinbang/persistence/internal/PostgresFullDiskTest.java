package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jinbang.persistence.internal.db.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of a PostgreSQL server runs full, with all its files on a real one that is small: its tables cannot grow, which
 * it says, or its log cannot, for which it breaks off and ends. Whoever acts is told, nothing acknowledged is lost, and with
 * space, and the server started again, it goes on without a restart of the platform.
 */
class PostgresFullDiskTest {
    private static final int MEGABYTES = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Nothing that writes when a test does not foresee it. */
    private static final Map<String, String> CALM =
            Map.of("autovacuum", "off", "min_wal_size", "32MB", "max_wal_size", "128MB", "checkpoint_timeout", "1h");

    private static final String SEGMENTS_AHEAD = "select count(*) from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'"
            + " and name > pg_walfile_name(pg_current_wal_lsn())";
    private static final String NEXT_SEGMENT = "select pg_logical_emit_message(false, '', ''), pg_switch_wal()";

    @TempDir
    Path directory;

    @Test
    void whoActsIsToldWhenTablesCannotGrow() throws Exception {
        play("PostgreSQL, tables that cannot grow", false);
    }

    @Test
    @Tag("long")
    void whoActsIsToldWhenTheServerEndsForWantOfALog() throws Exception {
        play("PostgreSQL, a log that cannot grow", true);
    }

    private void play(String name, boolean log) throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.on(directory.resolve("small"), MEGABYTES);
        if (mounted.isEmpty()) {
            System.out.println("PostgresFullDiskTest is skipped: no file system can be mounted here, which takes root");
            abort("no file system can be mounted");
        }
        try (SmallDisk disk = mounted.orElseThrow();
                PostgresServer server = PostgresServer.in(disk.folder().resolve("postgres"), CALM)) {
            Settings store = server.database().waiting(PATIENCE);
            long seed = Long.getLong("jinbang.seed", System.nanoTime());
            System.out.println("PostgresFullDiskTest seed " + seed);
            try (Persistence persistence =
                    Persistence.open(store, server.database().waiting(PATIENCE), directory.resolve("master.key"))) {
                if (!log) {
                    eachActTakesAPage(store);
                }
                new FullDiskPlay(persistence, new Files(disk, server, store, log), seed).play(1, name);
            }
        }
    }

    /** So that none finds a place in a table that cannot grow. */
    private static void eachActTakesAPage(Settings store) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store.url(), store.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("alter table jb_act set (fillfactor = 10)");
        }
    }

    /** Begins new segments of the log until there is no file for the next one. */
    private static void useLogUp(Settings store) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store.url(), store.user(), "");
                Statement statement = connection.createStatement()) {
            for (long ahead = 1; ahead > 0; statement.execute(NEXT_SEGMENT)) {
                try (ResultSet rows = statement.executeQuery(SEGMENTS_AHEAD)) {
                    rows.next();
                    ahead = rows.getLong(1);
                }
            }
        }
    }

    /** The disk with all files of the server. */
    private record Files(SmallDisk disk, PostgresServer server, Settings store, boolean log)
            implements FullDiskPlay.Disk {
        @Override
        public void fills(Random random) {
            disk.fill();
            if (log) {
                try {
                    useLogUp(store);
                } catch (SQLException e) {
                    // One of the server's own processes came to the end of the log first: it is down already.
                }
            }
        }

        @Override
        public void isFull() {
            disk.fill();
            if (log) {
                // Recovering, it frees a segment at times and takes one more command; whoever comes now finds it down.
                server.kill();
            }
        }

        @Override
        public void hasSpace() {
            disk.empty();
        }

        @Override
        public void lookAfter() {
            server.start();
        }
    }
}
