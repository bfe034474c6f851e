package org.jinbang.persistence.internal.keys;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Keys that were used a moment ago. What was forgotten while a key was being read is not remembered by that reading. */
final class RecentKeys {
    private static final long NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 10_000;

    private final LongSupplier clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    RecentKeys(LongSupplier nanoClock) {
        this.clock = nanoClock;
    }

    /** A key and when it was read. */
    private record Entry(byte[] key, long since) {}

    Optional<byte[]> find(String owner) {
        return Optional.ofNullable(entries.get(owner))
                .filter(entry -> clock.getAsLong() - entry.since() < NANOS)
                .map(entry -> entry.key().clone());
    }

    /** Remembers and returns what a reading finds. */
    Map<String, byte[]> remembering(Supplier<Map<String, byte[]>> reading) {
        long before = forgotten.get();
        long now = clock.getAsLong();
        Map<String, byte[]> keys = reading.get();
        synchronized (this) {
            if (forgotten.get() == before) {
                if (entries.size() + keys.size() > MOST) {
                    entries.clear();
                }
                keys.forEach((owner, key) -> entries.put(owner, new Entry(key.clone(), now)));
            }
        }
        return keys;
    }

    synchronized void forget(String owner) {
        forgotten.incrementAndGet();
        entries.remove(owner);
    }
}
