package org.jinbang.internal.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.EditionState;
import org.jinbang.process.State;
import org.jinbang.process.StreamKind;

/**
 * Folds acts into states; the only place where a state changes. A state is as immutable as one read from its text, and its
 * maps go through their keys in the same order, so that it makes no difference which of both is at hand.
 */
public final class Fold {
    private Fold() {}

    /** The state after an act; {@code before} is null for the first act of a stream. */
    public static State apply(StreamKind kind, State before, Act act) {
        return switch (kind) {
            case EDITION -> EditionFold.apply((EditionState) before, act);
            case APPLICATION -> ApplicationFold.apply((ApplicationState) before, act);
            case BALLOT -> BallotFold.apply((BallotState) before, act);
        };
    }

    static <T> List<T> added(List<T> list, T item) {
        List<T> copy = new ArrayList<>(list);
        copy.add(item);
        return List.copyOf(copy);
    }

    static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
        return putAll(map, Map.of(key, value));
    }

    static <V> Map<String, V> putAll(Map<String, V> map, Map<String, V> more) {
        Map<String, V> copy = new TreeMap<>(map);
        copy.putAll(more);
        return Collections.unmodifiableMap(copy);
    }

    static <V> Map<String, V> without(Map<String, V> map, String key) {
        Map<String, V> copy = new TreeMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }

    static String value(Act act, String slot) {
        return act.value(slot)
                .map(Act.ValueRef::id)
                .orElseThrow(() -> new IllegalStateException(act.type() + " lacks the value " + slot));
    }

    static Optional<String> optionalValue(Act act, String slot) {
        return act.value(slot).map(Act.ValueRef::id);
    }

    static String text(Act act, String name) {
        return act.data().text(name).orElseThrow(() -> new IllegalStateException(act.type() + " lacks " + name));
    }

    static int number(Act act, String name) {
        return Math.toIntExact(
                act.data().number(name).orElseThrow(() -> new IllegalStateException(act.type() + " lacks " + name)));
    }

    static Map<String, Integer> numbers(Json.Obj object) {
        return each(object, (name, value) -> (int) ((Json.Num) value).value());
    }

    static Map<String, String> texts(Json.Obj object) {
        return each(object, (name, value) -> ((Json.Str) value).value());
    }

    static Map<String, List<String>> lists(Json.Obj object) {
        return each(object, (name, value) -> object.texts(name));
    }

    private static <V> Map<String, V> each(Json.Obj object, BiFunction<String, Json, V> reading) {
        Map<String, V> read = new LinkedHashMap<>();
        object.members().forEach((name, value) -> read.put(name, reading.apply(name, value)));
        return Collections.unmodifiableMap(read);
    }
}
