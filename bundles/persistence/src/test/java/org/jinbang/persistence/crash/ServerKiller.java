package org.jinbang.persistence.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jinbang.persistence.internal.db.Settings;

/**
 * Kills, every now and then, one of the processes of a PostgreSQL server: the server takes all others down and recovers,
 * while the work goes on against it.
 */
final class ServerKiller implements Consumer<Random> {
    private static final int ONE_IN_SO_MANY = 4;
    private static final int LONGEST_AFTERWARDS_MILLIS = 1_500;
    private static final String SERVING =
            "select pid from pg_stat_activity where application_name = 'jinbang' and datname = current_database()";

    private final Settings store;
    private int killed;

    ServerKiller(Settings store) {
        this.store = store;
    }

    /** How many were killed. */
    int killed() {
        return killed;
    }

    @Override
    public void accept(Random luck) {
        if (luck.nextInt(ONE_IN_SO_MANY) > 0) {
            return;
        }
        List<Long> serving = serving();
        if (!serving.isEmpty()) {
            ProcessHandle.of(serving.get(luck.nextInt(serving.size()))).ifPresent(ProcessHandle::destroyForcibly);
            killed++;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(luck.nextInt(LONGEST_AFTERWARDS_MILLIS)));
        }
    }

    /** The server's processes that serve the workers. */
    private List<Long> serving() {
        try (Connection connection = DriverManager.getConnection(store.url(), store.user(), "");
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
