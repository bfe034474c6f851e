package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jinbang.internal.revision.Comparing;
import org.jinbang.json.Json;
import org.jinbang.process.Revisions.Change;
import org.jinbang.process.Revisions.Comparison;
import org.jinbang.process.Revisions.Kind;
import org.jinbang.schemefile.SchemeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in the data of a scheme can change without the comparison of revisions saying so, and saying where. */
final class RevisionLeavesTest {
    private static final Path SCHEMES = Path.of("../schemes");
    private static final List<String> KEYS = List.of("id", "name", "number", "power", "from", "award", "title");
    private static final long SEED = Long.getLong("jinbang.seed", new Random().nextLong());

    static List<String> shipped() throws IOException {
        try (Stream<Path> all = Files.list(SCHEMES)) {
            return all.filter(each -> Files.exists(each.resolve("src/main/resources/SCHEME-INF/scheme.yaml")))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Json.Obj data(String scheme) {
        return SchemeReader.read(SCHEMES.resolve(scheme + "/src/main/resources/SCHEME-INF"))
                .candidate()
                .orElseThrow()
                .scheme()
                .data();
    }

    /** One step: into a member, or to an item of a list. */
    private record Step(String member, int item) {
        boolean inList() {
            return member.isEmpty();
        }
    }

    private static List<List<Step>> leaves(Json here) {
        List<List<Step>> all = new ArrayList<>();
        collect(here, List.of(), all, json -> !(json instanceof Json.Obj) && !(json instanceof Json.Arr));
        return all;
    }

    private static List<List<Step>> items(Json here) {
        List<List<Step>> all = new ArrayList<>();
        collect(here, List.of(), all, json -> true);
        return all.stream()
                .filter(path -> !path.isEmpty() && path.get(path.size() - 1).inList())
                .toList();
    }

    private static void collect(
            Json here, List<Step> path, List<List<Step>> all, java.util.function.Predicate<Json> wanted) {
        if (wanted.test(here)) {
            all.add(path);
        }
        if (here instanceof Json.Obj object) {
            object.members().forEach((name, value) -> collect(value, and(path, new Step(name, -1)), all, wanted));
        } else if (here instanceof Json.Arr list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(list.items().get(i), and(path, new Step("", i)), all, wanted);
            }
        }
    }

    private static List<Step> and(List<Step> path, Step step) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** The data with what stands at a path changed; {@code null} takes it away. */
    private static Json changed(Json here, List<Step> path, UnaryOperator<Json> change) {
        if (path.isEmpty()) {
            return change.apply(here);
        }
        List<Step> rest = path.subList(1, path.size());
        if (here instanceof Json.Obj object) {
            String name = path.get(0).member();
            return object.with(name, changed(object.get(name).orElseThrow(), rest, change));
        }
        List<Json> items = new ArrayList<>(((Json.Arr) here).items());
        int index = path.get(0).item();
        Json item = changed(items.get(index), rest, change);
        items.remove(index);
        if (item != null) {
            items.add(index, item);
        }
        return new Json.Arr(items);
    }

    /** The address of a path, in which an item of a list is called by what tells it from the others. */
    private static String address(Json root, List<Step> path) {
        List<String> steps = new ArrayList<>();
        Json here = root;
        for (Step step : path) {
            if (step.inList()) {
                Json.Arr list = (Json.Arr) here;
                here = list.items().get(step.item());
                steps.add(key(list).map(of(here)).orElse(String.valueOf(step.item())));
            } else {
                here = ((Json.Obj) here).get(step.member()).orElseThrow();
                steps.add(step.member());
            }
        }
        return String.join("/", steps);
    }

    private static java.util.function.Function<String, String> of(Json item) {
        return key -> {
            Json value = ((Json.Obj) item).get(key).orElseThrow();
            return value instanceof Json.Obj text
                    ? text.text("zh").orElseThrow()
                    : ((Json.Obj) item).text(key).orElseThrow();
        };
    }

    private static Optional<String> key(Json.Arr list) {
        return KEYS.stream()
                .filter(key -> list.items().stream()
                        .allMatch(item -> item instanceof Json.Obj object
                                && object.get(key).isPresent()))
                .filter(key -> list.items().stream()
                                .map(item -> of(item).apply(key))
                                .distinct()
                                .count()
                        == list.items().size())
                .findFirst();
    }

    private static boolean isKey(Json root, List<Step> path) {
        for (int i = 0; i < path.size(); i++) {
            Json list = at(root, path.subList(0, i));
            if (list instanceof Json.Arr all && path.get(i).inList() && i + 1 < path.size()) {
                boolean named =
                        key(all).filter(path.get(i + 1).member()::equals).isPresent();
                boolean chinese = path.size() == i + 2
                        || path.size() == i + 3 && path.get(i + 2).member().equals("zh");
                if (named && chinese) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Json at(Json root, List<Step> path) {
        Json here = root;
        for (Step step : path) {
            here = step.inList()
                    ? ((Json.Arr) here).items().get(step.item())
                    : ((Json.Obj) here).get(step.member()).orElseThrow();
        }
        return here;
    }

    private static List<Change> changes(Json former, Json later) {
        Comparison comparison = Comparing.of((Json.Obj) former, (Json.Obj) later);
        return comparison.groups().stream()
                .flatMap(group -> group.changes().stream())
                .toList();
    }

    private static boolean isAt(Change change, String address) {
        return change.paths().stream().anyMatch(path -> address.equals(path) || address.startsWith(path + "/"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aLeafThatChangesIsNamedWithItsNewValue(String scheme) {
        Random random = new Random(SEED);
        Json.Obj data = data(scheme);
        for (List<Step> leaf : leaves(data)) {
            String address = address(data, leaf);
            if (Set.of("id", "revision").contains(address)) {
                continue;
            }
            String mark = "q" + random.nextInt(10_000);
            Json now = changed(data, leaf, old -> another(old, mark, random));
            String value = at(now, leaf).canonical().replaceAll("^\"|\"$", "");
            String where = address + " of " + scheme + ", seed " + SEED;
            List<Change> changes = changes(data, now);
            if (isKey(data, leaf) && !address.matches("parameters/[^/]+/values/.*")) {
                String element = address(data, leaf.subList(0, lastItem(leaf)));
                String moved = address(now, leaf.subList(0, lastItem(leaf)));
                assertTrue(named(changes, Kind.REMOVED, element), where);
                assertTrue(named(changes, Kind.ADDED, moved), where);
                continue;
            }
            assertEquals(1, changes.size(), () -> where + ": " + changes);
            Change change = changes.get(0);
            assertTrue(isAt(change, address), () -> where + ": " + change);
            String said = change.words().zh() + change.words().en();
            boolean decided = value.equals("true") || value.equals("false");
            assertTrue(decided || said.contains(value), () -> where + " becomes " + value + ": " + change);
            assertFalse(change.words().zh().contains("{") && !said.contains("\""), () -> where + ": " + change);
        }
    }

    private static int lastItem(List<Step> path) {
        int last = path.size() - 1;
        while (!path.get(last).inList()) {
            last--;
        }
        return last + 1;
    }

    private static boolean named(List<Change> changes, Kind kind, String address) {
        return changes.stream()
                .anyMatch(change -> change.kind() == kind && change.paths().contains(address));
    }

    private static Json another(Json old, String mark, Random random) {
        if (old instanceof Json.Num number) {
            return new Json.Num(number.value() + 1 + random.nextInt(50));
        }
        return old instanceof Json.Bool is ? new Json.Bool(!is.value()) : Json.of(((Json.Str) old).value() + mark);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void anItemThatGoesOrComesIsNamed(String scheme) {
        Json.Obj data = data(scheme);
        for (List<Step> item : items(data)) {
            Json without = changed(data, item, old -> null);
            Json list = at(data, item.subList(0, item.size() - 1));
            boolean told = list instanceof Json.Arr all && key(all).isPresent();
            String address = address(data, told ? item : item.subList(0, item.size() - 1));
            assertTrue(changes(data, without).stream().anyMatch(change -> isAt(change, address)), address);
            assertTrue(changes(without, data).stream().anyMatch(change -> isAt(change, address)), address);
        }
    }

    @Test
    void theSameDataHasNoChanges() throws IOException {
        for (String scheme : shipped()) {
            assertEquals(List.of(), changes(data(scheme), data(scheme)));
        }
    }
}
