package org.jinbang.persistence.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jinbang.persistence.internal.PostgresServer;
import org.jinbang.persistence.internal.TestDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever moment the process is killed at, on H2 as it is shipped and on PostgreSQL, and the PostgreSQL server too: no
 * acknowledged act is lost, none is doubled, nothing is half done, the journal verifies, and the work goes on.
 * {@code -Djinbang.seed=n} repeats the choices, not the races; {@code -Djinbang.kills=n} kills more or fewer times.
 */
class CrashTest {
    private static final int SOME = 20;
    private static final int THOUSAND = 1_000;

    /** What was not as it should be is kept to be looked at. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void nothingIsLostOrDoubledOrHalfDoneInTwentyKillsOnEachDatabase() throws Exception {
        campaign(SOME);
    }

    @Test
    @Tag("long")
    void nothingIsLostOrDoubledOrHalfDoneInAThousandKillsOnEachDatabase() throws Exception {
        campaign(Integer.getInteger("jinbang.kills", THOUSAND));
    }

    /** One process works on both, so that a kill meets both. */
    private void campaign(int kills) throws Exception {
        try (PostgresServer server = PostgresServer.in(directory.resolve("postgres"), Map.of())) {
            Site h2 = h2("store");
            Site postgres = postgres(server, "postgres");
            List<String> command =
                    SharedClasses.command(List.of(h2("training"), postgres(server, "training-postgres")));
            ServerKiller killer = new ServerKiller(server, postgres);
            long seed = Long.getLong("jinbang.seed", System.nanoTime());
            new CrashCampaign(List.of(h2, postgres), command, directory.resolve("workers.log"), killer, seed)
                    .kill(kills);
            System.out.println(killer);
        }
    }

    private Site h2(String name) {
        return new Site(
                "H2",
                TestDatabases.h2(directory, name),
                TestDatabases.h2(directory, name + "-keys"),
                directory.resolve(name + ".key"));
    }

    private Site postgres(PostgresServer server, String name) {
        return new Site("PostgreSQL", server.database(), server.database(), directory.resolve(name + ".key"));
    }
}
