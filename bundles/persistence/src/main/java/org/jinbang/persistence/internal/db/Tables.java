package org.jinbang.persistence.internal.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Our tables and their rows, alike on both products. */
public final class Tables {
    private static final int ROWS_AT_ONCE = 500;

    /** Rows of these may have many megabytes: few of them are fetched at a time. */
    private static final String FILES = "jb_file";

    private static final int FILES_AT_ONCE = 2;

    private Tables() {}

    /** What is done with each row. */
    public interface Sink {
        /** Takes the columns once, before the first row. */
        void columns(List<String> names) throws SQLException;

        /** Takes the values of a row: null, Boolean, Long, String, Instant or bytes. */
        void row(Object[] values) throws SQLException;
    }

    /** The names of our tables, sorted. */
    public static List<String> names(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith("jb_")) {
                    tables.add(name);
                }
            }
        }
        tables.sort(null);
        return tables;
    }

    /** The number of rows. */
    public static long count(Connection connection, String table) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet count = select.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Hands every row on; returns how many there were. */
    public static long each(Connection connection, String table, Sink sink) throws SQLException {
        long count = 0;
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(table.equals(FILES) ? FILES_AT_ONCE : ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery("select * from " + table)) {
                Columns columns = Columns.of(rows.getMetaData());
                sink.columns(columns.names());
                while (rows.next()) {
                    sink.row(columns.values(rows));
                    count++;
                }
            }
        }
        return count;
    }
}
