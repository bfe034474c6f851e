package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.Console;
import org.jinbang.itests.Home;
import org.jinbang.itests.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A whole edition, played at the console of a demonstration server; and that a restart, and a move to another database,
 * keep all that can be read of it.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class DemonstrationTest {
    private static final Duration AT_MOST = Duration.ofSeconds(90);
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Postgres postgres = new Postgres();
    private static Demonstration demonstration;

    @BeforeAll
    static void play() {
        demonstration = Demonstration.play(Home.unpack("demonstration"));
    }

    @AfterAll
    static void stop() {
        if (demonstration != null) {
            demonstration.close();
        }
        postgres.close();
    }

    /**
     * On two free processors it takes less than a minute. Whether a busy machine takes longer is not the server's doing: what
     * counts is the work of both, of which the demonstration keeps one busy throughout.
     */
    @Test
    void takesLessThanAMinute() {
        Duration worked = demonstration.worked();
        assertTrue(worked.compareTo(AT_MOST) < 0, "worked for " + worked);
    }

    @Test
    void everyJournalVerifies() {
        demonstration.verifies();
    }

    @Test
    void aRestartKeepsEverything() {
        demonstration.keepsThrough(demonstration::restart);
    }

    @Test
    void aMoveToPostgresKeepsEverythingAndSoDoesARestartThere() {
        Server server = demonstration.server();
        demonstration.keepsThrough(() -> {
            Console.Answer moved = demonstration.console("award:database-move --lang en --url "
                    + postgres.database("store") + " --vault-url " + postgres.database("keys") + " --user "
                    + Postgres.USER + " --password any");
            assertTrue(moved.succeeded().contains("the journal verifies on both sides"), moved::toString);
            server.await("the configuration names it", SOON, () -> configured().contains(postgres.database("store")));
            server.await(
                    "the server goes on there",
                    SOON,
                    () -> server.home().logTail(200).contains("The store is " + postgres.database("store")));
            server.awaitStatus("/health/ready", 200, Server.START);
            demonstration.verifies();
            demonstration.restart();
        });
        demonstration.verifies();
    }

    private static String configured() {
        try {
            return Files.readString(demonstration.server().home().path("etc/org.jinbang.persistence.cfg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
