package org.jinbang.persistence.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jinbang.persistence.internal.Persistence;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.process.ActType;

/**
 * A process with engine and store is killed with {@code kill -9} at random moments while four work in it, again and again on
 * the same database; after each kill it is looked at what is there.
 */
final class CrashCampaign {
    private static final Set<ActType> COVERED = Set.of(
            ActType.SUBMITTED,
            ActType.ENTRY_RECORDED,
            ActType.VOTED,
            ActType.BALLOT_CLOSED,
            ActType.STAGE_CLOSED,
            ActType.LIST_APPROVED);
    private static final int STANDSTILL_SECONDS = 60;
    private static final int MOST_COMMANDS = 120;
    private static final int LONGEST_DELAY_NANOS = 20_000_000;
    private static final int LONGEST_OPENING_MILLIS = 2_500;
    private static final int ONE_IN_SO_MANY_WHILE_OPENING = 10;

    private final String name;
    private final Settings store;
    private final Settings keys;
    private final Path directory;
    private final Consumer<Random> disturbing;
    private final long seed;
    private final Random random;

    /**
     * A campaign on new databases.
     *
     * @param directory for the master key and logs
     * @param disturbing what else goes wrong while the process works, before it is killed
     */
    CrashCampaign(String name, Settings store, Settings keys, Path directory, Consumer<Random> disturbing, long seed) {
        this.name = name;
        this.store = store;
        this.keys = keys;
        this.directory = directory;
        this.disturbing = disturbing;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Kills so many times. */
    void kill(int kills) throws Exception {
        System.out.println(name + ": " + kills + " kills, seed " + seed);
        Path master = directory.resolve("master.key");
        opened(store, keys, master).close();
        long begin = System.nanoTime();
        Inquest inquest = new Inquest();
        for (int kill = 0; kill < kills; kill++) {
            Told told = killed(kill, master);
            try (Persistence after = opened(master)) {
                inquest.hold(after, told);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(name + " after kill " + kill + ", seed " + seed + ": " + e.getMessage(), e);
            }
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        System.out.println(name + ": " + inquest + "; " + seconds + " s");
        assertTrue(inquest.acknowledged() > 10 * kills, () -> "too little was done: " + inquest);
        assertTrue(inquest.seen().containsAll(COVERED), () -> "the work came to " + inquest.seen() + " only");
    }

    /** Runs the process, kills it, and returns what it had told. */
    private Told killed(int run, Path master) throws Exception {
        List<String> command = new ArrayList<>(SharedClasses.command());
        command.addAll(List.of(
                store.url(), keys.url(), store.user(), master.toString(), "r" + run, Long.toString(random.nextLong())));
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve(name + ".log").toFile())
                .start();
        Told told = new Told();
        Thread reader = new Thread(() -> read(process, told));
        reader.start();
        if (random.nextInt(ONE_IN_SO_MANY_WHILE_OPENING) == 0) {
            pause(random.nextInt(LONGEST_OPENING_MILLIS));
        } else {
            int enough = random.nextInt(MOST_COMMANDS);
            until(process, () -> told.isOpen() && told.acknowledged() >= enough);
            assertTrue(
                    told.isOpen() && told.acknowledged() >= enough,
                    () -> name + ", run " + run + " came to a standstill: " + told.lately());
            disturbing.accept(random);
            LockSupport.parkNanos(random.nextInt(LONGEST_DELAY_NANOS));
        }
        assertTrue(process.isAlive(), () -> name + ", run " + run + " ended by itself");
        process.destroyForcibly();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        reader.join();
        return told;
    }

    /** One after the other: what migrates the tables does not work twice at once in a process. */
    private static Persistence opened(Settings store, Settings keys, Path master) {
        synchronized (CrashCampaign.class) {
            return Persistence.open(store, keys, master);
        }
    }

    /** A server that was killed too may still be recovering; the shipped server waits for it likewise. */
    private Persistence opened(Path master) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STANDSTILL_SECONDS);
        while (true) {
            try {
                return opened(store, keys, master);
            } catch (RuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause(100);
            }
        }
    }

    private static void until(Process process, BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STANDSTILL_SECONDS);
        while (!reached.getAsBoolean() && process.isAlive() && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000);
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Takes every whole line; what comes after the last line feed was never told. */
    private static void read(Process process, Told told) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                if (c == '\n') {
                    told.take(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
