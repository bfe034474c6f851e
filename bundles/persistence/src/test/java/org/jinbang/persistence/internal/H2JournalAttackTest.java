package org.jinbang.persistence.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Attacks on the tables, on H2. */
class H2JournalAttackTest extends JournalAttacks {
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
    int quickAttacks() {
        return 200;
    }

    @AfterEach
    void close() {
        persistence.close();
    }
}
