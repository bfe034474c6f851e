package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.store.Rows;
import org.jinbang.store.Store;
import org.jinbang.store.Store.StreamRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for whom. */
abstract class Locking {
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final String edition = Rows.fresh("edition");

    abstract Store store();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    /** While someone decides on a stream, others decide and write on other streams, and everyone reads. */
    @Test
    void aLockedStreamOrCohortHoldsUpNobodyElse() throws Exception {
        StreamRow inside = Rows.stored(store(), edition, 0);
        StreamRow next = Rows.stored(store(), edition, 0);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<List<StreamRow>> closing = pool.submit(() -> store().inTransaction(tx -> {
            List<StreamRow> cohort = tx.lockCohort(edition, 1, "apply");
            locked.countDown();
            await(release);
            return cohort;
        }));
        await(locked);
        assertEquals(inside, store().stream(inside.id()).orElseThrow());
        Rows.stored(store(), Rows.fresh("edition"), 1);
        AtomicBoolean entered = new AtomicBoolean();
        Future<Boolean> waiting = pool.submit(() -> store().inTransaction(tx -> {
            tx.lock(inside.id());
            entered.set(true);
            return true;
        }));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        assertFalse(entered.get());
        release.countDown();
        assertEquals(List.of(inside, next), closing.get(30, TimeUnit.SECONDS));
        assertTrue(waiting.get(30, TimeUnit.SECONDS));
    }

    /** A cohort that changes while its members are waited for is what it is when all are locked. */
    @Test
    void aCohortIsReadAsItIsWhenItIsLocked() throws Exception {
        StreamRow stays = Rows.stored(store(), edition, 0);
        StreamRow leaves = Rows.stored(store(), edition, 0);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<Boolean> leaving = pool.submit(() -> store().inTransaction(tx -> {
            StreamRow row = tx.lock(leaves.id()).orElseThrow();
            locked.countDown();
            await(release);
            tx.write(Rows.updates(Rows.in(Rows.later(row, 1), 1, "left"), Rows.act(row.id(), 1, edition)));
            return true;
        }));
        await(locked);
        Future<List<StreamRow>> closing =
                pool.submit(() -> store().inTransaction(tx -> tx.lockCohort(edition, 1, "apply")));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        assertFalse(closing.isDone());
        release.countDown();
        assertTrue(leaving.get(30, TimeUnit.SECONDS));
        assertEquals(List.of(stays), closing.get(30, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
