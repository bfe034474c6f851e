package org.jinbang.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store must do when several write at once. */
public abstract class StoreConcurrencyContract {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    /** The store under test; tests may share one. */
    protected abstract Store store();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    /** Locks, reads, adds one: were the lock or the re-read missing, additions would be lost or refused. */
    @Test
    void aLockSerializesWritersOfAStream() throws Exception {
        String edition = Rows.fresh("edition");
        StreamRow row = Rows.stored(store(), edition, 0);
        Callable<Void> adds = () -> {
            for (int i = 0; i < 40; i++) {
                store().inTransaction(tx -> {
                    StreamRow now = tx.lock(row.id()).orElseThrow();
                    tx.write(Rows.updates(Rows.later(now, 1), Rows.act(row.id(), now.seq() + 1, edition)));
                    return null;
                });
            }
            return null;
        };
        for (Future<Void> done : pool.invokeAll(List.of(adds, adds, adds), 120, TimeUnit.SECONDS)) {
            done.get();
        }
        assertEquals(120, store().stream(row.id()).orElseThrow().seq());
        assertEquals(120, store().acts(row.id(), 0, 1_000).size());
    }

    /** Who waited for a stream sees its edition as it was when the wait was over, not as it was when it began. */
    @Test
    void theEditionIsReadWhenTheStreamIsLocked() throws Exception {
        String edition = Rows.fresh("edition");
        StreamRow row = Rows.stored(store(), edition, 0);
        StreamRow before = Rows.in(Rows.application(edition, edition), 1, "front");
        store().inTransaction(tx -> {
            tx.write(Rows.creates(before));
            return null;
        });
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> moves = pool.submit(() -> store().inTransaction(tx -> {
            StreamRow mine = tx.lock(row.id()).orElseThrow();
            locked.countDown();
            await(begun);
            // long enough for the other to wait at the lock
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            tx.write(new Transaction.Changes(
                    List.of(),
                    List.of(Rows.later(mine, 1), Rows.later(before, 1)),
                    List.of(Rows.act(row.id(), 1, edition), Rows.act(edition, 1, edition)),
                    List.of()));
            return null;
        }));
        await(locked);
        Future<Transaction.Placed> waits = pool.submit(() -> {
            begun.countDown();
            return store().inTransaction(tx -> tx.lockWithEdition(row.id())).orElseThrow();
        });
        moves.get(30, TimeUnit.SECONDS);
        Transaction.Placed seen = waits.get(30, TimeUnit.SECONDS);
        assertEquals(1, seen.stream().seq());
        assertEquals(1, seen.edition().orElseThrow().seq());
    }

    /** Refusals roll back while others wait for the same stream: nothing of what those commit may be lost. */
    @Test
    void aRollbackTakesNothingFromThoseWhoWaited() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of rollbacks: " + seed);
        String edition = Rows.fresh("edition");
        for (int round = 0; round < 40; round++) {
            StreamRow row = Rows.stored(store(), edition, 0);
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int w = 0; w < 4; w++) {
                Random random = new Random(seed + 31L * round + w);
                writers.add(() -> addOrGiveUp(row.id(), edition, random));
            }
            int added = 0;
            for (Future<Integer> outcome : pool.invokeAll(writers, 120, TimeUnit.SECONDS)) {
                added += outcome.get();
            }
            assertEquals(added, store().stream(row.id()).orElseThrow().seq(), "round " + round + ", seed " + seed);
            assertEquals(added, store().acts(row.id(), 0, 1_000).size());
        }
    }

    private int addOrGiveUp(String id, String edition, Random random) {
        int added = 0;
        for (int i = 0; i < 6; i++) {
            int fate = random.nextInt(6);
            try {
                store().inTransaction(tx -> {
                    StreamRow now = tx.lock(id).orElseThrow();
                    giveUp(fate == 0);
                    tx.write(Rows.updates(Rows.later(now, 1), Rows.act(id, now.seq() + 1, edition)));
                    giveUp(fate == 1);
                    return null;
                });
                added++;
            } catch (IllegalStateException e) {
                assertTrue(fate < 2, e::toString);
            }
        }
        return added;
    }

    private static void giveUp(boolean really) {
        if (really) {
            throw new IllegalStateException("gives up");
        }
    }

    /** Two that wait for each other's stream: at most one goes first, both finish or one is told that the store is busy. */
    @Test
    void aDeadlockEnds() throws Exception {
        String edition = Rows.fresh("edition");
        StreamRow one = Rows.stored(store(), edition, 0);
        StreamRow two = Rows.stored(store(), edition, 0);
        List<Callable<Boolean>> both = List.of(() -> locks(one, two), () -> locks(two, one));
        int finished = 0;
        for (Future<Boolean> outcome : pool.invokeAll(both, 60, TimeUnit.SECONDS)) {
            finished += outcome.get() ? 1 : 0;
        }
        assertTrue(finished >= 1, "one must get through");
    }

    private boolean locks(StreamRow first, StreamRow second) {
        try {
            return store().inTransaction(tx -> {
                tx.lock(first.id());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                tx.lock(second.id());
                return true;
            });
        } catch (StoreBusyException e) {
            return false;
        }
    }

    @Test
    void theJournalIsReadInPartsByPosition() {
        long from = end();
        String edition = Rows.fresh("edition");
        StreamRow row = Rows.stored(store(), edition, 7);
        List<ActRow> read = new ArrayList<>();
        eventually(() -> {
            read.addAll(store().journalAfter(
                            read.isEmpty() ? from : read.get(read.size() - 1).position(), 3));
            return read.size() >= 7;
        });
        assertEquals(7, read.size());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L),
                read.stream().map(ActRow::seq).toList());
        assertTrue(read.stream().allMatch(act -> act.stream().equals(row.id())));
    }

    /** The reader must not pass a transaction that wrote before and commits after another. */
    @Test
    void theJournalWaitsForAWriterThatCommitsLater() throws Exception {
        long from = end();
        String edition = Rows.fresh("edition");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        StreamRow slow = Rows.later(Rows.application(Rows.fresh("slow"), edition), 1);
        Future<Void> writer = pool.submit(() -> store().inTransaction(tx -> {
            tx.write(Rows.creates(slow, Rows.act(slow.id(), 1, edition)));
            writtenNow(tx, slow);
            written.countDown();
            await(commit);
            return null;
        }));
        await(written);
        // Whether a second writer can go on meanwhile or must wait is the store's affair.
        Future<StreamRow> other = pool.submit(() -> Rows.stored(store(), edition, 1));
        Future<List<ActRow>> early = pool.submit(() -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            return store().journalAfter(from, 10);
        });
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        commit.countDown();
        writer.get(30, TimeUnit.SECONDS);
        StreamRow quick = other.get(30, TimeUnit.SECONDS);
        List<String> seen =
                early.get(30, TimeUnit.SECONDS).stream().map(ActRow::stream).toList();
        assertTrue(seen.isEmpty() || seen.contains(slow.id()), () -> "passed the slow one: " + seen);
        eventually(() -> store().journalAfter(from, 10).size() == 2);
        assertEquals(
                Set.of(slow.id(), quick.id()),
                Set.copyOf(store().journalAfter(from, 10).stream()
                        .map(ActRow::stream)
                        .toList()));
    }

    @Test
    void theJournalGoesOnAfterAWriterThatGaveUp() {
        long from = end();
        String edition = Rows.fresh("edition");
        assertThrows(
                IllegalStateException.class,
                () -> store().inTransaction(tx -> {
                    StreamRow lost = Rows.later(Rows.application(Rows.fresh("lost"), edition), 2);
                    tx.write(Rows.creates(lost, Rows.act(lost.id(), 1, edition), Rows.act(lost.id(), 2, edition)));
                    writtenNow(tx, lost);
                    throw new IllegalStateException("gives up");
                }));
        StreamRow kept = Rows.stored(store(), edition, 1);
        eventually(() -> store().journalAfter(from, 10).size() == 1);
        assertEquals(kept.id(), store().journalAfter(from, 10).get(0).stream());
        assertEquals(List.of(), store().acts("", 0, 10));
    }

    /** Writers with random delays, some of which give up, and a reader that follows: every act once, in order. */
    @Test
    void aFollowerSeesEveryActOnceAndInOrder() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the follower: " + seed);
        long from = end();
        String edition = Rows.fresh("edition");
        Set<String> committed = ConcurrentHashMap.newKeySet();
        List<Future<Void>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            Random random = new Random(seed + w);
            writers.add(pool.submit(() -> {
                for (int i = 0; i < 60; i++) {
                    writeOrGiveUp(edition, random, committed);
                }
                return null;
            }));
        }
        List<ActRow> seen = new ArrayList<>();
        eventually(() -> {
            seen.addAll(store().journalAfter(
                            seen.isEmpty() ? from : seen.get(seen.size() - 1).position(), 20));
            return writers.stream().allMatch(Future::isDone) && seen.size() >= 2 * committed.size();
        });
        for (Future<Void> writer : writers) {
            writer.get();
        }
        Set<String> found = new HashSet<>();
        long last = from;
        for (ActRow act : seen) {
            assertTrue(act.position() > last, "seed " + seed);
            last = act.position();
            assertTrue(found.add(act.stream() + "#" + act.seq()), "twice " + act + ", seed " + seed);
        }
        Set<String> expected = new HashSet<>();
        committed.forEach(id -> expected.addAll(List.of(id + "#1", id + "#2")));
        assertEquals(expected, found, "seed " + seed);
    }

    private void writeOrGiveUp(String edition, Random random, Set<String> committed) {
        StreamRow row = Rows.later(Rows.application(Rows.fresh("app"), edition), 2);
        boolean givesUp = random.nextInt(20) == 0;
        try {
            store().inTransaction(tx -> {
                tx.write(Rows.creates(row, Rows.act(row.id(), 1, edition), Rows.act(row.id(), 2, edition)));
                if (random.nextBoolean()) {
                    writtenNow(tx, row);
                }
                LockSupport.parkNanos(random.nextInt(3_000_000));
                giveUp(givesUp);
                return null;
            });
            committed.add(row.id());
        } catch (IllegalStateException e) {
            assertTrue(givesUp, e::toString);
        }
    }

    /** A store may write at the end; but what is written must be read in the same transaction. */
    private static void writtenNow(Transaction tx, StreamRow row) {
        assertEquals(row, tx.load(row.id(), List.of()).stream().orElseThrow());
    }

    /** The last position of the journal so far. */
    private long end() {
        StreamRow marker = Rows.stored(store(), Rows.fresh("edition"), 1);
        return store().acts(marker.id(), 1, 1).get(0).position();
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "did not happen within a minute");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
