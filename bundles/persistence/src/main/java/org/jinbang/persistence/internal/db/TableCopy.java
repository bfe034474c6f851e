package org.jinbang.persistence.internal.db;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Copies the rows of our tables from one database into another whose tables are new, and reads both again to compare.
 * Both connections are in a transaction that the caller ends.
 */
final class TableCopy {
    private static final int ROWS_AT_ONCE = 500;
    private static final long BYTES_AT_ONCE = 8L << 20;

    private final Connection from;
    private final Connection to;

    TableCopy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies.
     *
     * @return how many rows each table has
     * @throws IllegalStateException if the other database is not empty, or what arrived is not what was sent
     */
    Map<String, Long> run() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        List<String> tables = tables();
        for (String table : tables) {
            if (contents(to, table).rows() > 0) {
                throw new IllegalStateException("目标数据库的表 " + table + " 不为空，须为空库 / the table " + table
                        + " of the other database is not empty; it must be a new database");
            }
        }
        for (String table : tables) {
            copy(table);
            Contents sent = contents(from, table);
            Contents arrived = contents(to, table);
            if (!sent.equals(arrived)) {
                throw new IllegalStateException("表 " + table + " 复制后不一致 / the table " + table
                        + " differs after copying: " + sent + " became " + arrived);
            }
            counts.put(table, sent.rows());
        }
        return counts;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                from.getMetaData().getTables(null, from.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
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

    private void copy(String table) throws SQLException {
        try (Statement select = from.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table)) {
            Columns columns = Columns.of(rows.getMetaData());
            try (PreparedStatement insert = to.prepareStatement(columns.insert(table))) {
                int pending = 0;
                long bytes = 0;
                while (rows.next()) {
                    for (int i = 1; i <= columns.types().size(); i++) {
                        Object value = columns.value(rows, i);
                        bytes += value instanceof byte[] content ? content.length : 0;
                        set(insert, i, value, columns.types().get(i - 1));
                    }
                    insert.addBatch();
                    if (++pending == ROWS_AT_ONCE || bytes > BYTES_AT_ONCE) {
                        insert.executeBatch();
                        pending = 0;
                        bytes = 0;
                    }
                }
                insert.executeBatch();
            }
        }
        continueNumbers(table);
    }

    private static void set(PreparedStatement insert, int index, Object value, int type) throws SQLException {
        if (value instanceof byte[] content) {
            insert.setBytes(index, content);
        } else if (value != null) {
            insert.setObject(index, value instanceof Instant at ? at.atOffset(java.time.ZoneOffset.UTC) : value);
        } else {
            insert.setNull(index, type == Types.BLOB ? Types.BINARY : type == Types.CLOB ? Types.VARCHAR : type);
        }
    }

    /** New rows are numbered on from the last one. */
    private void continueNumbers(String table) throws SQLException {
        try (ResultSet columns = to.getMetaData().getColumns(null, to.getSchema(), table, "%")) {
            while (columns.next()) {
                if (!"YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
                    continue;
                }
                String column = columns.getString("COLUMN_NAME");
                try (Statement statement = to.createStatement();
                        ResultSet last = statement.executeQuery("select max(" + column + ") from " + table)) {
                    last.next();
                    long next = last.getLong(1) + 1;
                    try (Statement alter = to.createStatement()) {
                        alter.execute("alter table " + table + " alter column " + column + " restart with " + next);
                    }
                }
            }
        }
    }

    /** How many rows there are and the sum of their hashes, which does not depend on their order. */
    private record Contents(long rows, String sum) {}

    private static Contents contents(Connection connection, String table) throws SQLException {
        MessageDigest digest = sha256();
        BigInteger sum = BigInteger.ZERO;
        long count = 0;
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery("select * from " + table)) {
                Columns columns = Columns.of(rows.getMetaData());
                while (rows.next()) {
                    for (int i = 1; i <= columns.types().size(); i++) {
                        byte[] value = bytes(columns.value(rows, i));
                        digest.update(ByteBuffer.allocate(Integer.BYTES)
                                .putInt(value.length)
                                .array());
                        digest.update(value);
                    }
                    sum = sum.add(new BigInteger(1, digest.digest()));
                    count++;
                }
            }
        }
        return new Contents(count, sum.toString(Character.MAX_RADIX));
    }

    private static byte[] bytes(Object value) {
        return value instanceof byte[] content ? content : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns of a table by their order, in types of Java that are the same on both products. */
    private record Columns(List<String> names, List<Integer> types) {
        static Columns of(ResultSetMetaData data) throws SQLException {
            List<String> names = new ArrayList<>();
            List<Integer> types = new ArrayList<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                names.add(data.getColumnName(i).toLowerCase(Locale.ROOT));
                types.add(data.getColumnType(i));
            }
            return new Columns(names, types);
        }

        String insert(String table) {
            String places = IntStream.range(0, names.size()).mapToObj(i -> "?").collect(Collectors.joining(", "));
            return "insert into " + table + " (" + String.join(", ", names) + ") values (" + places + ")";
        }

        Object value(ResultSet rows, int index) throws SQLException {
            Object value = switch (types.get(index - 1)) {
                case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> rows.getBytes(index);
                case Types.BOOLEAN, Types.BIT -> rows.getBoolean(index);
                case Types.INTEGER, Types.SMALLINT, Types.BIGINT -> rows.getLong(index);
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> instant(rows, index);
                case Types.CLOB, Types.VARCHAR, Types.CHAR, Types.DISTINCT -> other(rows, index);
                default ->
                    throw new IllegalStateException(
                            "No copy of the column " + names.get(index - 1) + " of type " + types.get(index - 1));
            };
            return rows.wasNull() ? null : value;
        }

        private static Instant instant(ResultSet rows, int index) throws SQLException {
            OffsetDateTime at = rows.getObject(index, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }

        /** PostgreSQL names a domain, not what it is made of. */
        private static Object other(ResultSet rows, int index) throws SQLException {
            return rows.getObject(index) instanceof byte[] content ? content : rows.getString(index);
        }
    }
}
