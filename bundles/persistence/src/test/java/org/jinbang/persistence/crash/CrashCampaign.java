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
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jinbang.internal.engine.AtOnce;
import org.jinbang.persistence.internal.Persistence;
import org.jinbang.process.ActType;

/**
 * A process with engine and store is killed with {@code kill -9} at random moments while four work in it on each of some
 * databases, again and again on the same ones; after each kill it is looked at what is there.
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
    private static final int MOST_COMMANDS = 40;
    private static final int LEAST_COMMANDS_PER_KILL = 4;
    private static final int MANY = 50;
    private static final int LONGEST_DELAY_NANOS = 20_000_000;
    private static final int LONGEST_OPENING_MILLIS = 2_500;
    private static final int ONE_IN_SO_MANY_WHILE_OPENING = 10;

    private final List<Site> sites;
    private final List<String> command;
    private final Path log;
    private final Disturbing disturbing;
    private final long seed;
    private final Random random;

    /** What else goes wrong while the process works, before it is killed. */
    interface Disturbing {
        /**
         * Has it go wrong, or not.
         *
         * @param told what the process tells meanwhile, by the names of its databases
         */
        void disturb(Random luck, Map<String, Told> told);
    }

    /**
     * A campaign.
     *
     * @param sites new databases
     * @param command to which the arguments of {@link Workers} are added
     * @param log for what the processes say
     */
    CrashCampaign(List<Site> sites, List<String> command, Path log, Disturbing disturbing, long seed) {
        this.sites = sites;
        this.command = command;
        this.log = log;
        this.disturbing = disturbing;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Kills so many times. */
    void kill(int kills) throws Exception {
        System.out.println(kills + " kills, seed " + seed);
        sites.forEach(site -> site.open().close());
        Map<String, Inquest> inquests = sites.stream().collect(Collectors.toMap(Site::name, site -> new Inquest()));
        long begin = System.nanoTime();
        try (AtOnce atOnce = new AtOnce()) {
            for (int kill = 0; kill < kills; kill++) {
                String when = "after kill " + kill + ", seed " + seed + ", ";
                Map<String, Told> told = killed(kill);
                List<Callable<Void>> all = new ArrayList<>();
                for (Site site : sites) {
                    all.add(() -> hold(site, inquests.get(site.name()), told.get(site.name()), when));
                }
                atOnce.run(all);
                if ((kill + 1) % MANY == 0) {
                    System.out.println(kill + 1 + " kills so far: " + inquests);
                }
            }
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        inquests.forEach((name, inquest) -> {
            System.out.println("kills on " + name + ": " + inquest);
            assertTrue(
                    inquest.acknowledged() > LEAST_COMMANDS_PER_KILL * kills, () -> "too little was done: " + inquest);
            assertTrue(inquest.seen().containsAll(COVERED), () -> "the work came to " + inquest.seen() + " only");
        });
        System.out.println(kills + " kills took " + seconds + " s");
    }

    private static Void hold(Site site, Inquest inquest, Told told, String when) {
        try (Persistence after = opened(site)) {
            inquest.hold(after, told);
            return null;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(when + site.name() + ": " + e.getMessage(), e);
        }
    }

    /** Runs the process, kills it, and returns what it had told of each of the databases. */
    private Map<String, Told> killed(int run) throws Exception {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("r" + run, Long.toString(random.nextLong()), Integer.toString(Integer.MAX_VALUE)));
        sites.forEach(site -> line.addAll(site.arguments()));
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Map<String, Told> all = sites.stream().collect(Collectors.toMap(Site::name, site -> new Told()));
        Thread reader = new Thread(() -> read(process, all));
        reader.start();
        try {
            work(run, process, all);
            assertTrue(process.isAlive(), () -> "run " + run + " ended by itself");
        } finally {
            // Not Process.destroyForcibly, which also closes the pipe and loses what was told and not read yet.
            process.toHandle().destroyForcibly();
        }
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        reader.join();
        return all;
    }

    /** Until the moment of the kill: as the databases are opened, or after some commands on one of them. */
    private void work(int run, Process process, Map<String, Told> all) {
        if (random.nextInt(ONE_IN_SO_MANY_WHILE_OPENING) == 0) {
            pause(random.nextInt(LONGEST_OPENING_MILLIS));
            return;
        }
        int enough = random.nextInt(MOST_COMMANDS);
        Told told = all.get(sites.get(random.nextInt(sites.size())).name());
        until(process, () -> told.isOpen() && told.acknowledged() >= enough);
        assertTrue(
                told.isOpen() && told.acknowledged() >= enough,
                () -> "run " + run + " came to a standstill: " + told.lately());
        disturbing.disturb(random, all);
        LockSupport.parkNanos(random.nextInt(LONGEST_DELAY_NANOS));
    }

    /** A server that was killed too may still be recovering; the shipped server waits for it likewise. */
    private static Persistence opened(Site site) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STANDSTILL_SECONDS);
        while (true) {
            try {
                return site.open();
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
    private static void read(Process process, Map<String, Told> told) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                if (c == '\n') {
                    String[] parts = line.toString().split("\t", 2);
                    told.get(parts[0]).take(parts[1]);
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
