package org.jinbang.persistence.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinbang.store.DuplicateException;
import org.jinbang.store.DuplicateException.What;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamRow;

/**
 * Updates streams in one batch. Each must still be where the acts written with it begin; locks see to that, this guards
 * against their absence. Hibernate counts versions by one, a command may add several acts: hence a statement of our own.
 */
final class UpdateStatement {
    private static final String SQL =
            "update jb_stream set batch = ?, stage = ?, status = ?, track = ?, owner = ?, unit = ?,"
                    + " seq = ?, head = ?, certificate = ?, state = ? where id = ? and seq = ?";

    private UpdateStatement() {}

    static void run(Connection connection, List<StreamRow> updated, List<ActRow> acts) throws SQLException {
        Map<String, Long> added = acts.stream().collect(Collectors.groupingBy(ActRow::stream, Collectors.counting()));
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            for (StreamRow row : updated) {
                bind(statement, row, row.seq() - added.getOrDefault(row.id(), 0L));
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] != 1) {
                    throw new DuplicateException(What.STREAM, stale(updated.get(i), added));
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, StreamRow row, long before) throws SQLException {
        statement.setInt(1, row.batch());
        statement.setString(2, row.stage());
        statement.setString(3, row.status());
        statement.setString(4, row.track());
        statement.setString(5, row.owner());
        statement.setString(6, row.unit());
        statement.setLong(7, row.seq());
        statement.setString(8, row.head());
        statement.setString(9, row.certificate().orElse(null));
        statement.setString(10, row.state());
        statement.setString(11, row.id());
        statement.setLong(12, before);
    }

    private static IllegalStateException stale(StreamRow row, Map<String, Long> added) {
        long before = row.seq() - added.getOrDefault(row.id(), 0L);
        return new IllegalStateException("stream " + row.id() + " does not exist with " + before + " acts");
    }
}
