package org.jinbang.persistence.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Failures at every statement, on H2. */
class H2FailingWritesTest extends FailingWrites {
    @TempDir
    Path directory;

    private Persistence persistence;

    @BeforeEach
    void open() {
        persistence = TestDatabases.openH2(directory);
    }

    @Override
    Persistence persistence() {
        return persistence;
    }

    @Override
    SQLException diskFull() {
        return new SQLException("IO Exception: \"java.io.IOException: No space left on device\"", "90028", 90028);
    }

    @Override
    SQLException connectionLost() {
        return new SQLException("The database has been closed", "90098", 90098);
    }

    @AfterEach
    void close() {
        persistence.close();
    }
}
