package org.jinbang.internal.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jinbang.json.Json;

/** The parts of the canonical data of a scheme, each with its path and its address, and the data with one of them changed. */
public final class Leaves {
    private Leaves() {}

    /** One step: into a member, or to an item of a list. */
    public record Step(String member, int item) {
        /** Whether it is to an item of a list. */
        public boolean inList() {
            return member.isEmpty();
        }
    }

    /** The paths of everything that is wanted, from the root downwards. */
    public static List<List<Step>> of(Json root, Predicate<Json> wanted) {
        List<List<Step>> all = new ArrayList<>();
        collect(root, List.of(), all, wanted);
        return all;
    }

    private static void collect(Json here, List<Step> path, List<List<Step>> all, Predicate<Json> wanted) {
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

    /** What stands at a path. */
    public static Json at(Json root, List<Step> path) {
        Json here = root;
        for (Step step : path) {
            here = into(here, step);
        }
        return here;
    }

    private static Json into(Json here, Step step) {
        return step.inList()
                ? ((Json.Arr) here).items().get(step.item())
                : ((Json.Obj) here).get(step.member()).orElseThrow();
    }

    /** The data with what stands at a path changed; {@code null} takes it away. */
    public static Json changed(Json root, List<Step> path, UnaryOperator<Json> change) {
        if (path.isEmpty()) {
            return change.apply(root);
        }
        List<Step> rest = path.subList(1, path.size());
        if (root instanceof Json.Obj object) {
            String name = path.get(0).member();
            return object.with(name, changed(object.get(name).orElseThrow(), rest, change));
        }
        List<Json> items = new ArrayList<>(((Json.Arr) root).items());
        int index = path.get(0).item();
        Json item = changed(items.get(index), rest, change);
        items.remove(index);
        if (item != null) {
            items.add(index, item);
        }
        return new Json.Arr(items);
    }

    /** The address of a path, in which an item of a list is called by what tells it from the others. */
    public static String address(Json root, List<Step> path) {
        List<String> steps = new ArrayList<>();
        Json here = root;
        for (Step step : path) {
            Json next = into(here, step);
            steps.add(
                    step.inList()
                            ? key((Json.Arr) here)
                                    .map(key -> Data.called((Json.Obj) next, key))
                                    .orElse(String.valueOf(step.item()))
                            : step.member());
            here = next;
        }
        return String.join("/", steps);
    }

    /** The member that tells the items of a list from each other; empty if only their places do. */
    public static Optional<String> key(Json.Arr list) {
        return Data.key(list, list);
    }

    /** The number of the article that what stands at a path is under; empty if it is under none. */
    public static Optional<String> article(Json root, List<Step> path) {
        Optional<String> article = Data.article(root);
        Json here = root;
        for (Step step : path) {
            here = into(here, step);
            Optional<String> nearer = Data.article(here);
            article = nearer.isPresent() ? nearer : article;
        }
        return article;
    }
}
