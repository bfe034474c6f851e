package org.jinbang.internal.assign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spreads cases over members so that the loads are as equal as conflicts allow: no other choice that fills the cases as far
 * has a smaller greatest load, or a greater least one. Cases are filled one after the other with whoever has least to do;
 * then cases are passed on along chains, from a member to another with at least two fewer, until no such chain is left.
 * When none is left, the sum of the squares of the loads is the least possible. The same input gives the same result.
 */
public final class Balance {
    private final Map<String, List<String>> free;
    private final Map<String, Set<String>> given = new LinkedHashMap<>();
    private final Map<String, Integer> loads = new LinkedHashMap<>();

    private Balance(Map<String, Integer> loads, Map<String, List<String>> free) {
        this.loads.putAll(loads);
        this.free = free;
    }

    /**
     * What is to be given out.
     *
     * @param wanted how many more members it needs
     * @param free members who may take it, preferred ones first; nobody who has it already
     */
    public record Open(String id, int wanted, List<String> free) {}

    /**
     * Gives the cases out: case → members, in the order of {@code loads}.
     *
     * @param loads every member with what is fixed for them already, in their order
     */
    public static Map<String, List<String>> of(Map<String, Integer> loads, List<Open> cases) {
        Map<String, List<String>> free = new HashMap<>();
        cases.forEach(each -> free.put(each.id(), each.free()));
        Balance balance = new Balance(loads, free);
        cases.forEach(balance::fill);
        while (balance.passOn()) {
            // each time the loads are closer to each other
        }
        List<String> order = List.copyOf(loads.keySet());
        Map<String, List<String>> result = new LinkedHashMap<>();
        balance.given.forEach((id, members) -> result.put(
                id,
                members.stream().sorted(Comparator.comparingInt(order::indexOf)).toList()));
        return result;
    }

    private void fill(Open open) {
        Set<String> members = new LinkedHashSet<>();
        given.put(open.id(), members);
        open.free().stream()
                .sorted(Comparator.comparingInt(loads::get))
                .limit(Math.max(0, open.wanted()))
                .forEach(members::add);
        members.forEach(member -> loads.merge(member, 1, Integer::sum));
    }

    /** Moves one case along a chain from the fullest member from whom one leads to a member with at least two fewer. */
    private boolean passOn() {
        List<String> fullest = loads.keySet().stream()
                .sorted(Comparator.comparing((String member) -> loads.get(member))
                        .reversed())
                .toList();
        for (String from : fullest) {
            if (passOn(from)) {
                return true;
            }
        }
        return false;
    }

    /** One step of a chain: {@code to} takes the case from the member before. */
    private record Step(String id, String from, String to) {}

    private boolean passOn(String from) {
        Map<String, Step> reached = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String member = next.remove();
            for (Map.Entry<String, Set<String>> each : given.entrySet()) {
                if (!each.getValue().contains(member)) {
                    continue;
                }
                for (String other : free.get(each.getKey())) {
                    if (each.getValue().contains(other) || !seen.add(other)) {
                        continue;
                    }
                    reached.put(other, new Step(each.getKey(), member, other));
                    if (loads.get(other) <= loads.get(from) - 2) {
                        move(from, other, reached);
                        return true;
                    }
                    next.add(other);
                }
            }
        }
        return false;
    }

    private void move(String from, String to, Map<String, Step> reached) {
        List<Step> chain = new ArrayList<>();
        for (String member = to;
                !member.equals(from);
                member = reached.get(member).from()) {
            chain.add(reached.get(member));
        }
        for (Step step : chain) {
            given.get(step.id()).remove(step.from());
            given.get(step.id()).add(step.to());
        }
        loads.merge(from, -1, Integer::sum);
        loads.merge(to, 1, Integer::sum);
    }
}
