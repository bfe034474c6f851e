package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.internal.revision.Comparing;
import org.jinbang.internal.revision.Leaves;
import org.jinbang.internal.revision.Leaves.Step;
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

    private static List<List<Step>> leaves(Json here) {
        return Leaves.of(here, json -> !(json instanceof Json.Obj) && !(json instanceof Json.Arr));
    }

    private static List<List<Step>> items(Json here) {
        return Leaves.of(here, json -> true).stream()
                .filter(path -> !path.isEmpty() && path.get(path.size() - 1).inList())
                .toList();
    }

    private static boolean isKey(Json root, List<Step> path) {
        for (int i = 0; i < path.size(); i++) {
            Json list = Leaves.at(root, path.subList(0, i));
            if (list instanceof Json.Arr all && path.get(i).inList() && i + 1 < path.size()) {
                boolean named =
                        Leaves.key(all).filter(path.get(i + 1).member()::equals).isPresent();
                boolean chinese = path.size() == i + 2
                        || path.size() == i + 3 && path.get(i + 2).member().equals("zh");
                if (named && chinese) {
                    return true;
                }
            }
        }
        return false;
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
            String address = Leaves.address(data, leaf);
            if (Set.of("id", "revision").contains(address)) {
                continue;
            }
            String mark = "q" + random.nextInt(10_000);
            Json now = Leaves.changed(data, leaf, old -> another(old, mark, random));
            String value = Leaves.at(now, leaf).canonical().replaceAll("^\"|\"$", "");
            String where = address + " of " + scheme + ", seed " + SEED;
            List<Change> changes = changes(data, now);
            if (isKey(data, leaf) && !address.matches("parameters/[^/]+/values/.*")) {
                String element = Leaves.address(data, leaf.subList(0, lastItem(leaf)));
                String moved = Leaves.address(now, leaf.subList(0, lastItem(leaf)));
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
            Json without = Leaves.changed(data, item, old -> null);
            Json list = Leaves.at(data, item.subList(0, item.size() - 1));
            boolean told = list instanceof Json.Arr all && Leaves.key(all).isPresent();
            String address = Leaves.address(data, told ? item : item.subList(0, item.size() - 1));
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
