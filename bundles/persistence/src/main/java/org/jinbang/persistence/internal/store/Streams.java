package org.jinbang.persistence.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.store.Store.StreamFilter;
import org.jinbang.store.Store.StreamRow;

/**
 * Lists streams page by page. The order names every column of the index, also those that are equal throughout: H2 sorts the
 * whole list otherwise. A page is looked for where it begins, so that the last costs no more than the first.
 */
final class Streams {
    private final StringBuilder where = new StringBuilder("kind = ?");
    private final List<Object> parameters = new ArrayList<>();

    private Streams(StreamFilter filter) {
        parameters.add(filter.kind());
        equal("edition", filter.edition());
        equal("batch", filter.batch());
        equal("stage", filter.stage());
        equal("status", filter.status());
        equal("track", filter.track());
        equal("owner", filter.owner());
        equal("unit", filter.unit());
    }

    static List<StreamRow> list(Connection connection, StreamFilter filter) throws SQLException {
        if (filter.edition().isEmpty()) {
            return new Streams(filter)
                    .after(filter.after())
                    .read(connection, filter.owner().isPresent() ? "owner, kind, id" : "kind, id", filter.most());
        }
        boolean amid = filter.stage().isEmpty() && filter.afterStage().isPresent();
        Optional<String> id = filter.stage().isPresent() || amid ? filter.after() : Optional.empty();
        List<StreamRow> page = new Streams(filter)
                .equal("stage", amid ? filter.afterStage() : Optional.empty())
                .after(id)
                .inStages(connection, filter.most());
        if (amid && page.size() < filter.most()) {
            page.addAll(new Streams(filter)
                    .and("stage > ?", filter.afterStage().get())
                    .inStages(connection, filter.most() - page.size()));
        }
        return page;
    }

    private Streams equal(String column, Optional<?> value) {
        value.ifPresent(each -> and(column + " = ?", each));
        return this;
    }

    private Streams after(Optional<String> id) {
        id.ifPresent(last -> and("id > ?", last));
        return this;
    }

    private Streams and(String condition, Object value) {
        where.append(" and ").append(condition);
        parameters.add(value);
        return this;
    }

    private List<StreamRow> inStages(Connection connection, int most) throws SQLException {
        return read(connection, "edition, kind, stage, id", most);
    }

    private List<StreamRow> read(Connection connection, String order, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + StreamColumns.ALL
                + " from jb_stream where " + where + " order by " + order + " limit " + most)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            List<StreamRow> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(StreamColumns.read(rows));
                }
            }
            return found;
        }
    }
}
