package org.jinbang.itests.benchmark;

import java.util.Locale;
import java.util.OptionalLong;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;

/** What the engine itself costs: its store is in memory. */
final class Alone {
    private static final int EACH = 12;

    /** Plays editions for so long and prints what each act cost. */
    void run(int seconds) {
        System.out.printf("%nThe engine on a store in memory, 1 writer%n%10s %10s %12s%n", "s", "acts", "CPU µs/act");
        long start = System.nanoTime();
        Meter meter = new Meter(OptionalLong.empty(), () -> 0);
        try (Crew crew = new Crew(1, meter)) {
            for (int round = 0; System.nanoTime() - start < seconds * 1e9; round++) {
                // A store of its own: what piles up in one is no part of the engine.
                Office office = new Office(new MemoryStore(), new MemoryVault());
                Meter.Reading reading = crew.run(new Edition(office, 1, EACH, "a" + round).phases());
                System.out.printf(
                        Locale.ROOT,
                        "%10.0f %10d %12.0f%n",
                        (System.nanoTime() - start) / 1e9,
                        reading.deeds(),
                        reading.cpuMicros());
            }
        }
    }
}
