package org.jinbang.persistence.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.persistence.internal.PostgresServer;

/**
 * Kills, every now and then, a PostgreSQL server while the work goes on against it: one of its processes, for which it takes
 * all others down and recovers, or all of it, whereupon it is started again a while later.
 */
final class ServerKiller implements CrashCampaign.Disturbing {
    /** Of so many times it kills a single process once, and the whole server once. */
    private static final int TURNS = 4;

    private static final int LONGEST_AFTERWARDS_MILLIS = 1_500;
    private static final int LONGEST_DOWN_MILLIS = 500;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final String SERVING =
            "select pid from pg_stat_activity where application_name = 'jinbang' and datname = current_database()";

    private final PostgresServer server;
    private final Site site;
    private CompletableFuture<Void> starting = CompletableFuture.completedFuture(null);
    private int turn;
    private int processes;
    private int servers;
    private int survived;

    /**
     * A killer.
     *
     * @param site the databases of the server on which the work is done
     */
    ServerKiller(PostgresServer server, Site site) {
        this.server = server;
        this.site = site;
    }

    /** How much was killed. */
    @Override
    public String toString() {
        return "killed besides: " + processes + " single processes of the PostgreSQL server, " + servers
                + " times all of it; " + survived + " times work went on against it before the next kill";
    }

    @Override
    public void disturb(Random luck, Map<String, Told> told) {
        starting.join();
        switch (turn++ % TURNS) {
            case 1 -> one(luck);
            case 2 -> all(luck, told.get(site.name()));
            default -> {}
        }
    }

    private void one(Random luck) {
        List<Long> serving = serving();
        if (!serving.isEmpty()) {
            ProcessHandle.of(serving.get(luck.nextInt(serving.size()))).ifPresent(ProcessHandle::destroyForcibly);
            processes++;
            pause(luck.nextInt(LONGEST_AFTERWARDS_MILLIS));
        }
    }

    /** All at once. Every other time the process that works is killed before the server is back. */
    private void all(Random luck, Told told) {
        boolean working = told.isOpen();
        server.kill();
        servers++;
        pause(luck.nextInt(LONGEST_DOWN_MILLIS));
        if (servers % 2 == 0 || !working) {
            starting = CompletableFuture.runAsync(server::start);
            return;
        }
        server.start();
        int before = told.acknowledged();
        long end = System.nanoTime() + PATIENCE;
        while (told.acknowledged() == before && System.nanoTime() < end) {
            pause(1);
        }
        assertTrue(told.acknowledged() > before, () -> "the server is back, the work is not: " + told.lately());
        survived++;
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** The server's processes that serve the workers. */
    private List<Long> serving() {
        try (Connection connection = DriverManager.getConnection(
                        site.store().url(), site.store().user(), "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SERVING)) {
            List<Long> pids = new ArrayList<>();
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
            return pids;
        } catch (SQLException e) {
            throw new IllegalStateException("The server does not tell whom it serves", e);
        }
    }
}
