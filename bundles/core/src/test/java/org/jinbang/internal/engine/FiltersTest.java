package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.Page;
import org.jinbang.process.Reader;
import org.jinbang.process.Reader.Query;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list is asked for must be possible in its edition. */
class FiltersTest {
    private static final Actor BOARD = Actor.of("board-1");

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(WiderScheme.installed(), new MemoryStore(), new MemoryVault()).opened();
        for (int i = 0; i < 5; i++) {
            bench.draft("p-" + i, i % 2 == 0 ? "person" : "expert");
        }
    }

    private Query query(Integer batch, String stage, String track, String from, int most) {
        return new Query(
                bench.edition(),
                Optional.ofNullable(batch),
                Optional.ofNullable(stage),
                Optional.empty(),
                Optional.ofNullable(track),
                false,
                Optional.ofNullable(from),
                most);
    }

    private Query holding(String condition) {
        return new Query(
                bench.edition(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(condition),
                false,
                Optional.empty(),
                10);
    }

    @Test
    void aConditionThatHoldsIsAFilter() {
        String submitted = bench.draft("p-9", "person");
        bench.done(
                "board-1",
                CommandType.REGISTER_UNIT,
                bench.edition(),
                Json.obj().with("unit", "unit").with("name", "虚构协会").with("person", "unit-person"));
        bench.done("p-9", CommandType.ASK_OPINION, submitted, Json.obj().with("unit", "unit"));
        bench.done(
                "unit-person",
                CommandType.GIVE_OPINION,
                submitted,
                Json.obj().with("favourable", true).with("opinion", "同意").with("declaration", true));
        bench.done("p-9", CommandType.SUBMIT, submitted, Json.obj().with("declaration", true));
        assertEquals(
                List.of(submitted),
                bench.reader().applications(BOARD, holding("honest")).items().stream()
                        .map(Reader.Line::id)
                        .toList());
        refused(holding("brave"), "holds", "brave", "honest");
    }

    private void refused(Query query, String name, String value, String right) {
        RefusedException e =
                assertThrows(RefusedException.class, () -> bench.reader().applications(BOARD, query));
        assertEquals(RefusalCode.MALFORMED, e.refusal().code());
        String en = e.refusal().detail().en();
        assertTrue(en.contains("“" + name + "”") && en.contains("“" + value + "”") && en.contains(right), en);
    }

    @Test
    void whatTheEditionCannotHaveIsRefused() {
        refused(query(0, null, null, null, 10), "batch", "0", "1, 2");
        refused(query(3, null, null, null, 10), "batch", "3", "1, 2");
        refused(query(null, "nowhere", null, null, 10), "stage", "nowhere", "apply, check");
        refused(query(null, null, "sport", null, 10), "track", "sport", "person, expert");
        for (String mark : new String[] {"", "x", "nowhere~x", "1"}) {
            refused(query(null, null, null, mark, 10), "after", mark, "next");
        }
    }

    @Test
    void whatItMayHaveLaterIsEmpty() {
        assertEquals(
                0,
                bench.reader()
                        .applications(BOARD, query(2, null, null, null, 10))
                        .items()
                        .size());
        assertEquals(
                0,
                bench.reader()
                        .applications(BOARD, query(1, "vote", "expert", null, 10))
                        .items()
                        .size());
    }

    @Test
    void theMarkOfAPageLeadsToTheNext() {
        Page<Reader.Line> first = bench.reader().applications(Actor.of("p-1"), query(1, "apply", null, null, 1));
        assertEquals(1, first.items().size());
        Page<Reader.Line> rest = bench.reader()
                .applications(
                        Actor.of("p-1"), query(1, "apply", null, first.next().orElseThrow(), 1));
        assertEquals(0, rest.items().size());
    }

    @Test
    void theRegisterOfRefusalsTakesItsOwnMarksOnly() {
        for (String mark : new String[] {"", "x", "-1", "1e3", "9".repeat(30)}) {
            RefusedException e = assertThrows(
                    RefusedException.class,
                    () -> bench.reader().refusals(BOARD, bench.edition(), Optional.of(mark), 10));
            assertEquals(RefusalCode.MALFORMED, e.refusal().code(), mark);
        }
        assertEquals(
                0,
                bench.reader()
                        .refusals(BOARD, bench.edition(), Optional.of("7"), 10)
                        .items()
                        .size());
    }
}
