package org.jinbang.persistence.internal;

import java.nio.file.Path;
import org.jinbang.internal.engine.SerialHistoryContract;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Histories on H2. */
class H2SerialHistoryTest extends SerialHistoryContract {
    @TempDir
    Path directory;

    private Persistence persistence;

    @BeforeEach
    void open() {
        persistence = TestDatabases.openH2(directory);
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
