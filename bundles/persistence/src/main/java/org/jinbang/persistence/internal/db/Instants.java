package org.jinbang.persistence.internal.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments in rows, which both products give with an offset. */
public final class Instants {
    private Instants() {}

    /** The moment in that column, or null where there is none. */
    public static Instant of(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
