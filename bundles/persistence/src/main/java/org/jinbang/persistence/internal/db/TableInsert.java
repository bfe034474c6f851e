package org.jinbang.persistence.internal.db;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts rows into one of our tables, many at a time; {@link #end} must follow the last one of a table. */
public final class TableInsert implements Tables.Sink, AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int ROWS_AT_ONCE = 500;
    private static final long BYTES_AT_ONCE = 8L << 20;

    private final Connection to;
    private final String table;
    private PreparedStatement insert;
    private int pending;
    private long bytes;

    /** For rows of {@code table}; the connection is in a transaction that the caller ends. */
    public TableInsert(Connection to, String table) {
        this.to = to;
        this.table = table;
    }

    @Override
    public void columns(List<String> names) throws SQLException {
        // A file may say what it likes; names of ours are plain.
        if (!NAME.matcher(table).matches()
                || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("No table of ours: " + table + names);
        }
        String places = names.stream().map(name -> "?").collect(Collectors.joining(", "));
        insert = to.prepareStatement(
                "insert into " + table + " (" + String.join(", ", names) + ") values (" + places + ")");
    }

    @Override
    public void row(Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof byte[] content) {
                bytes += content.length;
                insert.setBytes(i + 1, content);
            } else if (value == null) {
                insert.setNull(i + 1, Types.NULL);
            } else {
                insert.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
        }
        insert.addBatch();
        if (++pending == ROWS_AT_ONCE || bytes > BYTES_AT_ONCE) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (pending > 0) {
            insert.executeBatch();
        }
        pending = 0;
        bytes = 0;
    }

    /** Writes what is left. */
    public void end() throws SQLException {
        flush();
    }

    @Override
    public void close() throws SQLException {
        if (insert != null) {
            insert.close();
        }
    }

    /** Has new rows of a table numbered on from the last one. No database takes this back with its transaction for certain. */
    public static void continueNumbers(Connection connection, String table) throws SQLException {
        DatabaseMetaData catalogue = connection.getMetaData();
        String stored = catalogue.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet columns = catalogue.getColumns(null, connection.getSchema(), stored, "%")) {
            while (columns.next()) {
                if ("YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
                    continueNumbers(connection, table, columns.getString("COLUMN_NAME"));
                }
            }
        }
    }

    private static void continueNumbers(Connection connection, String table, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("select max(" + column + ") from " + table)) {
            last.next();
            long next = last.getLong(1) + 1;
            try (Statement alter = connection.createStatement()) {
                alter.execute("alter table " + table + " alter column " + column + " restart with " + next);
            }
        }
    }
}
