package org.jinbang.persistence.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.store.Transaction.Loaded;

/** A stream and values in one statement: a union, so that the values come also where there is no such stream. */
final class LoadStatement {
    private static final String STREAM =
            "select " + StreamColumns.ALL + ", cast(null as jb_bytes) as content from jb_stream where id = ?";
    private static final String VALUES =
            " union all select id, null, null, 0, null, null, null, owner, stream_id, 0, null,"
                    + " cast(null as timestamp with time zone), null, null, content from jb_value where id in (%s)";

    private LoadStatement() {}

    static Loaded run(Connection connection, String stream, Collection<String> values) throws SQLException {
        List<String> ids = List.copyOf(new TreeSet<>(values));
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        String sql = ids.isEmpty() ? STREAM : STREAM + VALUES.formatted(marks);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream);
            for (int i = 0; i < ids.size(); i++) {
                statement.setString(i + 2, ids.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static Loaded read(ResultSet rows) throws SQLException {
        Optional<StreamRow> stream = Optional.empty();
        List<ValueRow> values = new ArrayList<>();
        while (rows.next()) {
            if (rows.getString("kind") == null) {
                values.add(new ValueRow(
                        rows.getString("id"),
                        rows.getString("owner"),
                        rows.getString("unit"),
                        rows.getBytes("content")));
            } else {
                stream = Optional.of(StreamColumns.read(rows));
            }
        }
        return new Loaded(stream, values);
    }
}
