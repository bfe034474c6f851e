package org.jinbang.persistence.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.store.DuplicateException;
import org.jinbang.store.DuplicateException.What;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.store.Transaction.Changes;

/**
 * Writes what a command changes: a batch for each table, or where each journey to the database costs and there is little
 * to write, all in one go. Acts come first: a repeated command is told as such, not as the stream it found changed.
 *
 * <p>A stream that is updated must still be where the acts written with it begin; locks see to that, this guards against
 * their absence.
 */
final class WriteStatement {
    private static final int LITTLE = 8;
    private static final String ACT = "insert into jb_act (stream_id, seq, edition, happened_at, actor, act_type, hash,"
            + " command_key, ordinal, command, body) values " + marks(11);
    private static final String CREATED = "insert into jb_stream (" + StreamColumns.ALL + ") values " + marks(14);
    private static final String UPDATED =
            "update jb_stream set batch = ?, stage = ?, status = ?, track = ?, owner = ?, unit = ?,"
                    + " seq = ?, head = ?, happened_at = ?, certificate = ?, state = ? where id = ? and seq = ?";
    private static final String VALUE = "insert into jb_value (id, owner, stream_id, content) values " + marks(4);

    private final Connection connection;

    WriteStatement(Connection connection) {
        this.connection = connection;
    }

    /** What is written to one table in one way. */
    private record Part<T>(String sql, List<T> rows, Parameters.Binding<T> binding) {
        void bind(Parameters parameters, int row) throws SQLException {
            binding.bind(parameters, rows.get(row));
        }
    }

    /** Writes; {@code far} says that each statement is a journey of its own. */
    void run(Changes changes, boolean far) throws SQLException {
        Map<String, Long> added =
                changes.acts().stream().collect(Collectors.groupingBy(ActRow::stream, Collectors.counting()));
        List<Part<?>> parts = Stream.<Part<?>>of(
                        new Part<>(ACT, changes.acts(), WriteStatement::act),
                        new Part<>(CREATED, changes.created(), WriteStatement::created),
                        new Part<>(
                                UPDATED,
                                changes.updated(),
                                (parameters, row) -> updated(parameters, row, row.seq() - added(added, row))),
                        new Part<>(VALUE, changes.values(), WriteStatement::value))
                .filter(part -> !part.rows().isEmpty())
                .toList();
        int rows = parts.stream().mapToInt(part -> part.rows().size()).sum();
        if (far && rows <= LITTLE) {
            together(parts);
        } else {
            for (Part<?> part : parts) {
                batch(part);
            }
        }
    }

    private void together(List<Part<?>> parts) throws SQLException {
        String sql = parts.stream()
                .flatMap(part -> Collections.nCopies(part.rows().size(), part.sql()).stream())
                .collect(Collectors.joining("; "));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters parameters = new Parameters(statement);
            for (Part<?> part : parts) {
                for (int row = 0; row < part.rows().size(); row++) {
                    part.bind(parameters, row);
                }
            }
            statement.execute();
            for (Part<?> part : parts) {
                for (Object row : part.rows()) {
                    written(row, statement.getUpdateCount());
                    statement.getMoreResults();
                }
            }
        }
    }

    private void batch(Part<?> part) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(part.sql())) {
            for (int row = 0; row < part.rows().size(); row++) {
                part.bind(new Parameters(statement), row);
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                written(part.rows().get(i), counts[i]);
            }
        }
    }

    private static void written(Object row, int count) {
        if (count == 0) {
            throw new DuplicateException(
                    What.STREAM, new IllegalStateException("It does not stand where it was read: " + key(row)));
        }
    }

    private static String key(Object row) {
        return row instanceof StreamRow stream ? "stream " + stream.id() + " with act " + stream.seq() : "a row";
    }

    private static long added(Map<String, Long> added, StreamRow row) {
        return added.getOrDefault(row.id(), 0L);
    }

    private static void act(Parameters parameters, ActRow act) throws SQLException {
        parameters
                .text(act.stream())
                .number(act.seq())
                .text(act.edition())
                .instant(act.at())
                .text(act.actor())
                .text(act.type())
                .text(act.hash())
                .text(act.key())
                .number(act.ordinal())
                .text(act.command())
                .bytes(act.body());
    }

    private static void created(Parameters parameters, StreamRow row) throws SQLException {
        parameters
                .text(row.id())
                .text(row.kind())
                .text(row.edition())
                .number(row.batch())
                .text(row.stage())
                .text(row.status())
                .text(row.track())
                .text(row.owner())
                .text(row.unit())
                .number(row.seq())
                .text(row.head())
                .instant(row.at())
                .text(row.state())
                .text(row.certificate().orElse(null));
    }

    private static void updated(Parameters parameters, StreamRow row, long before) throws SQLException {
        parameters
                .number(row.batch())
                .text(row.stage())
                .text(row.status())
                .text(row.track())
                .text(row.owner())
                .text(row.unit())
                .number(row.seq())
                .text(row.head())
                .instant(row.at())
                .text(row.certificate().orElse(null))
                .text(row.state())
                .text(row.id())
                .number(before);
    }

    private static void value(Parameters parameters, ValueRow value) throws SQLException {
        parameters.text(value.id()).text(value.owner()).text(value.stream()).bytes(value.content());
    }

    private static String marks(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
