package org.jinbang.itests.benchmark;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How the file of the embedded database grows with the acts in it: under load, afterwards, and when it is closed. */
final class Growth {
    private static final int WRITERS = 4;
    private static final int EACH = 4;
    private static final int LINES = 20;
    private static final int REST_SECONDS = 90;

    private final Ground ground;

    Growth(Ground ground) {
        this.ground = ground;
    }

    /** Writes as fast as it can for so long, rests, and prints the size meanwhile. */
    void run(int seconds) {
        System.out.printf("%n%s, %d writers for %d s: the size of the file%n", ground.name(), WRITERS, seconds);
        System.out.printf("%10s %10s %12s %12s%n", "s", "acts", "file MB", "bytes/act");
        Office office =
                new Office(ground.persistence().store(), ground.persistence().vault());
        long start = System.nanoTime();
        long next = 0;
        long empty = ground.fileSize();
        try (Crew crew = new Crew(WRITERS, ground.meter())) {
            for (int round = 0; ; round++) {
                double now = (System.nanoTime() - start) / 1e9;
                if (now >= next) {
                    line(now, empty);
                    next += seconds / LINES;
                }
                if (now > seconds) {
                    break;
                }
                crew.run(new Edition(office, WRITERS, EACH, "g" + round).phases());
            }
        }
        for (int rested = 0; rested < REST_SECONDS; rested += 10) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
            line((System.nanoTime() - start) / 1e9, empty);
        }
    }

    private void line(double seconds, long empty) {
        long acts = Long.parseLong(ground.text("select count(*) from jb_act"));
        long size = ground.fileSize();
        System.out.printf(
                Locale.ROOT,
                "%10.0f %10d %12.1f %12.0f%n",
                seconds,
                acts,
                size / 1e6,
                acts == 0 ? 0.0 : (double) (size - empty) / acts);
    }
}
