package org.jinbang.persistence.internal.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;

/**
 * Reads rows by their ids with one statement that stays the same however many there are: Hibernate translates a query with
 * a list anew each time, which cost more than the reading.
 */
public final class ByIds {
    private ByIds() {}

    /** Makes something of a row. */
    public interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    /**
     * The rows that there are.
     *
     * @param select a statement that ends with {@code = any (?)}
     */
    public static <R> List<R> read(StatelessSession session, String select, Collection<String> ids, Row<R> row) {
        return session.doReturningWork(connection -> read(connection, select, ids, row));
    }

    private static <R> List<R> read(Connection connection, String select, Collection<String> ids, Row<R> row)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(
                    1, connection.createArrayOf("varchar", Set.copyOf(ids).toArray()));
            List<R> found = new ArrayList<>(ids.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        }
    }
}
