package org.jinbang.persistence.internal;

import java.nio.file.Path;
import org.jinbang.internal.engine.Bench;
import org.jinbang.internal.engine.SubmitRaceContract;
import org.jinbang.process.Schemes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that race, on H2. */
class H2SubmitRaceTest extends SubmitRaceContract {
    @TempDir
    Path directory;

    private Persistence persistence;

    @Override
    protected Bench bench(Schemes.Installed scheme) {
        persistence = TestDatabases.openH2(directory);
        return new Bench(scheme, persistence.store(), persistence.vault());
    }

    @Override
    protected int quickRounds() {
        return 25;
    }

    @AfterEach
    void close() {
        persistence.close();
    }
}
