package org.jinbang.persistence.internal.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
    private final Map<Object, List<String>> held = new IdentityHashMap<>();
    private final Map<Object, String> waiting = new HashMap<>();
    private long changes;
    private boolean gathering;

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
    boolean take(Object owner, String key) {
        return take(owner, key, () -> false);
    }

    /** The same, but waits no longer once {@code needless} is true; it is looked at whenever others give something back. */
    synchronized boolean take(Object owner, String key, BooleanSupplier needless) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!needless.getAsBoolean() && owners.containsKey(key) && owners.get(key) != owner) {
            if (waitsFor(owners.get(key), owner)) {
                waiting.remove(owner);
                throw new LostRaceException(new IllegalStateException("A deadlock over " + key));
            }
            if (waiting.put(owner, key) == null && gathering) {
                notifyAll();
            }
            sleep(owner, key, end - System.nanoTime());
        }
        waiting.remove(owner);
        if (needless.getAsBoolean() || owners.put(key, owner) != null) {
            return false;
        }
        held.computeIfAbsent(owner, o -> new ArrayList<>()).add(key);
        return true;
    }

    /** Whether an owner has a lock. */
    synchronized boolean has(Object owner, String key) {
        return owners.get(key) == owner;
    }

    /** Waits until something is true that others make true before they give something back. */
    synchronized void await(BooleanSupplier condition) {
        boolean interrupted = false;
        while (!condition.getAsBoolean()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Gives back the turn to write, if the owner has it, before anything else it holds. Those it wrote for are told in the same
     * step: none of them may give back its locks before the change is counted.
     */
    synchronized void written(Object owner, Runnable telling) {
        telling.run();
        if (owners.remove(WRITING, owner)) {
            held.get(owner).remove(WRITING);
            changes++;
            notifyAll();
        }
    }

    private boolean waitsFor(Object holder, Object owner) {
        Object next = holder;
        while (next != null && next != owner) {
            String key = waiting.get(next);
            next = key == null ? null : owners.get(key);
        }
        return next == owner;
    }

    private void sleep(Object owner, String key, long nanos) {
        if (nanos <= 0) {
            waiting.remove(owner);
            throw new StoreBusyException(new IllegalStateException("Waited " + timeout.toMillis() + " ms for " + key));
        }
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            waiting.remove(owner);
            Thread.currentThread().interrupt();
            throw new StoreBusyException(e);
        }
    }

    /**
     * Waits a little, while others hold locks and wait for none: they may soon be ready to write. Ends early when nobody
     * is under way any more.
     */
    synchronized void gather(Object owner, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        gathering = true;
        try {
            for (long left = most.toNanos(); left > 0 && underWay(owner); left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            gathering = false;
        }
    }

    private boolean underWay(Object except) {
        for (Object owner : held.keySet()) {
            if (owner != except && !waiting.containsKey(owner)) {
                return true;
            }
        }
        return false;
    }

    /** Gives back everything an owner holds, after its commit or rollback. */
    synchronized void end(Object owner) {
        if (owners.get(WRITING) == owner) {
            changes++;
        }
        List<String> keys = held.remove(owner);
        if (keys != null) {
            keys.forEach(owners::remove);
        }
        notifyAll();
    }

    /** How many transactions that wrote have ended so far. */
    synchronized long changes() {
        return changes;
    }
}
