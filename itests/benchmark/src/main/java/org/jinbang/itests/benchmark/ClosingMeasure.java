package org.jinbang.itests.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jinbang.process.Actor;

/**
 * How long it takes to preview and to close a stage with many applications in it: a check that each has passed; and to
 * preview the review, which ranks applications with nine records each.
 */
final class ClosingMeasure {
    private static final String CHECK = "qualify";
    private static final String REVIEW = "review";

    private final Ground ground;

    ClosingMeasure(Ground ground) {
        this.ground = ground;
    }

    /** Closes stages of so many applications, one edition after the other, the first ones to warm up. */
    void run(int applications, int rounds) {
        System.out.printf(
                "%n%s: a stage with %,d applications; seconds by the clock, and of a processor here%n"
                        + "%10s %20s %20s %20s%n",
                ground.name(), applications, "round", "preview", "close", "preview of review");
        List<Double> closing = new ArrayList<>();
        Office office =
                new Office(ground.persistence().store(), ground.persistence().vault());
        for (int round = 1; round <= rounds; round++) {
            Edition checked = until("close " + CHECK, office, applications, "c" + round);
            String[] digest = new String[1];
            Took previewed = Took.by(() -> digest[0] = preview(office, checked, CHECK));
            Took closed = Took.by(() -> office.close(checked.id(), CHECK, digest[0]));
            Edition reviewed = until("close " + REVIEW, office, applications, "r" + round);
            Took ranked = Took.by(() -> preview(office, reviewed, REVIEW));
            System.out.printf("%10d %20s %20s %20s%n", round, previewed, closed, ranked);
            closing.add(closed.seconds());
        }
        System.out.println("close: " + Spread.of(closing).text("%.2f") + " s");
    }

    /** How long something took by the clock on the wall, and for how long a processor worked on it. */
    private record Took(double seconds, double processor) {
        static Took by(Runnable work) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = System.nanoTime();
            long before = threads.getCurrentThreadCpuTime();
            work.run();
            return new Took((System.nanoTime() - start) / 1e9, (threads.getCurrentThreadCpuTime() - before) / 1e9);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f (%.2f)", seconds, processor);
        }
    }

    private static String preview(Office office, Edition edition, String stage) {
        return office.engine()
                .preview(Actor.of(Office.CLERK), edition.id(), 1, stage)
                .digest();
    }

    /** An edition up to what would come next, with one application played and the others like it. */
    private Edition until(String next, Office office, int applications, String prefix) {
        Edition edition = new Edition(office, 1, 1, prefix);
        try (Crew crew = new Crew(1, ground.meter())) {
            for (Phase phase : edition.phases()) {
                if (phase.name().equals(next)) {
                    break;
                }
                crew.run(List.of(phase));
            }
        }
        new Crowd(office.store(), office.sealer(), edition.first()).add(applications - 1, false);
        return edition;
    }
}
