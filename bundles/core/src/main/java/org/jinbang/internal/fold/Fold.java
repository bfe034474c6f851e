package org.jinbang.internal.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.EditionState;
import org.jinbang.process.State;
import org.jinbang.process.StreamKind;

/** Folds acts into states; the only place where a state changes. */
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

    static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return java.util.Collections.unmodifiableMap(copy);
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
        Map<String, Integer> numbers = new LinkedHashMap<>();
        object.members().forEach((name, value) -> numbers.put(name, (int) ((Json.Num) value).value()));
        return numbers;
    }

    static Map<String, String> texts(Json.Obj object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.members().forEach((name, value) -> texts.put(name, ((Json.Str) value).value()));
        return texts;
    }

    static Map<String, List<String>> lists(Json.Obj object) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        object.members().keySet().forEach(name -> lists.put(name, object.texts(name)));
        return lists;
    }
}
