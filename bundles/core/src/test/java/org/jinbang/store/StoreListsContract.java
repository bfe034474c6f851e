package org.jinbang.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinbang.store.Store.Head;
import org.jinbang.store.Store.RefusalRow;
import org.jinbang.store.Store.StreamFilter;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Transaction.Changes;
import org.junit.jupiter.api.Test;

/** What every store must do when it lists: streams by stage, heads, the register of refusals. */
public abstract class StoreListsContract {
    private final String edition = Rows.fresh("edition");

    /** The store under test; tests may share one. */
    protected abstract Store store();

    @Test
    void streamsOfAnEditionAreListedByStageAndIdPageByPage() {
        List<StreamRow> rows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String stage = List.of("vote", "apply", "review").get(i % 3);
            rows.add(Rows.in(Rows.application(Rows.fresh("app"), edition), 1 + i % 2, stage));
        }
        write(new Changes(rows, List.of(), List.of(), List.of()));
        List<StreamRow> expected = rows.stream()
                .sorted((a, b) -> (a.stage() + " " + a.id()).compareTo(b.stage() + " " + b.id()))
                .toList();

        assertEquals(expected, pages(Rows.applications(edition, 4)));
        assertEquals(
                expected.stream().filter(row -> row.batch() == 2).toList(),
                pages(filter(Optional.of(edition), Optional.of(2), Optional.empty(), Optional.empty())));
        assertEquals(
                expected.stream().filter(row -> row.stage().equals("review")).toList(),
                pages(filter(Optional.of(edition), Optional.empty(), Optional.of("review"), Optional.empty())));
    }

    @Test
    void streamsAreFilteredByEveryMember() {
        String owner = Rows.fresh("person");
        StreamRow hit = new StreamRow(
                Rows.fresh("app"),
                "APPLICATION",
                edition,
                1,
                "s",
                "SUBMITTED",
                "t1",
                owner,
                "u1",
                0,
                Rows.NO_HEAD,
                Rows.AT,
                "{}",
                Optional.empty());
        StreamRow miss = new StreamRow(
                Rows.fresh("app"),
                "APPLICATION",
                edition,
                1,
                "s",
                "DRAFT",
                "t2",
                "x",
                "u2",
                0,
                Rows.NO_HEAD,
                Rows.AT,
                "{}",
                Optional.empty());
        StreamRow elsewhere = new StreamRow(
                Rows.fresh("app"),
                "APPLICATION",
                Rows.fresh("edition"),
                1,
                "a",
                "DRAFT",
                "t2",
                owner,
                "u2",
                0,
                Rows.NO_HEAD,
                Rows.AT,
                "{}",
                Optional.empty());
        write(new Changes(List.of(hit, miss, elsewhere), List.of(), List.of(), List.of()));
        Optional<String> none = Optional.empty();
        Optional<String> here = Optional.of(edition);
        Optional<Integer> any = Optional.empty();

        for (StreamFilter filter : List.of(
                new StreamFilter(
                        "APPLICATION", here, any, none, Optional.of("SUBMITTED"), none, none, none, none, none, 9),
                new StreamFilter("APPLICATION", here, any, none, none, Optional.of("t1"), none, none, none, none, 9),
                new StreamFilter("APPLICATION", here, any, none, none, none, Optional.of(owner), none, none, none, 9),
                new StreamFilter("APPLICATION", here, any, none, none, none, none, Optional.of("u1"), none, none, 9))) {
            assertEquals(List.of(hit), store().streams(filter), filter::toString);
        }
        // Over all editions by id, whatever the stage.
        assertEquals(List.of(hit, elsewhere), pages(filter(none, any, none, Optional.of(owner))));
        assertEquals(
                List.of(),
                store().streams(new StreamFilter("BALLOT", here, any, none, none, none, none, none, none, none, 9)));
    }

    @Test
    void headsAreThoseOfAnEditionById() {
        StreamRow one = Rows.stored(store(), edition, 3);
        StreamRow two = Rows.stored(store(), edition, 1);
        Rows.stored(store(), Rows.fresh("edition"), 1);
        assertEquals(
                List.of(new Head(one.id(), 3, one.head()), new Head(two.id(), 1, two.head())), store().heads(edition));
    }

    @Test
    void refusalsAreListedNewestFirst() {
        for (int i = 0; i < 5; i++) {
            store().refused(new RefusalRow(0, Rows.AT.plusSeconds(i), "p" + i % 2, edition, "t", "c", "LATE", "13"));
        }
        List<RefusalRow> all = store().refusals(edition, Optional.empty(), Optional.empty(), 9);
        assertEquals(
                List.of(4L, 3L, 2L, 1L, 0L),
                all.stream()
                        .map(r -> r.at().getEpochSecond() - Rows.AT.getEpochSecond())
                        .toList());
        assertEquals(
                5, all.stream().map(RefusalRow::id).collect(Collectors.toSet()).size());
        assertEquals(
                all.subList(2, 4),
                store().refusals(
                                edition,
                                Optional.empty(),
                                Optional.of(all.get(1).id()),
                                2));
        assertEquals(
                List.of(all.get(1), all.get(3)), store().refusals(edition, Optional.of("p1"), Optional.empty(), 9));
        assertEquals(List.of(), store().refusals(Rows.fresh("edition"), Optional.empty(), Optional.empty(), 9));
    }

    @Test
    void aRefusalThatCannotBeKeptHurtsNobody() {
        String long300 = "x".repeat(300);
        store().refused(new RefusalRow(0, Rows.AT, long300, edition, long300, long300, "LATE", long300));
        assertEquals(
                1,
                store().refusals(edition, Optional.empty(), Optional.empty(), 9).size());
    }

    private static StreamFilter filter(
            Optional<String> edition, Optional<Integer> batch, Optional<String> stage, Optional<String> owner) {
        return new StreamFilter(
                "APPLICATION",
                edition,
                batch,
                stage,
                Optional.empty(),
                Optional.empty(),
                owner,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private List<StreamRow> pages(StreamFilter first) {
        List<StreamRow> all = new ArrayList<>();
        List<StreamRow> page = store().streams(first);
        while (!page.isEmpty()) {
            assertTrue(page.size() <= first.most());
            all.addAll(page);
            page = store().streams(Rows.after(first, all.get(all.size() - 1)));
        }
        return all;
    }

    private void write(Changes changes) {
        store().inTransaction(tx -> {
            tx.write(changes);
            return null;
        });
    }
}
