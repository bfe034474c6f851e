package org.jinbang.persistence.internal;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.jdbc.ReturningWork;
import org.jinbang.persistence.internal.db.Database;

/** The tables as somebody sees them who writes into them past the server. */
final class Tables {
    private final Database database;

    Tables(Database database) {
        this.database = database;
    }

    /**
     * A row as it is stored.
     *
     * @param key the column that identifies it
     */
    record Row(String table, String key, Map<String, Object> columns) {
        Object at(String column) {
            return columns.get(column);
        }

        String text(String column) {
            return String.valueOf(columns.get(column));
        }

        /** The same row with another value in a column. */
        Row with(String column, Object value) {
            Map<String, Object> changed = new LinkedHashMap<>(columns);
            changed.put(column, value);
            return new Row(table, key, changed);
        }
    }

    private <T> T sql(ReturningWork<T> work) {
        return database.inTransaction(session -> session.doReturningWork(work));
    }

    /** All rows of a table. */
    List<Row> rows(String table, String key) {
        return sql(connection -> {
            List<Row> rows = new ArrayList<>();
            try (PreparedStatement statement =
                            connection.prepareStatement("select * from " + table + " order by " + key);
                    ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(table, key, columns(found)));
                }
            }
            return rows;
        });
    }

    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value instanceof Blob) {
                value = row.getBytes(i);
            } else if (value instanceof Clob) {
                value = row.getString(i);
            }
            columns.put(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), value);
        }
        return columns;
    }

    /** Writes rows back, deletes and inserts, all in one transaction. */
    void change(List<Row> deleted, List<Row> inserted) {
        sql(connection -> {
            for (Row row : deleted) {
                try (PreparedStatement statement =
                        connection.prepareStatement("delete from " + row.table() + " where " + row.key() + " = ?")) {
                    statement.setObject(1, row.at(row.key()));
                    statement.executeUpdate();
                }
            }
            for (Row row : inserted) {
                insert(connection, row);
            }
            return null;
        });
    }

    private static void insert(Connection connection, Row row) throws SQLException {
        String columns = String.join(", ", row.columns().keySet());
        String marks = String.join(", ", Collections.nCopies(row.columns().size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into " + row.table() + " (" + columns + ") values (" + marks + ")")) {
            int i = 0;
            for (Object value : row.columns().values()) {
                statement.setObject(++i, value);
            }
            statement.executeUpdate();
        }
    }
}
