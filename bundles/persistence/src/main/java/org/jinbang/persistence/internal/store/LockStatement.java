package org.jinbang.persistence.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Transaction.Placed;

/**
 * Locks a stream and reads it, alone or with its edition. An embedded database is asked once, since its locks are taken
 * before; by a join, because H2 prepares a union anew each time. A server is asked twice in one go: what it waits for with
 * the first select only a second one sees.
 */
final class LockStatement {
    private static final String STREAM = "select " + StreamColumns.ALL + " from jb_stream where id = ?";
    private static final String LOCKED = STREAM + " for update";
    private static final String SERVER = LOCKED + "; select " + StreamColumns.of("e")
            + " from jb_stream s join jb_stream e on e.id = s.edition where s.id = ?";

    private static final String EMBEDDED = "select " + StreamColumns.of("s") + ", " + StreamColumns.of("e")
            + " from jb_stream s left join jb_stream e on e.id = s.edition where s.id = ?";

    private LockStatement() {}

    static Optional<StreamRow> stream(Connection connection, boolean locked, String id) throws SQLException {
        return one(connection, locked ? STREAM : LOCKED, id);
    }

    /** Reads without locking. */
    static Optional<StreamRow> unlocked(Connection connection, String id) throws SQLException {
        return one(connection, STREAM, id);
    }

    private static Optional<StreamRow> one(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(StreamColumns.read(rows)) : Optional.empty();
            }
        }
    }

    static Optional<Placed> withEdition(Connection connection, boolean locked, String id) throws SQLException {
        return locked ? embedded(connection, id) : server(connection, id);
    }

    private static Optional<Placed> embedded(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EMBEDDED)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Placed(
                                StreamColumns.read(rows), StreamColumns.readIfAny(rows, StreamColumns.COUNT)))
                        : Optional.empty();
            }
        }
    }

    private static Optional<Placed> server(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SERVER)) {
            statement.setString(1, id);
            statement.setString(2, id);
            statement.execute();
            StreamRow stream = null;
            StreamRow edition = null;
            do {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        if (stream == null) {
                            stream = StreamColumns.read(rows);
                        } else {
                            edition = StreamColumns.read(rows);
                        }
                    }
                }
            } while (statement.getMoreResults());
            return stream == null ? Optional.empty() : Optional.of(new Placed(stream, Optional.ofNullable(edition)));
        }
    }
}
