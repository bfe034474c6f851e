package org.jinbang.persistence.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinbang.persistence.internal.db.Instants;
import org.jinbang.store.Store.StreamRow;

/** The columns of a stream, in the order in which statements name them. */
final class StreamColumns {
    static final String ALL =
            "id, kind, edition, batch, stage, status, track, owner, unit, seq, head, happened_at, state, certificate";

    static final int COUNT = ALL.split(", ").length;

    private StreamColumns() {}

    /** The same of a table that is called so. */
    static String of(String table) {
        return Arrays.stream(ALL.split(", "))
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }

    static StreamRow read(ResultSet row) throws SQLException {
        return read(row, 0);
    }

    /** The stream whose columns come after so many others; none where an outer join found none. */
    static Optional<StreamRow> readIfAny(ResultSet row, int after) throws SQLException {
        return row.getString(after + 1) == null ? Optional.empty() : Optional.of(read(row, after));
    }

    private static StreamRow read(ResultSet row, int after) throws SQLException {
        return new StreamRow(
                row.getString(after + 1),
                row.getString(after + 2),
                row.getString(after + 3),
                row.getInt(after + 4),
                row.getString(after + 5),
                row.getString(after + 6),
                row.getString(after + 7),
                row.getString(after + 8),
                row.getString(after + 9),
                row.getLong(after + 10),
                row.getString(after + 11),
                Instants.of(row, after + 12),
                row.getString(after + 13),
                Optional.ofNullable(row.getString(after + 14)));
    }
}
