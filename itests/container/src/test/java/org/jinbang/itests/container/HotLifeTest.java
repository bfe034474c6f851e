package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jinbang.itests.container.Association.Edition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schemes and kinds come and go again and again while people work on an award of another scheme: none of their requests
 * fails, and what went leaves nothing behind.
 */
@Tag("long")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HotLifeTest {
    private static final int CYCLES = 1000;
    private static final int DROPS = 20;
    private static final String SCHEME = "org.example.cycled";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Drafts of those who work meanwhile are remembered up to a bound; the schemes that came and went are not. */
    private static final long ROOM = 24L << 20;

    private static Association association;
    private static Edition edition;
    private static List<BusyApplicant> people;

    @BeforeAll
    static void openAnEdition() {
        association = Association.onNewServer("hot-life");
        edition = association.individual();
        people = Stream.of("first", "second")
                .map(association::person)
                .map(person -> new BusyApplicant(edition, person))
                .toList();
    }

    @AfterAll
    static void stop() {
        if (association != null) {
            association.server().stop();
        }
    }

    private static Lamp lamp() {
        return Lamp.whole().with(Lamp.ID, SCHEME);
    }

    private static void othersWorked() {
        people.forEach(BusyApplicant::finish);
        people.forEach(each -> assertTrue(each.acknowledgedNow() > CYCLES / 20, "they worked all the time"));
        people.forEach(BusyApplicant::findsItsWork);
        edition.verified();
        association.server().awaitStatus("/health/ready", 200, Duration.ofSeconds(10));
    }

    @Test
    void aThousandTimesByTheFramework(@TempDir Path temporary) throws Exception {
        Path subject = TestBundle.trouble("org.example.cycled-plugin", "cycled")
                .holding(lamp())
                .in(temporary);
        Path report = temporary.resolve("report");
        TestBundle cycles = TestBundle.cycles(subject, SCHEME + "@" + Lamp.REVISION, CYCLES, report);
        long begun = System.nanoTime();
        people.forEach(BusyApplicant::begin);
        association.server().deploy(cycles.in(temporary), cycles.file());
        association.server().await("the cycles are over", PATIENCE, () -> Files.exists(report));
        List<String> lines = Files.readAllLines(report);
        System.out.printf(
                "HotLifeTest: %d cycles in %d s; after cycle, bytes, class loaders, schemes: %s; %d and %d commands meanwhile%n",
                CYCLES,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                lines,
                people.get(0).acknowledgedNow(),
                people.get(1).acknowledgedNow());
        othersWorked();
        association.server().undeploy(cycles.file());

        assertEquals("done", lines.get(lines.size() - 1));
        long[] warm = figures(lines.get(0));
        long[] last = figures(lines.get(1));
        assertEquals(CYCLES, last[0]);
        assertTrue(last[1] <= warm[1] + ROOM, () -> "the heap grows: " + lines);
        assertTrue(last[2] <= warm[2] + 2, () -> "class loaders are kept: " + lines);
        assertTrue(last[3] <= warm[3] + 2, () -> "schemes are kept: " + lines);
    }

    private static long[] figures(String line) {
        return Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void twentyTimesThroughTheFolder() {
        String file = "cycled.scheme.yaml";
        people.forEach(BusyApplicant::begin);
        for (int i = 0; i < DROPS; i++) {
            lamp().dropInto(association.server(), file);
            association.awaitScheme(SCHEME, true);
            association.server().undeploy(file);
            association.awaitScheme(SCHEME, false);
        }
        people.forEach(BusyApplicant::finish);
        people.forEach(BusyApplicant::findsItsWork);
        edition.verified();
    }
}
