package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.scheme.Text;

/** What is declared and what is referred to; compared once everything has been read. */
final class References {
    private final Problems problems;
    private final Map<Thing, Map<String, Place>> declared = new EnumMap<>(Thing.class);
    private final List<Wanted> wanted = new ArrayList<>();

    private record Wanted(Thing thing, String id, Place place) {}

    References(Problems problems) {
        this.problems = problems;
        for (Thing thing : Thing.values()) {
            declared.put(thing, new LinkedHashMap<>());
        }
    }

    /** Notes a declaration; a second one of the same id is a problem. */
    boolean declare(Thing thing, String id, Place place) {
        Place first = declared.get(thing).putIfAbsent(id, place);
        if (first != null && !first.equals(place)) {
            problems.add(
                    Fault.REFERENCE,
                    place,
                    Say.twice(thing.title().zh() + "“" + id + "”", thing.title().en() + " “" + id + "”", first));
        }
        return first == null;
    }

    /** Notes a reference, to be resolved at the end. */
    void want(Thing thing, String id, Place place) {
        wanted.add(new Wanted(thing, id, place));
    }

    boolean known(Thing thing, String id) {
        return declared.get(thing).containsKey(id);
    }

    /** Reports references that lead nowhere. */
    void resolve() {
        for (Wanted each : wanted) {
            Map<String, Place> known = declared.get(each.thing());
            if (!known.containsKey(each.id())) {
                problems.add(
                        Fault.REFERENCE, each.place(), Say.noSuch(each.thing().title(), each.id(), known.keySet()));
            }
        }
    }

    /** Reports what is declared but never used, for things that are dead without use. */
    void reportUnused(Thing thing) {
        Set<String> used = new HashSet<>();
        wanted.stream().filter(each -> each.thing() == thing).forEach(each -> used.add(each.id()));
        declared.get(thing).forEach((id, place) -> {
            if (!used.contains(id)) {
                problems.add(
                        Fault.MEANING,
                        place,
                        new Text(
                                thing.title().zh() + "“" + id + "”没有被使用；使用它，或删去",
                                "the " + thing.title().en() + " “" + id + "” is used nowhere; use it or delete it"));
            }
        });
    }
}
