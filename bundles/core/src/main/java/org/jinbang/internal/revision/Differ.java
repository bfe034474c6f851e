package org.jinbang.internal.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.Revisions.Change;
import org.jinbang.process.Revisions.Kind;
import org.jinbang.scheme.Text;

/**
 * Finds what is different between two revisions, over the canonical data that editions are pinned to: a part of which this
 * class knows nothing is compared like any other.
 */
final class Differ {
    /** What names the sides, and is different by what they are. */
    private static final List<String> NAMES = List.of("id", "revision");

    private final Side former;
    private final Side later;
    private final Users users;
    private final List<Change> changes = new ArrayList<>();

    private Differ(Json.Obj former, Json.Obj later) {
        this.former = new Side(former);
        this.later = new Side(later);
        this.users = new Users(former, later);
    }

    /** All changes, in the order of the data. */
    static List<Change> changes(Json.Obj former, Json.Obj later) {
        Differ differ = new Differ(former, later);
        differ.objects(Spot.SCHEME, former, later, NAMES);
        return List.copyOf(differ.changes);
    }

    private void objects(Spot spot, Json.Obj a, Json.Obj b, List<String> except) {
        TreeSet<String> names = new TreeSet<>(a.members().keySet());
        names.addAll(b.members().keySet());
        names.removeAll(except);
        for (String name : names) {
            different(spot.part(name, b), a.get(name), b.get(name));
        }
    }

    private void different(Spot at, Optional<Json> a, Optional<Json> b) {
        if (a.equals(b)) {
            return;
        }
        Json either = b.or(() -> a).orElseThrow();
        Spot spot = at.on(either);
        if (list(a, b) && Data.ofObjects(Data.list(a.orElse(null))) && Data.ofObjects(Data.list(b.orElse(null)))) {
            items(spot, Data.list(a.orElse(null)), Data.list(b.orElse(null)));
        } else if (isTree(a) && isTree(b)) {
            Spot inner = either instanceof Json.Obj element && element.get("id").isPresent()
                    ? spot.element("", Vocabulary.item("", spot.name()), Data.title(element, spot.name()))
                    : spot;
            objects(inner, (Json.Obj) a.orElseThrow(), (Json.Obj) b.orElseThrow(), List.of());
        } else if (isTree(b) && a.isEmpty()) {
            appeared(spot, (Json.Obj) either, Kind.ADDED, later);
        } else if (isTree(a) && b.isEmpty()) {
            appeared(spot, (Json.Obj) either, Kind.REMOVED, former);
        } else {
            leaf(spot, a, b);
        }
    }

    /** A list, or one that was empty and so is not there. */
    private static boolean list(Optional<Json> a, Optional<Json> b) {
        return a.or(() -> b).filter(Json.Arr.class::isInstance).isPresent()
                && b.or(() -> a).filter(Json.Arr.class::isInstance).isPresent();
    }

    private static boolean isTree(Optional<Json> json) {
        return json.filter(each -> each instanceof Json.Obj object
                        && !Data.isBasis(object)
                        && Data.text(object).isEmpty())
                .isPresent();
    }

    private void leaf(Spot spot, Optional<Json> a, Optional<Json> b) {
        String part = spot.name();
        Optional<Text> decided = b.filter(Json.Bool.class::isInstance)
                .flatMap(is -> Vocabulary.decided(part, ((Json.Bool) is).value()))
                .filter(words -> spot.labels().size() == 1);
        Text words = decided.isPresent()
                ? new Text("{0}{1}", "{0} {1}")
                        .with(spot.subject().orElseGet(() -> Vocabulary.part("regulation")), decided.get())
                : new Text("{0}：{1}", "{0}: {1}").with(spot.described(), Turn.of(part, former, a, later, b));
        add(Kind.CHANGED, spot, words);
    }

    private void items(Spot spot, Json.Arr a, Json.Arr b) {
        Text kind = Vocabulary.item(spot.within(), spot.name());
        if (spot.name().equals("values") && spot.path().get(0).equals("parameters")) {
            values(spot, a, b);
            return;
        }
        Optional<String> key = Data.key(a, b);
        Map<String, Json.Obj> before = told(a, key);
        Map<String, Json.Obj> after = told(b, key);
        before.forEach((name, item) -> {
            if (!after.containsKey(name)) {
                Spot inner = spot.element(name, kind, title(item, name, key)).on(item);
                appeared(inner, item, Kind.REMOVED, former);
            }
        });
        after.forEach((name, item) -> {
            Spot inner = spot.element(name, kind, title(item, name, key)).on(item);
            if (!before.containsKey(name)) {
                appeared(inner, item, Kind.ADDED, later);
            } else if (!before.get(name).equals(item)) {
                objects(inner, before.get(name), item, List.of());
            }
        });
        order(spot, before, after, key);
    }

    /** What an item is called: its title, or what tells it from the others. */
    private static Text title(Json.Obj item, String name, Optional<String> key) {
        Text other = key.isEmpty()
                ? Texts.same(String.valueOf(Integer.parseInt(name) + 1))
                : Vocabulary.value(key.get(), name).orElseGet(() -> Texts.same(name));
        return Data.title(item).orElse(other);
    }

    private static Map<String, Json.Obj> told(Json.Arr list, Optional<String> key) {
        Map<String, Json.Obj> told = new LinkedHashMap<>();
        for (Json item : list.items()) {
            Json.Obj object = (Json.Obj) item;
            told.put(key.map(by -> Data.called(object, by)).orElseGet(() -> String.valueOf(told.size())), object);
        }
        return told;
    }

    private void values(Spot spot, Json.Arr a, Json.Arr b) {
        boolean days = a.items().size() != 1
                || b.items().size() != 1
                || !((Json.Obj) a.items().get(0))
                        .get("from")
                        .equals(((Json.Obj) b.items().get(0)).get("from"));
        Text words = new Text("{0}：{1} → {2}", "{0}: {1} → {2}")
                .with(spot.subject().orElseThrow(), former.values(a, days), later.values(b, days));
        add(Kind.CHANGED, spot, words);
    }

    private void order(Spot spot, Map<String, Json.Obj> a, Map<String, Json.Obj> b, Optional<String> key) {
        List<String> before = a.keySet().stream().filter(b::containsKey).toList();
        List<String> after = b.keySet().stream().filter(a::containsKey).toList();
        if (!before.equals(after)) {
            Text order = Spot.joined(
                    after.stream().map(name -> title(b.get(name), name, key)).toList(), " → ");
            add(
                    Kind.CHANGED,
                    spot,
                    new Text("{0}的次序改为：{1}", "{0}, now in this order: {1}").with(spot.described(), order));
        }
    }

    /** Something with parts came or went; what stands on a basis of its own has a line of its own. */
    private void appeared(Spot spot, Json.Obj element, Kind kind, Side side) {
        List<Text> own = new ArrayList<>();
        element.members().forEach((name, value) -> {
            if (!Data.hasElements(value) && !Data.isBasis(value) && !isName(name, value)) {
                own.add(side.labelled(name, value));
            }
        });
        Text what = spot.described();
        String zh = kind == Kind.ADDED ? "新增{0}" : "删去{0}";
        String en = kind == Kind.ADDED ? "new: {0}" : "removed: {0}";
        Text words = own.isEmpty()
                ? new Text(zh, en).with(what)
                : new Text(zh + "（{1}）", en + " ({1})").with(what, Texts.sentences(own));
        add(kind, spot, words);
        element.members().forEach((name, value) -> {
            if (Data.hasElements(value) && !name.equals(Data.BASIS)) {
                different(
                        spot.part(name, element),
                        kind == Kind.ADDED ? Optional.empty() : Optional.of(value),
                        kind == Kind.ADDED ? Optional.of(value) : Optional.empty());
            } else if (Data.isBasis(value) && !name.equals(Data.BASIS)) {
                Spot inner = spot.part(name, element).on(value);
                add(kind, inner, new Text(zh, en).with(inner.described()));
            }
        });
    }

    /** What already stands in what the element is called. */
    private static boolean isName(String name, Json value) {
        return List.of("title", "label").contains(name) && Data.text(value).isPresent()
                || List.of("id", "name", "power").contains(name)
                || name.equals("kind") && value.equals(Json.of("Measure"));
    }

    private void add(Kind kind, Spot spot, Text words) {
        Text whole = users.of(spot.path())
                .map(used -> new Text("{0}（用于：{1}）", "{0} (used by: {1})").with(words, used))
                .orElse(words);
        changes.add(new Change(kind, spot.article(), List.of(spot.address()), spot.places(), whole));
    }
}
