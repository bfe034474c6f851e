package org.jinbang.itests.container;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole edition on a server whose one file in {@code etc/} named PostgreSQL from its first start. */
@Tag("long") // The move in DemonstrationTest runs and restarts a server on PostgreSQL in every build.
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class DemonstrationOnPostgresTest {
    private static final Postgres postgres = new Postgres();
    private static Demonstration demonstration;

    @BeforeAll
    static void play() {
        Home home = Home.unpack("demonstration-postgres");
        home.configure(
                "org.jinbang.persistence",
                Map.of(
                        "url",
                        postgres.database("store"),
                        "user",
                        Postgres.USER,
                        "password",
                        "any",
                        "vaultUrl",
                        postgres.database("keys"),
                        "vaultUser",
                        Postgres.USER,
                        "vaultPassword",
                        "any"));
        demonstration = Demonstration.play(home);
    }

    @AfterAll
    static void stop() {
        if (demonstration != null) {
            demonstration.close();
        }
        postgres.close();
    }

    @Test
    void isPlayedAndARestartKeepsEverything() {
        demonstration.verifies();
        demonstration.keepsThrough(demonstration::restart);
        demonstration.verifies();
    }
}
