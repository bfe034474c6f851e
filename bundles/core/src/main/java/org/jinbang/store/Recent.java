package org.jinbang.store;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What was read a moment ago and belongs to somebody who can be erased: keys, and what was opened with them. Nothing is
 * found any more after {@link #LONGEST}, because another server on the same database may have erased it; what is
 * erased on this one is forgotten at once, and not remembered by a reading that began before.
 *
 * @param <V> what is remembered; not to be changed
 */
public final class Recent<V> {
    /** How long something is found at most. */
    public static final Duration LONGEST = Duration.ofMinutes(1);

    private final LongSupplier clock;
    private final Map<String, Entry<V>> entries;
    private long erasures;

    private record Entry<V>(String owner, V value, long since) {}

    /**
     * Remembers nothing yet.
     *
     * @param most how many are remembered; those asked for last stay
     * @param nanoClock as {@link System#nanoTime}
     */
    public Recent(int most, LongSupplier nanoClock) {
        this.clock = nanoClock;
        this.entries = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Entry<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** Those that are remembered, by id. */
    public synchronized Map<String, V> find(Collection<String> ids) {
        long now = clock.getAsLong();
        Map<String, V> found = new LinkedHashMap<>();
        for (String id : ids) {
            Entry<V> entry = entries.get(id);
            if (entry != null && now - entry.since() < LONGEST.toNanos()) {
                found.put(id, entry.value());
            }
        }
        return found;
    }

    /** Begins to read what is to be remembered. */
    public synchronized Reading reading() {
        return new Reading(erasures, clock.getAsLong());
    }

    /** Somebody was erased. */
    public synchronized void erase(String owner) {
        erasures++;
        entries.values().removeIf(entry -> entry.owner().equals(owner));
    }

    /** A reading under way. */
    public final class Reading {
        private final long erasuresBefore;
        private final long since;

        private Reading(long erasuresBefore, long since) {
            this.erasuresBefore = erasuresBefore;
            this.since = since;
        }

        /** Remembers something, unless anybody was erased since the reading began. */
        public void keep(String id, String owner, V value) {
            synchronized (Recent.this) {
                if (erasures == erasuresBefore) {
                    entries.put(id, new Entry<>(owner, value, since));
                }
            }
        }
    }
}
