package org.jinbang.persistence.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** Failures at every statement, on PostgreSQL. */
class PostgresFailingWritesTest extends FailingWrites {
    @TempDir
    Path directory;

    private Persistence persistence;

    @BeforeEach
    void open() {
        persistence = Persistence.open(
                PostgresServer.empty().counted(), PostgresServer.empty().counted(), directory.resolve("master.key"));
    }

    @Override
    Persistence persistence() {
        return persistence;
    }

    @Override
    SQLException diskFull() {
        return new SQLException("ERROR: could not extend file: No space left on device", "53100");
    }

    @Override
    SQLException connectionLost() {
        return new PSQLException("An I/O error occurred while sending to the backend.", PSQLState.CONNECTION_FAILURE);
    }

    @AfterEach
    void close() {
        persistence.close();
    }
}
