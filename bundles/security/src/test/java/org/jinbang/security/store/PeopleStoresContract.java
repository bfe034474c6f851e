package org.jinbang.security.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.AccountStore.SessionRow;
import org.jinbang.security.store.FactorStore.FactorRow;
import org.jinbang.security.store.KeyStore.KeyRow;
import org.jinbang.security.store.LinkStore.Kind;
import org.jinbang.security.store.LinkStore.LinkRow;
import org.jinbang.security.store.LinkStore.Used;
import org.jinbang.security.store.LookStore.LookRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of links, second factors, looks and keys must do. */
public abstract class PeopleStoresContract {
    private static final Instant NOW = Instant.parse("2024-05-01T02:03:04.123456Z");

    private AccountStore store;

    /** An empty store. */
    protected abstract AccountStore empty();

    @BeforeEach
    void open() {
        store = empty();
        store.insert(account("a", "hash-a"), deed("a"));
        store.insert(account("b", "hash-b"), deed("b"));
    }

    private static AccountRow account(String id, String login) {
        return new AccountRow(id, login, new byte[] {1}, "p", "INVITED", false, Set.of(), NOW, 0);
    }

    private static DeedRow deed(String account) {
        return new DeedRow(NOW, "system", Deed.Kind.CREATED, account, "");
    }

    private static LinkRow link(String token, String id, Kind kind, String account) {
        return new LinkRow(token, id, kind, account, "maker-" + account, NOW, NOW.plusSeconds(60));
    }

    @Test
    void keepsOneLinkOfAKindForAnAccount() {
        store.links().put(link("t1", "1", Kind.INVITATION, "a"), deed("a"));
        store.links().put(link("t2", "2", Kind.INVITATION, "a"), deed("a"));
        store.links().put(link("t3", "3", Kind.RESET, "a"), deed("a"));
        assertTrue(store.links().find("t1", Kind.INVITATION, NOW).isEmpty());
        assertEquals(
                link("t2", "2", Kind.INVITATION, "a"),
                store.links().find("t2", Kind.INVITATION, NOW).orElseThrow());
        assertTrue(store.links().find("t2", Kind.RESET, NOW).isEmpty());
        assertTrue(
                store.links().find("t2", Kind.INVITATION, NOW.plusSeconds(60)).isEmpty());
        assertEquals("3", store.links().of("a", Kind.RESET).orElseThrow().id());
        assertTrue(store.links().remove("a", Kind.RESET));
        assertFalse(store.links().remove("a", Kind.RESET));
        assertTrue(store.links().of("a", Kind.INVITATION).isPresent());
    }

    @Test
    void listsLinksNewestFirst() {
        store.links().put(link("t1", "1", Kind.INVITATION, "a"), deed("a"));
        store.links().put(link("t2", "2", Kind.INVITATION, "b"), deed("b"));
        LinkStore links = store.links();
        assertEquals(List.of("2", "1"), ids(links.list(Kind.INVITATION, Optional.empty(), Optional.empty(), 9)));
        assertEquals(List.of("2"), ids(links.list(Kind.INVITATION, Optional.empty(), Optional.empty(), 1)));
        assertEquals(List.of("1"), ids(links.list(Kind.INVITATION, Optional.empty(), Optional.of("2"), 9)));
        assertEquals(List.of("1"), ids(links.list(Kind.INVITATION, Optional.of("maker-a"), Optional.empty(), 9)));
        assertEquals(List.of(), ids(links.list(Kind.RESET, Optional.empty(), Optional.empty(), 9)));
    }

    private static List<String> ids(List<LinkRow> rows) {
        return rows.stream().map(LinkRow::id).toList();
    }

    @Test
    void usesALinkTogetherWithTheAccount() {
        LinkStore links = store.links();
        links.put(link("t1", "1", Kind.INVITATION, "a"), deed("a"));
        AccountRow accepted = account("a", "hash-a")
                .withPerson("hash-new", new byte[] {7}, "q")
                .withState("ACTIVE");
        AccountRow stale = new AccountRow("a", "x", new byte[0], "q", "ACTIVE", false, Set.of(), NOW, 9);
        int deeds = store.deeds(Optional.empty(), 100).size();
        assertEquals(Used.CHANGED, links.use("t1", Kind.INVITATION, NOW, stale, deed("a")));
        assertEquals(
                Used.LOGIN_TAKEN,
                links.use("t1", Kind.INVITATION, NOW, accepted.withPerson("hash-b", new byte[] {7}, "q"), deed("a")));
        assertEquals(Used.NO_LINK, links.use("t1", Kind.RESET, NOW, accepted, deed("a")));
        assertEquals(Used.NO_LINK, links.use("t1", Kind.INVITATION, NOW.plusSeconds(60), accepted, deed("a")));
        assertEquals(Used.NO_LINK, links.use("other", Kind.INVITATION, NOW, accepted, deed("a")));
        assertEquals("INVITED", store.account("a").orElseThrow().state());
        assertEquals(deeds, store.deeds(Optional.empty(), 100).size());
        assertEquals(Used.DONE, links.use("t1", Kind.INVITATION, NOW, accepted, deed("a")));
        assertEquals("ACTIVE", store.byLogin("hash-new").orElseThrow().state());
        assertArrayEquals(new byte[] {7}, store.account("a").orElseThrow().person());
        assertEquals(Used.NO_LINK, links.use("t1", Kind.INVITATION, NOW, accepted, deed("a")));
    }

    @Test
    void ofManyWhoUseALinkOneSucceeds() throws Exception {
        store.links().put(link("t1", "1", Kind.RESET, "a"), deed("a"));
        AccountRow changed = account("a", "hash-a").withPassword("q");
        assertEquals(1, atOnce(() -> store.links().use("t1", Kind.RESET, NOW, changed, deed("a")) == Used.DONE));
    }

    @Test
    void keepsAFactorInTheMakingBesideTheActiveOne() {
        FactorStore factors = store.factors();
        assertFalse(factors.activate("a", 5, NOW, List.of()));
        factors.begin(new FactorRow("a", false, new byte[] {1}, 0, NOW));
        factors.begin(new FactorRow("a", false, new byte[] {2}, 0, NOW));
        assertTrue(factors.find("a", true).isEmpty());
        assertTrue(factors.activate("a", 5, NOW, List.of("r1", "r2")));
        assertFalse(factors.activate("a", 6, NOW, List.of()));
        assertArrayEquals(new byte[] {2}, factors.find("a", true).orElseThrow().secret());
        assertEquals(5, factors.find("a", true).orElseThrow().step());
        assertTrue(factors.find("a", false).isEmpty());
        assertTrue(factors.find("b", true).isEmpty());
        factors.begin(new FactorRow("a", false, new byte[] {3}, 0, NOW));
        assertArrayEquals(new byte[] {2}, factors.find("a", true).orElseThrow().secret());
        assertTrue(factors.activate("a", 9, NOW, List.of("r3")));
        assertEquals(1, factors.recoveryLeft("a"));
        assertTrue(factors.remove("a"));
        assertFalse(factors.remove("a"));
        assertEquals(0, factors.recoveryLeft("a"));
    }

    @Test
    void aStepAndARecoveryCodeCountOnce() throws Exception {
        FactorStore factors = store.factors();
        factors.begin(new FactorRow("a", false, new byte[] {1}, 0, NOW));
        factors.activate("a", 5, NOW, List.of("r1", "r2"));
        assertFalse(factors.use("a", 5));
        assertFalse(factors.use("a", 4));
        assertFalse(factors.use("b", 6));
        assertEquals(1, atOnce(() -> factors.use("a", 6)));
        assertEquals(1, atOnce(() -> factors.useRecovery("a", "r1")));
        assertFalse(factors.useRecovery("b", "r2"));
        assertEquals(1, factors.recoveryLeft("a"));
        factors.putRecovery("a", List.of("r4", "r5", "r6"));
        assertFalse(factors.useRecovery("a", "r2"));
        assertEquals(3, factors.recoveryLeft("a"));
    }

    private static int atOnce(Callable<Boolean> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(act));
            }
            int succeeded = 0;
            for (Future<Boolean> each : all) {
                succeeded += each.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void listsLooksNewestFirst() {
        for (String person : List.of("a", "b", "a")) {
            store.looks().add(new LookRow(0, NOW, "c", person, "e-" + person, "case", new byte[] {4}));
        }
        List<LookRow> looks = store.looks().ofPerson("a", Optional.empty(), 9);
        assertEquals(2, looks.size());
        assertTrue(looks.get(0).id() > looks.get(1).id());
        assertArrayEquals(new byte[] {4}, looks.get(0).reason());
        assertEquals(
                List.of(looks.get(1).id()),
                store.looks().ofPerson("a", Optional.of(looks.get(0).id()), 9).stream()
                        .map(LookRow::id)
                        .toList());
        assertEquals(1, store.looks().ofEdition("e-b", Optional.empty(), 9).size());
        assertEquals(1, store.looks().ofEdition("e-a", Optional.empty(), 1).size());
    }

    @Test
    void aKeyBelongsToOneAccount() {
        KeyRow key = new KeyRow("k1", "a", "laptop", "ssh-ed25519", "SHA256:x", NOW);
        assertTrue(store.keys().add(key));
        assertFalse(store.keys().add(new KeyRow("k2", "b", "", "ssh-ed25519", "SHA256:x", NOW)));
        assertEquals(List.of(key), store.keys().list("a"));
        assertEquals(key, store.keys().find("SHA256:x").orElseThrow());
        assertFalse(store.keys().remove("b", "k1"));
        assertTrue(store.keys().remove("a", "k1"));
        store.keys().add(key);
        store.keys().removeAll("a");
        assertTrue(store.keys().find("SHA256:x").isEmpty());
    }

    @Test
    void aSessionSaysWhereItCameFromAndWhetherItIsEnrolling() {
        store.insert(new SessionRow("t", "s", "a", NOW, NOW, NOW.plusSeconds(60), "10.0.0.0/24", "Firefox", true), NOW);
        SessionRow open = store.open("t").orElseThrow().session();
        assertEquals("10.0.0.0/24", open.from());
        assertEquals("Firefox", open.device());
        assertTrue(open.enrolling());
        store.enrolled("b", "s");
        assertTrue(store.open("t").orElseThrow().session().enrolling());
        store.enrolled("a", "s");
        assertFalse(store.open("t").orElseThrow().session().enrolling());
    }

    @Test
    void deedsOfAnAccountAreItsOwn() {
        store.add(new DeedRow(NOW, "b", Deed.Kind.LOCKED, "a", ""));
        assertEquals(
                List.of(Deed.Kind.LOCKED, Deed.Kind.CREATED),
                store.deedsOf("a", 9).stream().map(Deed::kind).toList());
        assertEquals(1, store.deedsOf("a", 1).size());
    }
}
