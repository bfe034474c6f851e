package org.jinbang.persistence.internal.db;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jinbang.store.StoreBusyException;

/**
 * Locks of this process over an embedded database, held by transactions until their end.
 *
 * <p>H2 cannot be trusted with concurrent writers when each commit is written through (WRITE_DELAY=0): if one of several
 * transactions that wait for the same row is rolled back, H2 at times restores a value from before the commits it waited
 * for, and so loses acknowledged updates (seen in every version from 1.4.200 to 2.4.240, with updates as with
 * {@code select … for update}). An embedded database has one process, so its transactions are kept apart here: streams are
 * locked by key, and of those that have begun to write one at a time goes on to its end. Reading waits for nobody. It costs
 * no speed: writing concurrently, H2 is slower than writing in turn.
 */
final class Locks {
    /** What a transaction holds from its first write on. No stream has an empty id. */
    static final String WRITING = "";

    private final Duration timeout;
    private final Map<String, Object> owners = new HashMap<>();
    private final Map<Object, String> waiting = new HashMap<>();
    private long changes;

    Locks(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * Takes a lock, waiting for it if need be.
     *
     * @return whether the owner did not have it before
     * @throws LostRaceException if waiting would never end
     * @throws StoreBusyException if it takes too long
     */
    synchronized boolean take(Object owner, String key) {
        long end = System.nanoTime() + timeout.toNanos();
        while (owners.containsKey(key) && owners.get(key) != owner) {
            if (waitsFor(owners.get(key), owner)) {
                throw new LostRaceException(new IllegalStateException("A deadlock over " + key));
            }
            waiting.put(owner, key);
            try {
                sleep(key, end - System.nanoTime());
            } finally {
                waiting.remove(owner);
            }
        }
        return owners.put(key, owner) == null;
    }

    private boolean waitsFor(Object holder, Object owner) {
        Object next = holder;
        while (next != null && next != owner) {
            String key = waiting.get(next);
            next = key == null ? null : owners.get(key);
        }
        return next == owner;
    }

    private void sleep(String key, long nanos) {
        if (nanos <= 0) {
            throw new StoreBusyException(new IllegalStateException("Waited " + timeout.toMillis() + " ms for " + key));
        }
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreBusyException(e);
        }
    }

    /** Gives back everything an owner holds, after its commit or rollback. */
    synchronized void end(Object owner) {
        if (owners.get(WRITING) == owner) {
            changes++;
        }
        owners.values().removeIf(holder -> Objects.equals(holder, owner));
        notifyAll();
    }

    /** How many transactions that wrote have ended so far. */
    synchronized long changes() {
        return changes;
    }
}
