package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jinbang.itests.container.Association.Edition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The server is stopped, or killed with {@code kill -9}, while two people work: what was acknowledged is in the journal
 * exactly once, their sessions go on, and the journal verifies. One that is stopped answers what it has accepted and turns
 * away what comes then.
 */
class KillTest {
    private static Association association;
    private static Edition edition;

    @BeforeAll
    static void open() {
        association = Association.onNewServer("kill");
        edition = association.individual();
    }

    @AfterAll
    static void stop() {
        if (association != null) {
            association.server().stop();
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whatIsAcceptedIsFinishedWhenTheServerIsStopped() throws InterruptedException {
        long before = acts();
        List<BusyApplicant> people = people();
        work(people, 1000);
        association.server().stop();
        people.forEach(BusyApplicant::finish);
        assertTrue(people.stream().anyMatch(BusyApplicant::wasTurnedAway), "nobody was told that the server stops");
        association.server().start();
        association.awaitReady();
        people.forEach(BusyApplicant::findsUnansweredUndone);
        verifyWork(people, before);
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void nothingIsLostOrDoubledWhenKilledTwice() throws InterruptedException {
        killed(2);
    }

    @Test
    @Tag("long")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void nothingIsLostOrDoubledWhenKilledTwentyTimes() throws InterruptedException {
        killed(20);
    }

    private static void killed(int times) throws InterruptedException {
        long seed = System.nanoTime();
        System.out.println("KillTest seed " + seed);
        Random random = new Random(seed);
        long before = acts();
        List<BusyApplicant> people = people();
        for (int time = 0; time < times; time++) {
            work(people, 500 + random.nextInt(2000));
            association.server().kill();
            assertFalse(association.server().isRunning());
            people.forEach(BusyApplicant::finish);
            association.server().start();
            association.awaitReady();
            verifyWork(people, before);
        }
    }

    private static long acts() {
        return edition.verified().number("acts").orElseThrow();
    }

    private static List<BusyApplicant> people() {
        return Stream.of("first", "second")
                .map(association::person)
                .map(person -> new BusyApplicant(edition, person))
                .toList();
    }

    /** Until this returns, everyone has had something acknowledged; they go on working afterwards. */
    private static void work(List<BusyApplicant> people, long millis) throws InterruptedException {
        people.forEach(BusyApplicant::begin);
        Thread.sleep(millis);
        for (BusyApplicant each : people) {
            association
                    .server()
                    .await("some commands acknowledged", Association.INSTALLED, () -> each.acknowledgedNow() >= 3);
        }
    }

    private static void verifyWork(List<BusyApplicant> people, long before) {
        for (BusyApplicant each : people) {
            each.sendsUnansweredAgain();
            each.sendsAllAgain();
            each.findsItsWork();
        }
        long acknowledged = people.stream().mapToLong(BusyApplicant::acts).sum();
        assertEquals(before + acknowledged, acts(), "acts in the journal: as many as were acknowledged");
        assertEquals("RUNNING", edition.read().text("status").orElse("(none)"));
    }
}
