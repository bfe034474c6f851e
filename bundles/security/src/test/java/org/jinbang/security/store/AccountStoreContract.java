package org.jinbang.security.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jinbang.process.Actor.StandingSeat;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.AccountStore.FailureRow;
import org.jinbang.security.store.AccountStore.SessionRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every account store must do; each implementation extends this. */
public abstract class AccountStoreContract {
    private static final Instant NOW = Instant.parse("2024-05-01T02:03:04.123456Z");
    private static final StandingSeat OFFICE = new StandingSeat("cn.example", "office");
    private static final StandingSeat GROUP = new StandingSeat("cn.example", "leading-group");

    private AccountStore store;

    /** An empty store. */
    protected abstract AccountStore empty();

    @BeforeEach
    void open() {
        store = empty();
    }

    private static AccountRow account(String id) {
        return new AccountRow(
                id, "hash-" + id, new byte[] {1, 2, 3}, "password-" + id, "ACTIVE", false, Set.of(OFFICE), NOW, 0);
    }

    private static DeedRow deed(String account) {
        return new DeedRow(NOW, "system", Deed.Kind.CREATED, account, "");
    }

    private static SessionRow session(String token, String id, String account, Instant since) {
        return new SessionRow(token, id, account, since, since, since.plusSeconds(3600), "net", "device", true);
    }

    private static void assertSame(AccountRow expected, AccountRow actual) {
        assertArrayEquals(expected.person(), actual.person());
        byte[] none = {};
        assertEquals(withoutPerson(expected, none), withoutPerson(actual, none));
    }

    private static AccountRow withoutPerson(AccountRow row, byte[] none) {
        return new AccountRow(
                row.id(),
                row.loginHash(),
                none,
                row.password(),
                row.state(),
                row.administrator(),
                row.seats(),
                row.created(),
                row.version());
    }

    @Test
    void givesBackWhatWasStored() {
        assertTrue(store.insert(account("a"), deed("a")));
        assertSame(account("a"), store.account("a").orElseThrow());
        assertSame(account("a"), store.byLogin("hash-a").orElseThrow());
        assertTrue(store.account("b").isEmpty());
        assertTrue(store.byLogin("hash-b").isEmpty());
        Deed deed = store.deeds(Optional.empty(), 10).get(0);
        assertEquals(
                List.of(NOW, "system", Deed.Kind.CREATED, "a", ""),
                List.of(deed.at(), deed.by(), deed.kind(), deed.account(), deed.detail()));
    }

    @Test
    void keepsLoginsUnique() {
        assertTrue(store.insert(account("a"), deed("a")));
        AccountRow other = new AccountRow("b", "hash-a", new byte[] {9}, "p", "ACTIVE", true, Set.of(), NOW, 0);
        assertFalse(store.insert(other, deed("b")));
        assertTrue(store.account("b").isEmpty());
        assertEquals(1, store.deeds(Optional.empty(), 10).size());
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        store.insert(account("a"), deed("a"));
        AccountRow read = store.account("a").orElseThrow();
        assertTrue(store.replace(read.withSeats(Set.of(GROUP)), deed("a")));
        assertFalse(store.replace(read.withState("LOCKED"), deed("a")));
        AccountRow now = store.account("a").orElseThrow();
        assertEquals(Set.of(GROUP), now.seats());
        assertEquals("ACTIVE", now.state());
        assertEquals(1, now.version());
        assertEquals(2, store.deeds(Optional.empty(), 10).size());
        assertTrue(store.replace(now.withSeats(Set.of()), deed("a")));
        assertEquals(Set.of(), store.account("a").orElseThrow().seats());
        assertFalse(store.replace(account("nobody"), deed("nobody")));
    }

    @Test
    void renewsOnlyTheHashThatWasRead() {
        store.insert(account("a"), deed("a"));
        store.rehash("a", "password-a", "dearer");
        store.rehash("a", "password-a", "late");
        assertEquals("dearer", store.account("a").orElseThrow().password());
        assertEquals(1, store.deeds(Optional.empty(), 10).size());
    }

    @Test
    void pagesAccountsAndDeeds() {
        for (String id : List.of("a", "b", "c")) {
            store.insert(account(id), deed(id));
        }
        assertEquals(List.of("a", "b"), ids(store.accounts(Optional.empty(), 2)));
        assertEquals(List.of("c"), ids(store.accounts(Optional.of("b"), 2)));
        List<Deed> newest = store.deeds(Optional.empty(), 2);
        assertEquals(List.of("c", "b"), newest.stream().map(Deed::account).toList());
        assertEquals(
                List.of("a"),
                store.deeds(Optional.of(newest.get(1).id()), 2).stream()
                        .map(Deed::account)
                        .toList());
    }

    private static List<String> ids(List<AccountRow> rows) {
        return rows.stream().map(AccountRow::id).toList();
    }

    @Test
    void countsAdministrators() {
        store.insert(account("a"), deed("a"));
        store.insert(account("b").withAdministrator(true), deed("b"));
        store.insert(account("c").withAdministrator(true).withState("LOCKED"), deed("c"));
        assertEquals(1, store.administrators("ACTIVE"));
        assertEquals(1, store.administrators("LOCKED"));
    }

    @Test
    void usesAFirstTokenOnce() {
        store.putFirstToken("old", NOW.plusSeconds(60));
        store.putFirstToken("token", NOW.plusSeconds(60));
        assertFalse(store.insertFirst(account("a"), deed("a"), "old", NOW));
        assertFalse(store.insertFirst(account("a"), deed("a"), "wrong", NOW));
        assertFalse(store.insertFirst(account("a"), deed("a"), "token", NOW.plusSeconds(60)));
        assertTrue(store.account("a").isEmpty());
        assertTrue(store.insertFirst(account("a"), deed("a"), "token", NOW));
        assertFalse(store.insertFirst(account("b"), deed("b"), "token", NOW));
        assertTrue(store.account("a").isPresent());
        assertTrue(store.account("b").isEmpty());
        assertEquals(1, store.deeds(Optional.empty(), 10).size());
    }

    @Test
    void opensASessionWithTheSeatsOfNow() {
        store.insert(account("a"), deed("a"));
        store.insert(session("t", "s", "a", NOW), NOW);
        for (Set<StandingSeat> seats : List.of(Set.of(OFFICE, GROUP), Set.<StandingSeat>of())) {
            AccountRow read = store.account("a").orElseThrow().withSeats(seats);
            assertTrue(store.replace(read, deed("a")));
            AccountStore.Opened opened = store.open("t").orElseThrow();
            assertEquals(session("t", "s", "a", NOW), opened.session());
            assertSame(store.account("a").orElseThrow(), opened.account());
            assertEquals(seats, opened.account().seats());
        }
    }

    @Test
    void keepsAndEndsSessions() {
        store.insert(account("a"), deed("a"));
        store.insert(account("b"), deed("b"));
        store.insert(session("t1", "s1", "a", NOW), NOW);
        store.insert(session("t2", "s2", "a", NOW.plusSeconds(1)), NOW);
        store.insert(session("t3", "s3", "b", NOW), NOW);
        AccountStore.Opened opened = store.open("t1").orElseThrow();
        assertEquals(session("t1", "s1", "a", NOW), opened.session());
        assertSame(account("a"), opened.account());
        assertEquals(
                List.of("s2", "s1"),
                store.sessions("a").stream().map(SessionRow::id).toList());
        store.touch("t1", NOW.plusSeconds(90));
        assertEquals(
                NOW.plusSeconds(90), store.open("t1").orElseThrow().session().lastSeen());
        assertFalse(store.removeSession("b", "s1"));
        assertTrue(store.removeSession("a", "s1"));
        assertTrue(store.open("t1").isEmpty());
        store.insert(session("t4", "s4", "a", NOW), NOW);
        store.removeSessions("a", Optional.of("s4"));
        assertTrue(store.open("t2").isEmpty());
        assertTrue(store.open("t4").isPresent());
        store.removeSessions("a", Optional.empty());
        assertTrue(store.open("t4").isEmpty());
        assertTrue(store.open("t3").isPresent());
    }

    @Test
    void forgetsSessionsThatEnded() {
        store.insert(account("a"), deed("a"));
        store.insert(session("t1", "s1", "a", NOW), NOW);
        store.insert(session("t2", "s2", "a", NOW.plusSeconds(3601)), NOW.plusSeconds(3601));
        assertEquals(
                List.of("s2"), store.sessions("a").stream().map(SessionRow::id).toList());
    }

    @Test
    void countsFailures() {
        assertTrue(store.failures("k").isEmpty());
        store.noteFailure("k", NOW, NOW.minusSeconds(60));
        store.noteFailure("k", NOW.plusSeconds(5), NOW.minusSeconds(60));
        assertEquals(Optional.of(new FailureRow("k", 2, NOW.plusSeconds(5))), store.failures("k"));
        store.noteFailure("other", NOW.plusSeconds(70), NOW.plusSeconds(10));
        assertTrue(store.failures("k").isEmpty());
        store.clearFailures("other");
        store.clearFailures("never");
        assertTrue(store.failures("other").isEmpty());
    }

    @Test
    void losesNoFailureOfMany() throws Exception {
        int many = 8;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch start = new CountDownLatch(1);
            AtomicInteger done = new AtomicInteger();
            List<Future<?>> runs = java.util.stream.IntStream.range(0, many)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        start.await();
                        for (int k = 0; k < 10; k++) {
                            store.noteFailure("k", NOW, NOW.minusSeconds(60));
                            done.incrementAndGet();
                        }
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> run : runs) {
                run.get();
            }
            assertEquals(done.get(), store.failures("k").orElseThrow().count());
        } finally {
            threads.shutdownNow();
        }
    }
}
