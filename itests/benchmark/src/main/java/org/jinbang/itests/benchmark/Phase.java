package org.jinbang.itests.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a round: what each writer does, one deed after the other, all writers at once.
 *
 * @param measured whether its time counts
 */
record Phase(String name, boolean measured, List<List<Runnable>> writers) {

    /** A part in which only the first writer is busy. */
    static Phase alone(String name, boolean measured, int writers, List<Runnable> deeds) {
        List<List<Runnable>> all = new ArrayList<>();
        all.add(deeds);
        for (int i = 1; i < writers; i++) {
            all.add(List.of());
        }
        return new Phase(name, measured, all);
    }

    /** The same, its time not counted. */
    Phase unmeasured() {
        return new Phase(name, false, writers);
    }

    /** How many deeds it has. */
    int deeds() {
        return writers.stream().mapToInt(List::size).sum();
    }
}
