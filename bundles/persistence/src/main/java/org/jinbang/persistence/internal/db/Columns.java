package org.jinbang.persistence.internal.db;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The columns of a table by their order, in types of Java that are the same on both products. */
record Columns(List<String> names, List<Integer> types) {
    static Columns of(ResultSetMetaData data) throws SQLException {
        List<String> names = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            names.add(data.getColumnName(i).toLowerCase(Locale.ROOT));
            types.add(data.getColumnType(i));
        }
        return new Columns(names, types);
    }

    /** The values of the row on which {@code rows} stands: null, Boolean, Long, String, Instant or bytes. */
    Object[] values(ResultSet rows) throws SQLException {
        Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(rows, i + 1);
        }
        return values;
    }

    private Object value(ResultSet rows, int index) throws SQLException {
        Object value = switch (types.get(index - 1)) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> rows.getBytes(index);
            case Types.BOOLEAN, Types.BIT -> rows.getBoolean(index);
            case Types.INTEGER, Types.SMALLINT, Types.BIGINT -> rows.getLong(index);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Instants.of(rows, index);
            case Types.CLOB, Types.VARCHAR, Types.CHAR, Types.DISTINCT -> other(rows, index);
            default ->
                throw new IllegalStateException(
                        "No copy of the column " + names.get(index - 1) + " of type " + types.get(index - 1));
        };
        return rows.wasNull() ? null : value;
    }

    /** PostgreSQL names a domain, not what it is made of. */
    private static Object other(ResultSet rows, int index) throws SQLException {
        return rows.getObject(index) instanceof byte[] content ? content : rows.getString(index);
    }
}
