package org.jinbang.internal.engine;

import java.time.Duration;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.store.StoreBusyException;

/**
 * The commands under way, in the order they came in. Whoever submits before the deadline must not find the stage closed
 * because the one who closes it was quicker to its locks; so that one waits for those who came before.
 */
final class UnderWay {
    private static final long PAUSE_NANOS = 500_000;

    private final AtomicLong numbers = new AtomicLong();
    private final NavigableSet<Long> under = new ConcurrentSkipListSet<>();
    private final Duration patience;

    UnderWay(Duration patience) {
        this.patience = patience;
    }

    /** A command comes in; returns its number. */
    synchronized long enter() {
        long number = numbers.incrementAndGet();
        under.add(number);
        return number;
    }

    /** It was answered. */
    void leave(long number) {
        under.remove(number);
    }

    /**
     * Waits until all who came in before are answered.
     *
     * @throws StoreBusyException if that takes too long
     */
    void awaitEarlier(long number) {
        long end = System.nanoTime() + patience.toNanos();
        while (under.first() < number) {
            if (System.nanoTime() - end > 0) {
                throw new StoreBusyException(
                        new IllegalStateException("commands that came before are not answered after " + patience));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
