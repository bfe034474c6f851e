package org.jinbang.persistence.internal.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.store.StoreBusyException;
import org.junit.jupiter.api.Test;

class LocksTest {
    private final Locks locks = new Locks(Duration.ofSeconds(20));

    /** In a thread of its own: from JDK 25 on the common pool may have one thread only, where the first would block it. */
    private CompletableFuture<Boolean> taking(String owner, String key) {
        return CompletableFuture.supplyAsync(
                () -> locks.take(owner, key), task -> new Thread(task, owner + " takes " + key).start());
    }

    @Test
    void aLockIsTakenOnceAndGivenBackAtTheEnd() throws Exception {
        assertTrue(locks.take("one", "a"));
        assertFalse(locks.take("one", "a"));
        CompletableFuture<Boolean> other = taking("two", "a");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        assertFalse(other.isDone());
        locks.end("one");
        assertTrue(other.get(10, TimeUnit.SECONDS));
    }

    @Test
    void waitingInACircleIsToldAtOnce() throws Exception {
        locks.take("one", "a");
        locks.take("two", "b");
        locks.take("three", "c");
        CompletableFuture<Boolean> one = taking("one", "b");
        CompletableFuture<Boolean> two = taking("two", "c");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        assertThrows(LostRaceException.class, () -> locks.take("three", "a"));
        locks.end("three");
        assertTrue(two.get(10, TimeUnit.SECONDS));
        locks.end("two");
        assertTrue(one.get(10, TimeUnit.SECONDS));
    }

    @Test
    void waitingTooLongIsToldAsBusy() {
        Locks impatient = new Locks(Duration.ofMillis(50));
        impatient.take("one", "a");
        assertThrows(StoreBusyException.class, () -> impatient.take("two", "a"));
        impatient.end("one");
        assertTrue(impatient.take("two", "a"));
    }

    @Test
    void onlyThoseWhoWroteCountAsChanges() {
        locks.take("one", "a");
        locks.end("one");
        assertEquals(0, locks.changes());
        locks.take("one", Locks.WRITING);
        assertEquals(0, locks.changes());
        locks.end("one");
        assertEquals(1, locks.changes());
    }
}
