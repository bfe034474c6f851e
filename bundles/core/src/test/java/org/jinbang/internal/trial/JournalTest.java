package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jinbang.internal.engine.Journal;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.scheme.Stage;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** The journal says the same again when the same is done again, and verification finds what was altered. */
class JournalTest {
    private static final Json.Obj ANSWERS =
            Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", true);

    /** What a reader of the tables finds in the place of what was written. */
    private BinaryOperator<Object> altered = (method, result) -> result;

    private final MemoryVault vault = new MemoryVault();

    private Trial played() {
        Store memory = new MemoryStore();
        Store store = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    try {
                        return altered.apply(method.getName(), method.invoke(memory, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        KindRegistry kinds = new KindRegistry();
        Trial trial = new Trial(
                SmallScheme.installed(), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox(), store, vault);
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        prelude.file("b", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        Map<String, String> names = Map.of("a", trial.application("a"), "b", trial.application("b"));
        for (Stage stage : trial.scheme().mainStages()) {
            prelude.play(stage, 1, names);
        }
        return trial;
    }

    private static List<String> faults(Trial trial) {
        return trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults();
    }

    @Test
    void theSameCommandsComeToTheSameActs() {
        Function<Trial, List<String>> story = trial -> trial.store().journalAfter(0, 10_000).stream()
                .map(Journal::act)
                .map(act -> act.stream() + act.seq() + act.at() + act.actor() + act.type() + plain(act) + ids(act))
                .toList();
        List<String> once = story.apply(played());
        assertEquals(once, story.apply(played()));
        assertTrue(once.size() > 40, () -> once.size() + " acts only");
    }

    /** An act without the journal's root, which commits to texts with fresh salts. */
    private static Json.Obj plain(Act act) {
        return act.data().with("root", (Json) null);
    }

    private static List<String> ids(Act act) {
        return act.values().values().stream().map(Act.ValueRef::id).toList();
    }

    @Test
    void whatNobodyTouchedVerifies() {
        assertEquals(List.of(), faults(played()));
    }

    private void found(String what, BinaryOperator<Object> alteration) {
        Trial trial = played();
        altered = alteration;
        List<String> faults = faults(trial);
        assertNotEquals(List.of(), faults, what + " was not found");
    }

    @Test
    void anAlteredActIsFound() {
        found(
                "an altered act",
                (method, result) -> onActs(method, result, acts -> {
                    ActRow act = acts.get(0);
                    String body =
                            new String(act.body(), StandardCharsets.UTF_8).replaceFirst("p-board-1|p-applicant-a", "x");
                    acts.set(0, with(act, body.getBytes(StandardCharsets.UTF_8), act.hash()));
                }));
    }

    @Test
    void aReplacedHashIsFound() {
        found(
                "a replaced hash",
                (method, result) -> onActs(
                        method,
                        result,
                        acts -> acts.set(0, with(acts.get(0), acts.get(0).body(), "0".repeat(64)))));
    }

    @Test
    void aMissingActIsFound() {
        found("a missing act", (method, result) -> onActs(method, result, acts -> acts.remove(0)));
    }

    @Test
    void aCutTailIsFound() {
        found("a cut tail", (method, result) -> onActs(method, result, acts -> acts.remove(acts.size() - 1)));
    }

    @Test
    void swappedActsAreFound() {
        found(
                "swapped acts",
                (method, result) -> onActs(method, result, acts -> {
                    if (acts.size() > 1) {
                        acts.add(acts.remove(0));
                    }
                }));
    }

    @Test
    void anAlteredStateIsFound() {
        found("an altered state", (method, result) -> {
            if (!method.equals("stream")) {
                return result;
            }
            return ((Optional<?>) result).map(row -> {
                StreamRow s = (StreamRow) row;
                return new StreamRow(
                        s.id(),
                        s.kind(),
                        s.edition(),
                        s.batch(),
                        s.stage(),
                        s.status(),
                        s.track(),
                        s.owner(),
                        s.unit(),
                        s.seq(),
                        s.head(),
                        s.at(),
                        s.state().replace("AWARDED", "RUNNING"),
                        s.certificate());
            });
        });
    }

    @Test
    void anAlteredAndAMissingValueAreFound() {
        found(
                "an altered value",
                (method, result) -> onValues(method, result, values -> {
                    ValueRow value = values.get(0);
                    byte[] content = value.content().clone();
                    content[content.length - 1] ^= 1;
                    values.set(0, new ValueRow(value.id(), value.owner(), value.stream(), content));
                }));
        altered = (method, result) -> result;
        found("a missing value", (method, result) -> onValues(method, result, values -> values.remove(0)));
    }

    @Test
    void anErasedPersonIsNoFault() {
        Trial trial = played();
        vault.erase("p-applicant-a");
        assertEquals(List.of(), faults(trial));
    }

    @SuppressWarnings("unchecked")
    private static Object onActs(Object method, Object result, java.util.function.Consumer<List<ActRow>> change) {
        return method.equals("acts") ? changed((List<ActRow>) result, change) : result;
    }

    @SuppressWarnings("unchecked")
    private static Object onValues(Object method, Object result, java.util.function.Consumer<List<ValueRow>> change) {
        return method.equals("values") ? changed((List<ValueRow>) result, change) : result;
    }

    private static <T> List<T> changed(List<T> rows, java.util.function.Consumer<List<T>> change) {
        List<T> copy = new ArrayList<>(rows);
        if (!copy.isEmpty()) {
            change.accept(copy);
        }
        return copy;
    }

    private static ActRow with(ActRow act, byte[] body, String hash) {
        return new ActRow(
                act.position(),
                act.stream(),
                act.seq(),
                act.edition(),
                act.at(),
                act.actor(),
                act.type(),
                hash,
                body,
                act.key(),
                act.ordinal(),
                act.command());
    }
}
