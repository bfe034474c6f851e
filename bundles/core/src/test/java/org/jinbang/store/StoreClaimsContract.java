package org.jinbang.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.store.DuplicateException.What;
import org.jinbang.store.Store.ClaimRow;
import org.jinbang.store.Store.MovementRow;
import org.junit.jupiter.api.Test;

/** What every store must do with claims and quotas. */
public abstract class StoreClaimsContract {
    private static final int ROUNDS = 1_000;

    /** The store under test; tests may share one. */
    protected abstract Store store();

    @Test
    void aClaimIsTakenOnceUntilItIsReleasedByItsHolder() {
        String key = Rows.fresh("claim");
        claim(key, "a");
        assertEquals(List.of(new ClaimRow(key, "a", 1, 0, 1)), store().claims(key));
        assertEquals(
                What.CLAIM,
                assertThrows(DuplicateException.class, () -> claim(key, "b")).what());
        assertEquals(
                What.CLAIM,
                assertThrows(DuplicateException.class, () -> claim(key, "a")).what());
        release(key, "b");
        assertEquals("a", store().claims(key).get(0).holder());
        release(key, "a");
        assertEquals(List.of(), store().claims(key));
        claim(key, "b");
        assertEquals("b", store().claims(key).get(0).holder());
    }

    @Test
    void prefixesAreTakenLiterally() {
        String edition = Rows.fresh("edition");
        for (String key : List.of("/b%", "/a_1", "/ax1", "/a!")) {
            claim(edition + key, "h");
        }
        assertEquals(
                List.of(edition + "/a!", edition + "/a_1", edition + "/ax1", edition + "/b%"),
                store().claims(edition).stream().map(ClaimRow::key).toList());
        assertEquals(1, store().claims(edition + "/a_").size());
        assertEquals(1, store().claims(edition + "/b%").size());
        assertEquals(0, store().claims(edition + "/%").size());
        assertEquals(1, store().claims(edition + "/a!").size());
    }

    @Test
    void movementsKeepUsedAndReservedWithinTheBound() {
        String key = Rows.fresh("quota");
        assertFalse(move(key, "USE", 1, 3));
        assertTrue(move(key, "RESERVE", 2, 3));
        assertFalse(move(key, "RESERVE", 2, 3));
        assertTrue(move(key, "USE", 1, 3));
        assertClaim(key, 3, 1, 1);
        assertTrue(move(key, "RESERVE", 1, 99));
        assertClaim(key, 3, 2, 1);
        assertFalse(move(key, "RESERVE", 1, 99));
        assertFalse(move(key, "BOUND", 0, 2));
        assertTrue(move(key, "BOUND", 0, 4));
        assertTrue(move(key, "RETURN", 2, 3));
        assertFalse(move(key, "RETURN", 1, 3));
        assertFalse(move(key, "USE", 1, 3));
        assertFalse(move(key, "FREE", 2, 3));
        assertTrue(move(key, "FREE", 1, 3));
        assertClaim(key, 4, 0, 0);
        assertEquals(
                List.of("RESERVE 2", "USE 1", "RESERVE 1", "BOUND 0", "RETURN 2", "FREE 1"),
                store().movements(key).stream()
                        .map(m -> m.kind() + " " + m.amount())
                        .toList());
        MovementRow first = store().movements(key).get(0);
        assertEquals(new MovementRow(first.id(), key, "RESERVE", 2, "stream", 7, Rows.AT), first);
    }

    @Test
    void aBoundIsSetBeforeAnythingIsReserved() {
        String key = Rows.fresh("quota");
        assertTrue(move(key, "BOUND", 5, 5));
        assertClaim(key, 5, 0, 0);
        String none = Rows.fresh("quota");
        assertFalse(move(none, "RESERVE", 1, 0));
        assertTrue(store().claims(none).stream().allMatch(claim -> claim.reserved() == 0));
        assertEquals(List.of(), store().movements(none));
    }

    @Test
    void anImpossibleMovementIsAnError() {
        String key = Rows.fresh("quota");
        assertThrows(IllegalArgumentException.class, () -> move(key, "RESERVE", -1, 3));
        assertThrows(IllegalArgumentException.class, () -> move(key, "STEAL", 1, 3));
        assertFalse(move(key, "RESERVE", Integer.MAX_VALUE, 3));
        assertEquals(List.of(), store().movements(key));
    }

    /** Two at once for one claim, a thousand times with other delays: exactly one wins, and only its writes stay. */
    @Test
    void ofTwoConcurrentClaimsExactlyOneWins() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of concurrent claims: " + seed);
        Random random = new Random(seed);
        String prefix = Rows.fresh("race");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String key = prefix + "/" + round;
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> outcomes = new ArrayList<>();
                for (String who : List.of("a", "b")) {
                    long before = random.nextInt(200_000);
                    long after = random.nextInt(200_000);
                    outcomes.add(two.submit(() -> wins(start, key, who, before, after)));
                }
                boolean a = outcomes.get(0).get(60, TimeUnit.SECONDS);
                boolean b = outcomes.get(1).get(60, TimeUnit.SECONDS);
                assertTrue(a ^ b, "round " + round + " of seed " + seed + ": a " + a + ", b " + b);
                assertEquals(a ? "a" : "b", store().claims(key).get(0).holder());
                assertEquals(a ? 1 : 0, store().claims("a of " + key).size());
                assertEquals(b ? 1 : 0, store().claims("b of " + key).size());
            }
        } finally {
            two.shutdownNow();
        }
        assertEquals(ROUNDS, store().claims(prefix).size());
    }

    private boolean wins(CyclicBarrier start, String key, String who, long before, long after) throws Exception {
        start.await();
        LockSupport.parkNanos(before);
        try {
            store().inTransaction(tx -> {
                // Something that must go again if the claim is lost.
                tx.claim(who + " of " + key, who);
                tx.claim(key, who);
                LockSupport.parkNanos(after);
                return null;
            });
            return true;
        } catch (DuplicateException e) {
            assertEquals(What.CLAIM, e.what());
            return false;
        }
    }

    /** Many at once under one bound, created by whoever comes first: never more than the bound, and none wasted. */
    @Test
    void concurrentMovementsNeverExceedTheBound() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of concurrent movements: " + seed);
        Random random = new Random(seed);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 40; round++) {
                String key = Rows.fresh("quota");
                int bound = 1 + random.nextInt(12);
                List<Callable<Integer>> tries = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    int amount = 1 + random.nextInt(2);
                    boolean givesUp = random.nextInt(4) == 0;
                    tries.add(() -> reserved(key, amount, bound, givesUp));
                }
                List<Integer> outcomes = new ArrayList<>();
                for (Future<Integer> outcome : pool.invokeAll(tries, 60, TimeUnit.SECONDS)) {
                    outcomes.add(outcome.get());
                }
                int granted = outcomes.stream().mapToInt(o -> Math.max(0, o)).sum();
                List<MovementRow> ledger = store().movements(key);
                ClaimRow claim = store().claims(key).get(0);
                String story =
                        "round " + round + " of seed " + seed + ": " + claim + " after " + outcomes + ", " + ledger;
                assertEquals(granted, claim.reserved(), story);
                assertTrue(claim.reserved() <= bound, story);
                assertEquals(
                        granted, ledger.stream().mapToInt(MovementRow::amount).sum(), story);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** The amount if it was granted and kept, minus the amount if it was refused, 0 if it was granted and given up. */
    private int reserved(String key, int amount, int bound, boolean givesUp) {
        try {
            return store().inTransaction(tx -> {
                boolean granted = tx.move(key, "RESERVE", amount, bound, "stream", 7, Rows.AT);
                if (granted && givesUp) {
                    throw new GivenUp();
                }
                return granted ? amount : -amount;
            });
        } catch (GivenUp e) {
            return 0;
        }
    }

    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void assertClaim(String key, int bound, int reserved, int used) {
        ClaimRow claim = store().claims(key).get(0);
        assertEquals(new ClaimRow(key, claim.holder(), bound, reserved, used), claim);
    }

    private boolean move(String key, String kind, int amount, int bound) {
        return store().inTransaction(tx -> tx.move(key, kind, amount, bound, "stream", 7, Rows.AT));
    }

    private void claim(String key, String holder) {
        store().inTransaction(tx -> {
            tx.claim(key, holder);
            return null;
        });
    }

    private void release(String key, String holder) {
        store().inTransaction(tx -> {
            tx.release(key, holder);
            return null;
        });
    }
}
