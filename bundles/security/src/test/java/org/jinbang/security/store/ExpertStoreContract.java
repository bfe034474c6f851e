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
import java.util.stream.IntStream;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.ExpertStore.Change;
import org.jinbang.security.store.ExpertStore.EntryRow;
import org.jinbang.security.store.ExpertStore.ExpertRow;
import org.jinbang.security.store.LinkStore.Kind;
import org.jinbang.security.store.LinkStore.LinkRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of the register of experts must do. */
public abstract class ExpertStoreContract {
    private static final Instant NOW = Instant.parse("2024-05-01T02:03:04.123456Z");

    /** The store under test. */
    protected AccountStore store;

    /** An empty store. */
    protected abstract AccountStore empty();

    @BeforeEach
    void open() {
        store = empty();
        store.insert(account("a"), deed(Deed.Kind.CREATED, "a"));
    }

    /** An invited account. */
    protected static AccountRow account(String id) {
        return new AccountRow(id, "invited:" + id, new byte[] {7}, "p", "INVITED", false, Set.of(), NOW, 0);
    }

    private static DeedRow deed(Deed.Kind kind, String account) {
        return new DeedRow(NOW, "office", kind, account, "");
    }

    /** A change that enters one person. */
    protected static Change entering(long version, String account, int entry) {
        return new Change(
                version,
                List.of(),
                List.of(),
                List.of(new EntryRow(account, new byte[] {(byte) entry})),
                List.of(),
                List.of(deed(Deed.Kind.EXPERT_ADDED, account)));
    }

    private List<String> experts() {
        return store.experts().register().experts().stream()
                .map(ExpertRow::account)
                .toList();
    }

    @Test
    void aChangeIsMadeWhole() {
        LinkRow link = new LinkRow("t", "1", Kind.INVITATION, "b", "office", NOW, NOW.plusSeconds(60));
        assertEquals(0, store.experts().register().version());
        assertTrue(store.experts()
                .change(new Change(
                        0,
                        List.of(account("b")),
                        List.of(link),
                        List.of(new EntryRow("a", new byte[] {1}), new EntryRow("b", new byte[] {2})),
                        List.of(),
                        List.of(deed(Deed.Kind.INVITED, "b"), deed(Deed.Kind.EXPERT_ADDED, "b")))));
        assertEquals(1, store.experts().register().version());
        assertEquals(List.of("a", "b"), experts());
        ExpertRow b = store.experts().find("b").orElseThrow();
        assertArrayEquals(new byte[] {2}, b.entry());
        assertArrayEquals(new byte[] {7}, b.person());
        assertEquals("INVITED", b.state());
        assertEquals(Optional.of(link), store.links().find("t", Kind.INVITATION, NOW));
        assertEquals(
                List.of(Deed.Kind.EXPERT_ADDED, Deed.Kind.INVITED),
                store.deedsOf("b", 9).stream().map(Deed::kind).toList());
    }

    @Test
    void anEntryIsReplacedAndRemoved() {
        store.experts().change(entering(0, "a", 1));
        store.experts().change(entering(1, "a", 2));
        assertArrayEquals(
                new byte[] {2}, store.experts().find("a").orElseThrow().entry());
        assertTrue(store.experts().change(new Change(2, List.of(), List.of(), List.of(), List.of("a"), List.of())));
        assertEquals(List.of(), experts());
        assertTrue(store.account("a").isPresent());
        store.experts().change(entering(3, "a", 3));
        store.experts().remove("a");
        assertEquals(Optional.empty(), store.experts().find("a"));
        store.experts().remove("a");
    }

    @Test
    void whatWasPlannedOnAnotherRegisterChangesNothing() {
        assertTrue(store.experts().change(entering(0, "a", 1)));
        assertFalse(store.experts()
                .change(new Change(
                        0,
                        List.of(account("c")),
                        List.of(),
                        List.of(new EntryRow("c", new byte[] {3})),
                        List.of("a"),
                        List.of(deed(Deed.Kind.EXPERT_ADDED, "c")))));
        assertFalse(store.experts().change(entering(7, "a", 2)));
        assertEquals(List.of("a"), experts());
        assertTrue(store.account("c").isEmpty());
        assertEquals(List.of(), store.deedsOf("c", 9));
    }

    @Test
    void ofSeveralAtOnceOneChangesTheRegister() throws Exception {
        int writers = 6;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            for (int round = 0; round < 5; round++) {
                long version = round;
                CountDownLatch go = new CountDownLatch(1);
                List<Future<Boolean>> all = IntStream.range(0, writers)
                        .mapToObj(i -> pool.submit(() -> {
                            go.await();
                            return store.experts().change(entering(version, "a", i));
                        }))
                        .toList();
                go.countDown();
                int won = 0;
                for (Future<Boolean> each : all) {
                    won += each.get() ? 1 : 0;
                }
                assertEquals(1, won, "round " + round);
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(5, store.experts().register().version());
    }
}
