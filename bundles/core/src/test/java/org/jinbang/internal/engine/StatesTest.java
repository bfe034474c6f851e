package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.State;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Transaction.Changes;
import org.junit.jupiter.api.Test;

/** What was read is remembered as long as it is true, and not longer. */
class StatesTest {
    private final MemoryStore store = new MemoryStore();
    private final MemoryVault vault = new MemoryVault();
    private final Bench bench = new Bench(WiderScheme.installed(), store, vault).opened();

    private StreamRow row(String id) {
        return store.stream(id).orElseThrow();
    }

    @Test
    void whatHasNotChangedIsReadOnce() {
        States states = new States();
        State first = states.of(row(bench.edition()));
        assertSame(first, states.of(row(bench.edition())));
        assertEquals(Journal.state(row(bench.edition())), first);
    }

    @Test
    void whatAnotherNodeChangedIsReadAgain() {
        States states = new States();
        String id = bench.draft("p-a", "person");
        State before = states.of(row(id));
        new Bench(WiderScheme.installed(), store, vault).give("p-a", CommandType.SAVE_ANSWERS, id, answers("另一名"));
        State after = states.of(row(id));
        assertNotSame(before, after);
        assertEquals(Journal.state(row(id)), after);
    }

    /** The same number of acts, another past: only the text tells. */
    @Test
    void whatWasRolledBackIsForgotten() {
        States states = new States();
        String id = bench.draft("p-a", "person");
        State before = states.of(row(id));
        String[] lost = new String[1];
        assertThrows(
                IllegalStateException.class,
                () -> store.inTransaction(tx -> {
                    StreamRow row = tx.lock(id).orElseThrow();
                    ApplicationState state = (ApplicationState) states.of(row);
                    StreamRow next = Journal.row(state, row.seq(), "f".repeat(64), row.at());
                    StreamRow other = new StreamRow(
                            next.id(),
                            next.kind(),
                            next.edition(),
                            next.batch(),
                            next.stage(),
                            next.status(),
                            next.track(),
                            next.owner(),
                            next.unit(),
                            next.seq(),
                            next.head(),
                            next.at(),
                            next.state().replace("p-a", "p-b"),
                            next.certificate());
                    tx.write(new Changes(List.of(), List.of(other), List.of(), List.of()));
                    lost[0] = ((ApplicationState) states.of(tx.lock(id).orElseThrow())).applicant();
                    throw new IllegalStateException("back");
                }));
        assertEquals("p-b", lost[0]);
        assertEquals(before, states.of(row(id)));
    }

    @Test
    void twoEnginesOnOneStoreSeeEachOthersActs() {
        Bench other = new Bench(WiderScheme.installed(), store, vault);
        String id = bench.draft("p-a", "person");
        for (int i = 0; i < 6; i++) {
            Bench next = i % 2 == 0 ? other : bench;
            assertInstanceOf(Receipt.class, save(next, "p-a", id, "k-" + i));
        }
        assertInstanceOf(
                Receipt.class,
                bench.give("p-a", CommandType.WITHDRAW, id, Json.obj().with("reason", "另行申报")));
        Refusal refused = assertInstanceOf(Refusal.class, save(other, "p-a", id, "k-late"));
        assertEquals(RefusalCode.WRONG_STAGE, refused.code());
        assertEquals(
                List.of(),
                other.reader().verify(Actor.of("board-1"), bench.edition()).faults());
    }

    private static Answer save(Bench on, String person, String id, String key) {
        return on.engine()
                .execute(new Command(CommandType.SAVE_ANSWERS, Actor.of(person), id, key, answers("虚构人物" + key)));
    }

    private static Json.Obj answers(String name) {
        return Json.obj()
                .with(
                        "answers",
                        Json.obj()
                                .with("name", name)
                                .with("organisation", "虚构公司")
                                .with("honest", true));
    }

    @Test
    void itHoldsNoMoreThanItMay() {
        int most = 3 * row(bench.edition()).state().length();
        States states = new States(most);
        for (int i = 0; i < 40; i++) {
            states.of(row(bench.draft("p-" + i, "person")));
            assertTrue(states.characters() <= most, states.characters() + " of " + most);
        }
        assertTrue(states.characters() > most / 2, "it holds something: " + states.characters());
        States tiny = new States(1);
        assertEquals(Journal.state(row(bench.edition())), tiny.of(row(bench.edition())));
        assertEquals(0, tiny.characters());
    }

    /** What all share nobody may change. */
    @Test
    void aStateReadCannotBeChanged() {
        States states = new States();
        String id = bench.draft("p-a", "person");
        unchangeable((Record) states.of(row(id)));
        unchangeable((Record) states.of(row(bench.edition())));
    }

    /** The state that an act left is at hand without being read, and as unchangeable. */
    @Test
    void aStateWrittenIsRememberedAndCannotBeChanged() {
        String id = bench.draft("p-a", "person");
        List.of(id, bench.edition()).forEach(stream -> {
            State state = bench.states().of(row(stream));
            assertSame(state, bench.states().of(row(stream)));
            assertEquals(Journal.state(row(stream)).toString(), state.toString());
            unchangeable(state);
        });
    }

    /** A person's texts are in no state: when their key is erased nothing of them is left here. */
    @Test
    void noTextOfAPersonIsInAState() {
        String id = bench.draft("p-a", "person");
        assertFalse(row(id).state().contains("虚构"), row(id).state());
        ApplicationState state = (ApplicationState) new States().of(row(id));
        EditionState edition = (EditionState) new States().of(row(bench.edition()));
        assertFalse((state + "" + edition).contains("虚构"), state + "" + edition);
    }

    private static void unchangeable(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(StatesTest::unchangeable);
        } else if (value instanceof Collection<?> collection) {
            assertThrows(UnsupportedOperationException.class, () -> collection.remove(new Object()));
            assertThrows(UnsupportedOperationException.class, collection::clear);
            collection.forEach(StatesTest::unchangeable);
        } else if (value instanceof Map<?, ?> map) {
            assertThrows(UnsupportedOperationException.class, map::clear);
            map.values().forEach(StatesTest::unchangeable);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    unchangeable(component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
