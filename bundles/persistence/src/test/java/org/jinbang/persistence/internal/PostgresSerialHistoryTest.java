package org.jinbang.persistence.internal;

import java.nio.file.Path;
import org.jinbang.internal.engine.SerialHistoryContract;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Histories on PostgreSQL. */
class PostgresSerialHistoryTest extends SerialHistoryContract {
    @TempDir
    Path directory;

    private Persistence persistence;

    @BeforeEach
    void open() {
        persistence = Persistence.open(PostgresServer.empty(), PostgresServer.empty(), directory.resolve("master.key"));
    }

    @Override
    protected Store store() {
        return persistence.store();
    }

    @Override
    protected KeyVault vault() {
        return persistence.vault();
    }

    @Override
    protected int quickHistories() {
        return 10;
    }

    @AfterEach
    void close() {
        persistence.close();
    }
}
