package org.jinbang.itests.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;

/** Plain JDBC as one would write it: prepared statements from a pooled connection, one for each table, one commit. */
final class JdbcRival implements Rival {
    private static final String COLUMNS =
            "id, kind, edition, batch, stage, status, track, owner, unit, seq, head, happened_at, state, certificate";
    private static final String STREAM = "select " + COLUMNS + " from jb_stream where id = ?";
    private static final String COHORT = "select " + COLUMNS
            + " from jb_stream where edition = ? and kind = 'APPLICATION' and batch = ? and stage = ? order by id";
    private static final String INSERT_STREAM = "insert into jb_stream (" + COLUMNS + ") values (" + marks(14) + ")";
    private static final String UPDATE_STREAM =
            "update jb_stream set batch = ?, stage = ?, status = ?, track = ?, owner = ?, unit = ?,"
                    + " seq = ?, head = ?, happened_at = ?, certificate = ?, state = ? where id = ? and seq = ?";
    private static final String INSERT_ACT =
            "insert into jb_act (stream_id, seq, edition, happened_at, actor, act_type, hash, command_key, ordinal,"
                    + " command, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_VALUE =
            "insert into jb_value (id, owner, stream_id, content) values (?, ?, ?, ?)";
    private static final String CLAIM =
            "insert into jb_claim (claim_key, holder, bounded, reserved, taken) values (?, ?, 1, 0, 1)";

    private final DataSource source;

    JdbcRival(DataSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "plain JDBC";
    }

    @Override
    public void commit(List<Call> calls) {
        try (Connection connection = source.getConnection()) {
            try {
                for (Call call : calls) {
                    run(connection, call);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, Call call) throws SQLException {
        if (call instanceof Call.Lock lock) {
            read(connection, STREAM + " for update", lock.id());
        } else if (call instanceof Call.LockCohort cohort) {
            read(connection, COHORT + " for update", cohort.edition(), cohort.batch(), cohort.stage());
        } else if (call instanceof Call.Read read) {
            read(connection, STREAM, read.id());
        } else if (call instanceof Call.Values values) {
            read(
                    connection,
                    "select id, owner, stream_id, content from jb_value where id in ("
                            + marks(values.ids().size()) + ")",
                    values.ids().toArray());
        } else if (call instanceof Call.FileStreams files) {
            read(
                    connection,
                    "select id, stream_id from jb_file where id in ("
                            + marks(files.ids().size()) + ")",
                    files.ids().toArray());
        } else if (call instanceof Call.Claim claim) {
            update(connection, CLAIM, claim.key(), claim.holder());
        } else if (call instanceof Call.ReadBox box) {
            read(connection, "select content from jb_box where ballot = ?", box.ballot());
        } else if (call instanceof Call.WriteBox box) {
            write(connection, box);
        } else if (call instanceof Call.Write write) {
            acts(connection, write.changes().acts());
            created(connection, write.changes().created());
            updated(connection, write.changes().updated(), write.changes().acts());
            values(connection, write.changes().values());
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static void read(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read(rows);
                }
            }
        }
    }

    private static void read(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equalsIgnoreCase("content")) {
                row.getBytes(i);
            } else {
                row.getString(i);
            }
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static void write(Connection connection, Call.WriteBox box) throws SQLException {
        if (box.content().isEmpty()) {
            update(connection, "delete from jb_box where ballot = ?", box.ballot());
        } else if (update(
                        connection,
                        "update jb_box set content = ? where ballot = ?",
                        box.content().get(),
                        box.ballot())
                == 0) {
            update(
                    connection,
                    "insert into jb_box (ballot, content) values (?, ?)",
                    box.ballot(),
                    box.content().get());
        }
    }

    private interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    private static <T> void batch(Connection connection, String sql, List<T> rows, Binding<T> binding)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                binding.bind(statement, row);
                if (rows.size() > 1) {
                    statement.addBatch();
                }
            }
            if (rows.size() > 1) {
                statement.executeBatch();
            } else if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Nothing was written by " + sql);
            }
        }
    }

    private static void acts(Connection connection, List<ActRow> acts) throws SQLException {
        batch(connection, INSERT_ACT, acts, (statement, act) -> {
            statement.setString(1, act.stream());
            statement.setLong(2, act.seq());
            statement.setString(3, act.edition());
            statement.setTimestamp(4, Timestamp.from(act.at()));
            statement.setString(5, act.actor());
            statement.setString(6, act.type());
            statement.setString(7, act.hash());
            statement.setString(8, act.key());
            statement.setInt(9, act.ordinal());
            statement.setString(10, act.command());
            statement.setBytes(11, act.body());
        });
    }

    private static void created(Connection connection, List<StreamRow> streams) throws SQLException {
        batch(connection, INSERT_STREAM, streams, (statement, row) -> {
            statement.setString(1, row.id());
            statement.setString(2, row.kind());
            statement.setString(3, row.edition());
            statement.setInt(4, row.batch());
            statement.setString(5, row.stage());
            statement.setString(6, row.status());
            statement.setString(7, row.track());
            statement.setString(8, row.owner());
            statement.setString(9, row.unit());
            statement.setLong(10, row.seq());
            statement.setString(11, row.head());
            statement.setTimestamp(12, Timestamp.from(row.at()));
            statement.setString(13, row.state());
            statement.setString(14, row.certificate().orElse(null));
        });
    }

    private static void updated(Connection connection, List<StreamRow> streams, List<ActRow> acts) throws SQLException {
        Map<String, Integer> added = new HashMap<>();
        acts.forEach(act -> added.merge(act.stream(), 1, Integer::sum));
        batch(connection, UPDATE_STREAM, streams, (statement, row) -> {
            statement.setInt(1, row.batch());
            statement.setString(2, row.stage());
            statement.setString(3, row.status());
            statement.setString(4, row.track());
            statement.setString(5, row.owner());
            statement.setString(6, row.unit());
            statement.setLong(7, row.seq());
            statement.setString(8, row.head());
            statement.setTimestamp(9, Timestamp.from(row.at()));
            statement.setString(10, row.certificate().orElse(null));
            statement.setString(11, row.state());
            statement.setString(12, row.id());
            statement.setLong(13, row.seq() - added.getOrDefault(row.id(), 0));
        });
    }

    private static void values(Connection connection, List<ValueRow> values) throws SQLException {
        batch(connection, INSERT_VALUE, values, (statement, value) -> {
            statement.setString(1, value.id());
            statement.setString(2, value.owner());
            statement.setString(3, value.stream());
            statement.setBytes(4, value.content());
        });
    }

    @Override
    public void close() {
        // The connections are the ground's.
    }
}
