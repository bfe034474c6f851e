package org.jinbang.persistence.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinbang.store.Store.StreamRow;

/** The columns of a stream, in the order in which statements name them. */
final class StreamColumns {
    static final String ALL =
            "id, kind, edition, batch, stage, status, track, owner, unit, seq, head, happened_at, state, certificate";

    private StreamColumns() {}

    /** The same of a table that is called so. */
    static String of(String table) {
        return Arrays.stream(ALL.split(", "))
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }

    static StreamRow read(ResultSet row) throws SQLException {
        return new StreamRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getLong(10),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getString(13),
                Optional.ofNullable(row.getString(14)));
    }
}
