package org.jinbang.persistence.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.store.MailStore;
import org.jinbang.store.Store.Census;

/** Counts what the tables hold of an edition, each with a pass over its table. */
final class CensusStatements {
    private static final int MOST_MISSING = 1_000;
    private static final String ACTS =
            "select stream_id, count(*) from jb_act where edition = ? and act_type <> '' group by stream_id";
    private static final String VALUES =
            "select v.stream_id, count(*) from jb_value v join jb_stream s on s.id = v.stream_id"
                    + " where s.edition = ? group by v.stream_id";

    /** Up to where the journal was read without a gap. */
    private static final String FOLLOWED =
            "select coalesce(max(journal_position), 0) from jb_follower where name = '" + MailStore.JOURNAL + "'";

    /** Each row before which positions are missing, below where the follower of the journal stands. */
    private static final String GAPS = "select former, journal_position from (select journal_position,"
            + " coalesce(lag(journal_position) over (order by journal_position), 0) as former from jb_act) places"
            + " where journal_position > former + 1 and former < (" + FOLLOWED + ")"
            + " order by journal_position";

    private CensusStatements() {}

    static Census run(Connection connection, String edition) throws SQLException {
        return new Census(counts(connection, ACTS, edition), counts(connection, VALUES, edition), missing(connection));
    }

    private static Map<String, Long> counts(Connection connection, String sql, String edition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, edition);
            try (ResultSet rows = statement.executeQuery()) {
                Map<String, Long> counts = new HashMap<>();
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
                return counts;
            }
        }
    }

    private static List<Long> missing(Connection connection) throws SQLException {
        long passed = number(connection, FOLLOWED);
        long last = number(connection, "select coalesce(max(journal_position), 0) from jb_act");
        List<Long> missing = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(GAPS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                add(missing, rows.getLong(1) + 1, Math.min(rows.getLong(2) - 1, passed));
            }
        }
        add(missing, last + 1, passed);
        return missing;
    }

    private static void add(List<Long> missing, long from, long to) {
        for (long position = from; position <= to && missing.size() < MOST_MISSING; position++) {
            missing.add(position);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
