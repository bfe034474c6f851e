package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.scheme.spi.StageKind.Case;

/**
 * Fills a number of places in order of merit. Those who stand equal across the last place are separated only by a
 * settled order that names all of them; never by the order in which they came.
 */
final class Places {
    private Places() {}

    /** Whether it has a place. */
    enum Fate {
        /** It has one. */
        IN,
        /** All places are taken by those before it. */
        OUT,
        /** It stands equal across the last place. */
        TIED
    }

    /**
     * Where an application stands.
     *
     * @param rank 1 for the best; those who stand equal and are not separated share one
     * @param equals those who stand equal across the last place, itself among them, sorted by id; empty if the last
     *     place does not fall among its equals
     */
    record Placing(Fate fate, int rank, List<String> equals) {}

    /** Fills {@code places} (none if negative) from groups of equals, best first. */
    static Map<String, Placing> fill(List<List<Case>> ordered, long places, List<String> settledOrder) {
        Map<String, Placing> placings = new HashMap<>();
        int before = 0;
        for (List<Case> group : ordered) {
            List<String> equals = group.stream().map(Case::application).sorted().toList();
            if (before + equals.size() <= places || before >= places) {
                Placing placing = new Placing(before < places ? Fate.IN : Fate.OUT, before + 1, List.of());
                equals.forEach(name -> placings.put(name, placing));
            } else if (settledOrder.containsAll(equals)) {
                List<String> settled = new ArrayList<>(equals);
                settled.sort(Comparator.comparingInt(settledOrder::indexOf));
                for (int i = 0; i < settled.size(); i++) {
                    Fate fate = before + i < places ? Fate.IN : Fate.OUT;
                    placings.put(settled.get(i), new Placing(fate, before + i + 1, equals));
                }
            } else {
                Placing placing = new Placing(Fate.TIED, before + 1, equals);
                equals.forEach(name -> placings.put(name, placing));
            }
            before += equals.size();
        }
        return placings;
    }
}
