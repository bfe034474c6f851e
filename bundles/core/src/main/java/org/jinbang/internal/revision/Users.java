package org.jinbang.internal.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/** Where a parameter or setting is used, so that a changed number tells what it changes. */
record Users(Json.Obj former, Json.Obj later) {
    private static final List<String> NAMED = List.of("parameters", "settings");
    /** Parts that name a parameter or setting without the sign of a reference. */
    private static final List<String> PLAIN =
            List.of("everyParameter", "batchesParameter", "yearsParameter", "optionsSetting");

    /** What uses the parameter or setting at a path; empty if the path is of something else, or nothing uses it. */
    Optional<Text> of(List<String> path) {
        if (path.size() < 2 || !NAMED.contains(path.get(0))) {
            return Optional.empty();
        }
        Set<Text> used = new LinkedHashSet<>();
        walk(Spot.SCHEME, later, path.get(1), used);
        walk(Spot.SCHEME, former, path.get(1), used);
        return used.isEmpty() ? Optional.empty() : Optional.of(Texts.listed(used));
    }

    private static void walk(Spot spot, Json here, String name, Set<Text> used) {
        if (here instanceof Json.Obj object) {
            object.members().forEach((part, value) -> {
                boolean itself = spot.path().isEmpty() && NAMED.contains(part);
                if (!itself) {
                    walk(spot.part(part, object), value, name, used);
                }
            });
        } else if (here instanceof Json.Arr list) {
            for (Json item : list.items()) {
                walk(
                        item instanceof Json.Obj object
                                ? spot.element(
                                        "",
                                        Vocabulary.item(spot.within(), spot.name()),
                                        Data.title(object, spot.name()))
                                : spot,
                        item,
                        name,
                        used);
            }
        } else if (here instanceof Json.Str text
                && (text.value().equals("$" + name)
                        || PLAIN.contains(spot.name()) && text.value().equals(name))) {
            used.add(spot.described());
        }
    }
}
