package org.jinbang.persistence.internal.db;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Copies the rows of our tables from one database into another whose tables are new, and reads both again to compare.
 * Both connections are in a transaction that the caller ends.
 */
final class TableCopy {
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
        List<String> tables = Tables.names(from);
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

    private void copy(String table) throws SQLException {
        try (TableInsert insert = new TableInsert(to, table)) {
            Tables.each(from, table, insert);
            insert.end();
        }
        TableInsert.continueNumbers(to, table);
    }

    /** How many rows there are and the sum of their hashes, which does not depend on their order. */
    private record Contents(long rows, String sum) {}

    private static Contents contents(Connection connection, String table) throws SQLException {
        MessageDigest digest = sha256();
        BigInteger[] sum = {BigInteger.ZERO};
        long count = Tables.each(connection, table, new Tables.Sink() {
            @Override
            public void columns(List<String> names) {
                // Both sides have the same.
            }

            @Override
            public void row(Object[] values) {
                for (Object each : values) {
                    byte[] value = bytes(each);
                    digest.update(ByteBuffer.allocate(Integer.BYTES)
                            .putInt(value.length)
                            .array());
                    digest.update(value);
                }
                sum[0] = sum[0].add(new BigInteger(1, digest.digest()));
            }
        });
        return new Contents(count, sum[0].toString(Character.MAX_RADIX));
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
}
