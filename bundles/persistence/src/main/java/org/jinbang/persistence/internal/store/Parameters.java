package org.jinbang.persistence.internal.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The parameters of a statement, set one after the other. */
final class Parameters {
    private final PreparedStatement statement;
    private int at;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Sets the parameters of one row. */
    interface Binding<T> {
        void bind(Parameters parameters, T row) throws SQLException;
    }

    Parameters text(String value) throws SQLException {
        statement.setString(++at, value);
        return this;
    }

    Parameters number(int value) throws SQLException {
        statement.setInt(++at, value);
        return this;
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(++at, value);
        return this;
    }

    Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(++at, value);
        return this;
    }

    /** To the microsecond: no database of ours keeps more. */
    Parameters instant(Instant value) throws SQLException {
        statement.setObject(++at, value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        return this;
    }
}
