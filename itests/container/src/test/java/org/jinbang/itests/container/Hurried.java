package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;

/** Someone at a deadline: reads, saves and uploads, and submits at a moment of the last minute or just too late. */
final class Hurried {
    private static final int PAUSE_MILLIS = 4_000;
    private static final int UPLOAD_BYTES = 100_000;

    /** Too many files are uploaded at once, and the server is too busy: each says that it may be asked again. */
    private static final Set<Integer> AGAIN = Set.of(429, 503);

    private final Person person;
    private final String application;
    private final Random random;
    private final Map<String, List<Duration>> times = new TreeMap<>();
    private String saved;
    private int late;
    private int again;
    private boolean submitted;

    Hurried(Person person, String application, long seed) {
        this.person = person;
        this.application = application;
        this.random = new Random(seed);
    }

    /** The deadline on the clock of this machine, and how long after it somebody still tries. */
    record Day(Instant deadline, Duration after) {
        private Instant end() {
            return deadline.plus(after);
        }
    }

    /** Works until the end of the day; fails at an answer that nobody should get. */
    void work(Day day) {
        Instant submits = moment(day);
        while (Instant.now().isBefore(day.end())) {
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(2 * PAUSE_MILLIS)).toNanos());
            if (!submitted && late == 0 && !Instant.now().isBefore(submits)) {
                submit();
            } else {
                somethingElse();
            }
        }
    }

    /** One in ten is too late, half come in the last quarter of a minute, the others before. */
    private Instant moment(Day day) {
        int who = random.nextInt(10);
        if (who == 0) {
            return day.deadline().plusMillis(random.nextInt((int) day.after().toMillis() / 2));
        }
        return day.deadline().minusMillis(random.nextInt(who <= 5 ? 15_000 : 60_000));
    }

    private void somethingElse() {
        int what = random.nextInt(10);
        if (what < 5) {
            answered("read", () -> person.api().get(application)).accepted();
        } else if (what < 9) {
            save();
        } else {
            upload();
        }
    }

    private void save() {
        String name = "虚构申报人" + random.nextInt(1_000_000);
        Json.Obj data = Json.obj().with("answers", Json.obj().with("name", name).with("honest", true));
        Api.Answer answer =
                acknowledged("save", "/save-answers", UUID.randomUUID().toString(), data);
        if (answer.status() / 100 == 2) {
            saved = name;
        } else {
            wasLateOrSubmitted(answer);
        }
    }

    private void upload() {
        byte[] content = ("%PDF-1.7\n" + "x".repeat(UPLOAD_BYTES)).getBytes(StandardCharsets.US_ASCII);
        Api.Answer answer = answered("upload", () -> person.api().upload(application + "/files?name=a.pdf", content));
        if (answer.status() / 100 != 2) {
            wasLateOrSubmitted(answer);
        }
    }

    /** One in five presses the button twice, which is one submission. */
    private void submit() {
        if (saved == null) {
            save();
        }
        String key = UUID.randomUUID().toString();
        Json.Obj data = Json.obj().with("declaration", true);
        Optional<CompletableFuture<Api.Answer>> other = random.nextInt(5) == 0
                ? Optional.of(
                        CompletableFuture.supplyAsync(() -> person.api().command(application + "/submit", key, data)))
                : Optional.empty();
        Api.Answer answer = acknowledged("submit", "/submit", key, data);
        submitted = answer.status() / 100 == 2;
        if (!submitted) {
            answer.refused(409, "LATE");
            late++;
        }
        other.map(CompletableFuture::join).ifPresent(second -> {
            assertEquals(submitted, second.status() / 100 == 2, () -> "two answers to one key: " + answer + second);
            if (!submitted) {
                late++;
            }
        });
    }

    /** Sends again with the same key what got no answer or met a busy server. */
    private Api.Answer acknowledged(String what, String path, String key, Json.Obj data) {
        return answered(what, () -> person.api().command(application + path, key, data));
    }

    /** As often as it gets no answer, or that the server is too busy. */
    private Api.Answer answered(String what, Supplier<Api.Answer> asking) {
        return timed(what, () -> {
            while (true) {
                try {
                    Api.Answer answer = asking.get();
                    if (!AGAIN.contains(answer.status())) {
                        return answer;
                    }
                } catch (UncheckedIOException e) {
                    // Whether it was taken nobody knows; the key of a command makes it safe to ask again.
                }
                again++;
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        });
    }

    /** Only what comes too late, or after one's own submission, is refused. */
    private void wasLateOrSubmitted(Api.Answer answer) {
        boolean asLate = answer.text().contains("\"LATE\"");
        if (asLate) {
            late++;
        }
        answer.refused(409, asLate || !submitted ? "LATE" : "WRONG_STAGE");
    }

    private <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        times.computeIfAbsent(what, w -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    /** How often it was refused as late. */
    int late() {
        return late;
    }

    /** When it was submitted, by the server's clock; what was acknowledged is what is read. */
    Optional<Instant> findsItsWork() {
        Json.Obj read = person.api().get(application).accepted();
        Optional<Instant> at = read.object("state").text("submitted").map(Instant::parse);
        assertEquals(submitted, at.isPresent(), () -> "submitted: " + submitted + ", and read: " + read);
        if (saved != null) {
            assertEquals(saved, read.object("answers").text("name").orElse("(none)"), read::toString);
        }
        return at;
    }

    /** Prints how long everyone waited, by what was done, and how often it had to be asked again. */
    static void printTimes(Collection<Hurried> people) {
        System.out.println("asked again as the server was too busy or silent: "
                + people.stream().mapToLong(each -> each.again).sum() + " times");
        Map<String, List<Duration>> all = new TreeMap<>();
        people.forEach(each -> each.times.forEach((what, times) ->
                all.computeIfAbsent(what, w -> new ArrayList<>()).addAll(times)));
        all.forEach((what, times) -> {
            List<Duration> sorted = times.stream().sorted().toList();
            System.out.printf(
                    "%-7s %6d times, half within %5d ms, 99 of 100 within %6d ms, the slowest %6d ms%n",
                    what,
                    sorted.size(),
                    sorted.get(sorted.size() / 2).toMillis(),
                    sorted.get(sorted.size() * 99 / 100).toMillis(),
                    sorted.get(sorted.size() - 1).toMillis());
        });
    }
}
