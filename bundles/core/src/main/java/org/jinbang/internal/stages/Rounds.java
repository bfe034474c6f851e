package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Vote;

/**
 * How several rounds of a ballot on the names of one award count together.
 *
 * <ul>
 *   <li>A round on all names starts anew: what was voted before it no longer counts.
 *   <li>After it, a name is carried or not by the latest round it was in.
 *   <li>The order is that of the first counting round: carried before not carried, then by yes votes. A further round
 *       separates only those who still stand equal and only if all of them were in it, so it never lifts a name above one
 *       that was ahead.
 * </ul>
 */
final class Rounds {
    private final int first;

    /** The rounds on {@code names}, all the names of an award. */
    Rounds(List<Case> names) {
        TreeSet<Integer> common = new TreeSet<>(rounds(names));
        names.stream().filter(each -> !each.votes().isEmpty()).forEach(each -> common.retainAll(rounds(List.of(each))));
        this.first = common.isEmpty() ? 1 : common.last();
    }

    /** The vote by which a name is carried or not. */
    Optional<Vote> latest(Case each) {
        return each.votes().stream().filter(vote -> vote.round() >= first).max(Comparator.comparingInt(Vote::round));
    }

    /** {@code names} in groups of equals, best first. */
    List<List<Case>> ordered(List<Case> names) {
        List<List<Case>> groups = names.isEmpty() ? List.of() : List.of(names);
        for (int round : rounds(names).tailSet(first)) {
            List<List<Case>> finer = new ArrayList<>();
            groups.forEach(group -> finer.addAll(split(group, round)));
            groups = finer;
        }
        return groups;
    }

    private static List<List<Case>> split(List<Case> group, int round) {
        if (group.stream().anyMatch(each -> vote(each, round).isEmpty())) {
            return List.of(group);
        }
        Comparator<Vote> merit = Comparator.comparing(Vote::carried).thenComparing(Vote::yes);
        return List.copyOf(group.stream()
                .collect(Collectors.groupingBy(
                        each -> vote(each, round).orElseThrow(),
                        () -> new TreeMap<>(merit.reversed()),
                        Collectors.toList()))
                .values());
    }

    private static Optional<Vote> vote(Case each, int round) {
        return each.votes().stream().filter(vote -> vote.round() == round).findFirst();
    }

    private static TreeSet<Integer> rounds(List<Case> names) {
        return names.stream()
                .flatMap(each -> each.votes().stream())
                .map(Vote::round)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
