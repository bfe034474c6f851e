package org.jinbang.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jinbang.store.DuplicateException.What;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.FileRow;
import org.jinbang.store.Store.SchemeRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.store.Transaction.Changes;
import org.jinbang.store.Transaction.Loaded;
import org.jinbang.store.Transaction.Placed;
import org.junit.jupiter.api.Test;

/**
 * What every store must do. Extend it, {@link StoreListsContract}, {@link StoreClaimsContract} and
 * {@link StoreConcurrencyContract}.
 */
public abstract class StoreContract {
    private final String edition = Rows.fresh("edition");

    /** The store under test; tests may share one. */
    protected abstract Store store();

    @Test
    void aWrittenStreamComesBackWhole() {
        StreamRow row = Rows.certified(Rows.application(Rows.fresh("app"), edition), Rows.fresh("QC"));
        write(Rows.creates(row));

        assertEquals(Optional.of(row), store().stream(row.id()));
        assertEquals(Optional.of(row), store().certificate(row.certificate().orElseThrow()));
        assertEquals(Optional.empty(), store().stream(Rows.fresh("app")));
        assertEquals(Optional.empty(), store().certificate(Rows.fresh("QC")));
    }

    @Test
    void aLargeStateActAndFileComeBackWhole() {
        String id = Rows.fresh("app");
        StreamRow small = Rows.application(id, edition);
        String state = "{\"text\":\"" + "金榜".repeat(700_000) + "\"}";
        StreamRow row = new StreamRow(
                id,
                small.kind(),
                edition,
                1,
                small.stage(),
                small.status(),
                small.track(),
                small.owner(),
                "",
                1,
                Rows.NO_HEAD,
                Rows.AT,
                state,
                Optional.empty());
        ActRow act = Rows.act(id, 1, edition);
        byte[] body = new byte[2_000_000];
        Arrays.fill(body, (byte) 7);
        ActRow large = new ActRow(
                0, id, 1, edition, act.at(), act.actor(), act.type(), act.hash(), body, act.key(), 0, act.command());
        write(Rows.creates(row, large));
        FileRow file = new FileRow(Rows.fresh("file"), "o", id, "u", "application/pdf", 9, "s", new byte[] {1}, body);
        store().putFile(file);

        assertEquals(state, store().stream(id).orElseThrow().state());
        assertEquals(
                state, store().inTransaction(tx -> tx.lock(id)).orElseThrow().state());
        assertEquals(
                state,
                store().inTransaction(tx -> tx.load(id, List.of())).stream()
                        .orElseThrow()
                        .state());
        assertArrayEquals(body, store().acts(id, 1, 1).get(0).body());
        assertArrayEquals(body, store().file(file.id()).orElseThrow().content());
    }

    @Test
    void anUpdateReplacesTheStateAndAppendsActs() {
        StreamRow before = Rows.stored(store(), edition, 1);
        StreamRow after = Rows.in(Rows.later(before, 2), 2, "qualify");
        ActRow second = Rows.act(before.id(), 2, edition);
        ActRow third = Rows.act(before.id(), 3, edition);
        write(Rows.updates(after, second, third));

        assertEquals(Optional.of(after), store().stream(before.id()));
        List<ActRow> acts = store().acts(before.id(), 2, 10);
        assertEquals(2, acts.size());
        assertTrue(Rows.same(second, acts.get(0)), acts::toString);
        assertTrue(Rows.same(third, acts.get(1)), acts::toString);
        assertTrue(acts.get(0).position() > 0
                && acts.get(0).position() < acts.get(1).position());
        assertEquals(List.of(1L, 2L), seqs(store().acts(before.id(), 0, 2)));
    }

    @Test
    void aWorkThatThrowsLeavesNothing() {
        StreamRow kept = Rows.stored(store(), edition, 1);
        String claim = Rows.fresh("claim");
        String value = Rows.fresh("value");
        StreamRow lost = Rows.application(Rows.fresh("app"), edition);
        RuntimeException thrown = new RuntimeException("no");

        RuntimeException seen = assertThrows(
                RuntimeException.class,
                () -> store().inTransaction(tx -> {
                    tx.claim(claim, "a");
                    tx.move(claim + "/bounded", "RESERVE", 1, 5, "s", 1, Rows.AT);
                    tx.box(claim, new byte[] {1});
                    tx.write(new Changes(
                            List.of(lost),
                            List.of(Rows.later(kept, 1)),
                            List.of(Rows.act(kept.id(), 2, edition)),
                            List.of(Rows.value(value, lost.id()))));
                    throw thrown;
                }));

        assertSame(thrown, seen);
        assertEquals(Optional.empty(), store().stream(lost.id()));
        assertEquals(Optional.of(kept), store().stream(kept.id()));
        assertEquals(List.of(1L), seqs(store().acts(kept.id(), 0, 10)));
        assertEquals(List.of(), store().values(List.of(value)));
        assertEquals(List.of(), store().claims(claim));
        assertEquals(List.of(), store().movements(claim));
        assertEquals(Optional.empty(), store().inTransaction(tx -> tx.box(claim)));
    }

    @Test
    void anErrorRollsBackToo() {
        StreamRow lost = Rows.application(Rows.fresh("app"), edition);
        assertThrows(
                StackOverflowError.class,
                () -> store().inTransaction(tx -> {
                    tx.write(Rows.creates(lost));
                    throw new StackOverflowError();
                }));
        assertEquals(Optional.empty(), store().stream(lost.id()));
    }

    @Test
    void loadReadsAStreamAndValuesTogether() {
        StreamRow row = Rows.stored(store(), edition, 1);
        ValueRow one = Rows.value(Rows.fresh("value"), row.id());
        ValueRow two = Rows.value(Rows.fresh("value"), row.id());
        write(new Changes(List.of(), List.of(), List.of(), List.of(one, two)));
        List<String> ids = List.of(two.id(), one.id(), Rows.fresh("value"), one.id());

        Loaded both = store().inTransaction(tx -> tx.load(row.id(), ids));
        assertEquals(Optional.of(row), both.stream());
        assertValues(List.of(one, two), both.values());

        Loaded valuesOnly = store().inTransaction(tx -> tx.load(Rows.fresh("app"), ids));
        assertEquals(Optional.empty(), valuesOnly.stream());
        assertValues(List.of(one, two), valuesOnly.values());

        Loaded streamOnly = store().inTransaction(tx -> tx.load(row.id(), List.of()));
        assertEquals(new Loaded(Optional.of(row), List.of()), streamOnly);
        assertValues(List.of(one, two), store().values(ids));
        assertEquals(List.of(), store().values(List.of()));
    }

    @Test
    void aStreamIsLockedWithItsEdition() {
        StreamRow row = Rows.stored(store(), edition, 1);
        assertEquals(
                Optional.of(new Placed(row, Optional.empty())),
                store().inTransaction(tx -> tx.lockWithEdition(row.id())));
        assertEquals(Optional.empty(), store().inTransaction(tx -> tx.lockWithEdition(Rows.fresh("app"))));
        StreamRow its = edition();
        write(Rows.creates(its));
        assertEquals(
                Optional.of(new Placed(row, Optional.of(its))),
                store().inTransaction(tx -> tx.lockWithEdition(row.id())));
        store().inTransaction(tx -> {
            StreamRow next = Rows.later(row, 1);
            tx.write(Rows.updates(next, Rows.act(row.id(), 2, edition)));
            assertEquals(Optional.of(new Placed(next, Optional.of(its))), tx.lockWithEdition(row.id()));
            return null;
        });
    }

    private StreamRow edition() {
        return new StreamRow(
                edition,
                "EDITION",
                edition,
                0,
                "",
                "RUNNING",
                "",
                "",
                "",
                0,
                Rows.NO_HEAD,
                Rows.AT,
                "{\"id\":\"" + edition + "\"}",
                Optional.empty());
    }

    @Test
    void aTransactionSeesWhatItWrote() {
        StreamRow row = Rows.application(Rows.fresh("app"), edition);
        store().inTransaction(tx -> {
            tx.write(Rows.creates(row));
            assertEquals(Optional.of(row), tx.lock(row.id()));
            StreamRow next = Rows.later(row, 1);
            tx.write(Rows.updates(next, Rows.act(row.id(), 1, edition)));
            assertEquals(Optional.of(next), tx.load(row.id(), List.of()).stream());
            return null;
        });
    }

    @Test
    void aCohortIsTheApplicationsOfABatchInAStage() {
        StreamRow first = Rows.in(Rows.application(Rows.fresh("app"), edition), 1, "review");
        StreamRow second = Rows.in(Rows.application(Rows.fresh("app"), edition), 1, "review");
        StreamRow otherBatch = Rows.in(Rows.application(Rows.fresh("app"), edition), 2, "review");
        StreamRow otherStage = Rows.application(Rows.fresh("app"), edition);
        StreamRow ballot = new StreamRow(
                Rows.fresh("ballot"),
                "BALLOT",
                edition,
                1,
                "review",
                "OPEN",
                "",
                "",
                "",
                0,
                Rows.NO_HEAD,
                Rows.AT,
                "{}",
                Optional.empty());
        write(new Changes(List.of(second, otherBatch, ballot, first, otherStage), List.of(), List.of(), List.of()));

        assertEquals(List.of(first, second), store().inTransaction(tx -> tx.lockCohort(edition, 1, "review")));
        assertEquals(List.of(), store().inTransaction(tx -> tx.lockCohort(edition, 3, "review")));
    }

    @Test
    void aRepeatedKeyIsToldAsSuch() {
        String key = Rows.fresh("key");
        StreamRow row = Rows.application(Rows.fresh("app"), edition);
        ActRow zero = Rows.act(row.id(), 1, edition, "a", key);
        ActRow one = new ActRow(
                0, row.id(), 2, edition, Rows.AT, "a", "SUBMITTED", "h", new byte[] {1}, key, 1, zero.command());
        write(Rows.creates(Rows.later(row, 2), one, zero));

        List<ActRow> recorded = store().actsOfKey("a", key);
        assertEquals(List.of(0, 1), recorded.stream().map(ActRow::ordinal).toList());
        assertTrue(Rows.same(zero, recorded.get(0)), recorded::toString);
        assertEquals(List.of(), store().actsOfKey("b", key));

        // Also when the stream and the act's place in it exist already: the key says most.
        assertDuplicate(What.KEY, Rows.creates(row, Rows.act(row.id(), 1, edition, "a", key)));
        write(Rows.updates(Rows.later(row, 3), Rows.act(row.id(), 3, edition, "b", key)));
    }

    @Test
    void aStreamAnActsPlaceAndACertificateAreUnique() {
        StreamRow row = Rows.stored(store(), edition, 2);
        assertDuplicate(What.STREAM, Rows.creates(row));
        assertDuplicate(What.STREAM, Rows.updates(row, Rows.act(row.id(), 2, edition)));
        String number = Rows.fresh("QC");
        write(Rows.creates(Rows.certified(Rows.application(Rows.fresh("app"), edition), number)));
        assertDuplicate(
                What.STREAM, Rows.creates(Rows.certified(Rows.application(Rows.fresh("app"), edition), number)));
    }

    @Test
    void anUpdateOfAStreamThatMovedOnIsRefused() {
        StreamRow row = Rows.stored(store(), edition, 2);
        write(Rows.updates(Rows.later(row, 1), Rows.act(row.id(), 3, edition)));
        assertDuplicate(What.STREAM, Rows.updates(Rows.later(row, 1), Rows.act(row.id(), 9, edition)));
        assertDuplicate(What.STREAM, Rows.updates(Rows.later(row, 2)));
        assertDuplicate(What.STREAM, Rows.updates(Rows.application(Rows.fresh("app"), edition)));
        assertEquals(3, store().stream(row.id()).orElseThrow().seq());
    }

    @Test
    void aSwallowedDuplicateStillRollsBack() {
        StreamRow row = Rows.stored(store(), edition, 1);
        StreamRow lost = Rows.application(Rows.fresh("app"), edition);
        DuplicateException seen = assertThrows(
                DuplicateException.class,
                () -> store().inTransaction(tx -> {
                    tx.write(Rows.creates(lost));
                    try {
                        tx.write(Rows.creates(row));
                    } catch (DuplicateException e) {
                        return null;
                    }
                    return null;
                }));
        assertEquals(What.STREAM, seen.what());
        assertEquals(Optional.empty(), store().stream(lost.id()));
    }

    @Test
    void aBoxIsRewrittenAndRemoved() {
        String ballot = Rows.fresh("ballot");
        assertEquals(Optional.empty(), store().inTransaction(tx -> tx.box(ballot)));
        for (byte[] content : List.of(new byte[] {1}, new byte[] {2, 3}, new byte[0])) {
            store().inTransaction(tx -> {
                tx.box(ballot, content);
                return null;
            });
            assertArrayEquals(
                    content, store().inTransaction(tx -> tx.box(ballot)).orElseThrow());
        }
        store().inTransaction(tx -> {
            tx.box(ballot, null);
            return null;
        });
        assertEquals(Optional.empty(), store().inTransaction(tx -> tx.box(ballot)));
    }

    @Test
    void filesAndSchemesComeBackWhole() {
        FileRow file = new FileRow(
                Rows.fresh("file"), "o", "s", "u", "application/pdf", 3, "abc", new byte[] {9}, new byte[] {1, 2, 3});
        store().putFile(file);
        FileRow read = store().file(file.id()).orElseThrow();
        assertEquals(
                new FileRow("", "o", "s", "u", "application/pdf", 3, "abc", null, null),
                new FileRow(
                        "",
                        read.owner(),
                        read.stream(),
                        read.uploader(),
                        read.mediaType(),
                        read.size(),
                        read.sha256(),
                        null,
                        null));
        assertArrayEquals(file.name(), read.name());
        assertArrayEquals(file.content(), read.content());
        assertEquals(Optional.empty(), store().file(Rows.fresh("file")));

        SchemeRow scheme = new SchemeRow(Rows.fresh("hash"), "cn.caq.individual", "2024", "{\"评\":1}");
        store().putScheme(scheme);
        store().putScheme(scheme);
        assertEquals(Optional.of(scheme), store().scheme(scheme.hash()));
        assertEquals(Optional.empty(), store().scheme(Rows.fresh("hash")));
    }

    private void assertDuplicate(What what, Changes changes) {
        assertEquals(
                what,
                assertThrows(DuplicateException.class, () -> write(changes)).what());
    }

    private static void assertValues(List<ValueRow> expected, List<ValueRow> found) {
        assertEquals(expected.size(), found.size());
        for (ValueRow value : expected) {
            ValueRow read = found.stream()
                    .filter(v -> v.id().equals(value.id()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(value.owner() + value.stream(), read.owner() + read.stream());
            assertArrayEquals(value.content(), read.content());
        }
    }

    private static List<Long> seqs(List<ActRow> acts) {
        return acts.stream().map(ActRow::seq).toList();
    }

    private void write(Changes changes) {
        store().inTransaction(tx -> {
            tx.write(changes);
            return null;
        });
    }
}
