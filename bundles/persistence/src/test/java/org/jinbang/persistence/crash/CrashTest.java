package org.jinbang.persistence.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jinbang.internal.engine.AtOnce;
import org.jinbang.persistence.internal.PostgresServer;
import org.jinbang.persistence.internal.TestDatabases;
import org.jinbang.persistence.internal.db.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever moment the process is killed at, on H2 as it is shipped and on PostgreSQL: no acknowledged act is lost, none is
 * doubled, nothing is half done, the journal verifies, and the work goes on. {@code -Djinbang.seed=n} repeats the choices,
 * not the races.
 */
class CrashTest {
    private static final int TWENTY = 20;
    private static final int THOUSAND = 1_000;

    @TempDir
    Path directory;

    @Test
    @Tag("long")
    void nothingIsLostOrDoubledOrHalfDoneInTwentyKillsOnEachDatabase() throws Exception {
        campaigns(TWENTY);
    }

    @Test
    @Tag("long")
    void nothingIsLostOrDoubledOrHalfDoneInAThousandKillsOnEachDatabase() throws Exception {
        campaigns(THOUSAND);
    }

    /** Both at once: while one waits for its process to start, the other works. */
    private void campaigns(int kills) throws Exception {
        long seed = Long.getLong("jinbang.seed", System.nanoTime());
        Settings store = PostgresServer.empty();
        ServerKiller killer = new ServerKiller(store);
        Path postgres = directory.resolve("postgres");
        Files.createDirectory(postgres);
        CrashCampaign onH2 = new CrashCampaign(
                "kills on H2",
                TestDatabases.h2(directory, "store"),
                TestDatabases.h2(directory, "keys"),
                directory,
                (Random none) -> {},
                seed);
        CrashCampaign onPostgres =
                new CrashCampaign("kills on PostgreSQL", store, PostgresServer.empty(), postgres, killer, seed + 1);
        try (AtOnce atOnce = new AtOnce()) {
            List<Callable<Void>> both = List.of(
                    () -> {
                        onH2.kill(kills);
                        return null;
                    },
                    () -> {
                        onPostgres.kill(kills);
                        return null;
                    });
            atOnce.run(both);
        }
        System.out.println("processes of the PostgreSQL server killed besides: " + killer.killed());
    }
}
