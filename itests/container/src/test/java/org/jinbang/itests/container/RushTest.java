package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hundreds of people at a deadline: they read, save, upload and submit, most of them in the last seconds and some too
 * late, and several press the button twice. No submission that was answered is lost, none counts twice, and the deadline
 * is kept to the second. How long answers took is printed and not judged.
 */
@Tag("long")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class RushTest {
    private static final int PEOPLE = 500;
    private static final Duration UNTIL_DEADLINE = Duration.ofSeconds(90);
    private static final Duration AFTER_DEADLINE = Duration.ofSeconds(30);
    private static final Instant DEADLINE = Instant.parse("2024-12-20T16:00:00Z");

    private static Association association;

    @AfterAll
    static void stop() {
        if (association != null) {
            association.server().stop();
        }
    }

    @Test
    void noSubmissionIsLostAndTheDeadlineIsKept(@TempDir Path temporary) throws Exception {
        association = Association.onNewServer("rush");
        association.server().home().configure("org.jinbang.server", "signInsPerMinute", "100000");
        Lamp.whole().dropInto(association.server(), Lamp.ID + ".scheme.yaml");
        association.awaitScheme(Lamp.ID, true);
        Edition edition = association.open(Lamp.ID, Lamp.REVISION, "council");
        long seed = System.nanoTime();
        System.out.println("RushTest seed " + seed);
        Random random = new Random(seed);
        List<Hurried> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Person person = association.person("hurried");
            people.add(new Hurried(person, edition.start(person, "person"), random.nextLong()));
        }
        association.moveClock(DEADLINE.minus(UNTIL_DEADLINE), temporary);
        Hurried.Day day = new Hurried.Day(Instant.now().plus(UNTIL_DEADLINE), AFTER_DEADLINE);
        work(people, day);

        List<Instant> submitted = people.stream()
                .flatMap(each -> each.findsItsWork().stream())
                .sorted()
                .toList();
        submitted.forEach(at -> assertTrue(at.isBefore(DEADLINE), () -> "taken after the deadline: " + at));
        List<Instant> refused = refusals(edition);
        refused.forEach(at -> assertTrue(!at.isBefore(DEADLINE), () -> "refused as late before the deadline: " + at));
        assertEquals(people.stream().mapToLong(Hurried::late).sum(), refused.size(), "refusals in the register");
        assertTrue(submitted.size() > PEOPLE / 2 && refused.size() > PEOPLE / 20, "the rush was none");
        edition.verified();
        System.out.println(submitted.size() + " submitted, " + refused.size() + " times refused as late, the earliest "
                + Duration.between(DEADLINE, Collections.min(refused)).toMillis()
                + " ms after the deadline, the last taken "
                + Duration.between(submitted.get(submitted.size() - 1), DEADLINE)
                        .toMillis() + " ms before it");
        Hurried.printTimes(people);
    }

    private static void work(List<Hurried> people, Hurried.Day day) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<?>> all = new ArrayList<>();
            people.forEach(each -> all.add(threads.submit(() -> each.work(day))));
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Instant> refusals(Edition edition) {
        return edition.chair().api().list(edition.path() + "/refusals").stream()
                .filter(each -> each.text("code").filter("LATE"::equals).isPresent())
                .map(each -> Instant.parse(each.text("at").orElseThrow()))
                .toList();
    }
}
