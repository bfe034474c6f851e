package org.jinbang.persistence.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Attacks on the tables, on PostgreSQL. */
@Tag("long")
class PostgresJournalAttackTest extends JournalAttacks {
    @TempDir
    Path directory;

    private Persistence persistence;

    @BeforeEach
    void open() {
        persistence = Persistence.open(PostgresServer.empty(), PostgresServer.empty(), directory.resolve("master.key"));
    }

    @Override
    Persistence persistence() {
        return persistence;
    }

    @Override
    int quickAttacks() {
        return 100;
    }

    @AfterEach
    void close() {
        persistence.close();
    }
}
