package org.jinbang.internal.assign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jinbang.internal.assign.Balance.Open;
import org.junit.jupiter.api.Test;

/** Spreading cases: nobody gets what is not free for them, and no other choice is more even. */
class BalanceTest {
    private static Map<String, Integer> members(int... fixed) {
        Map<String, Integer> loads = new LinkedHashMap<>();
        for (int i = 0; i < fixed.length; i++) {
            loads.put("m" + i, fixed[i]);
        }
        return loads;
    }

    private static List<Integer> loads(Map<String, Integer> fixed, Map<String, List<String>> given) {
        Map<String, Integer> loads = new LinkedHashMap<>(fixed);
        given.values().stream().flatMap(Collection::stream).forEach(member -> loads.merge(member, 1, Integer::sum));
        return loads.values().stream().sorted().toList();
    }

    @Test
    void whoIsLessFreeTakesWhatOthersCanLeave() {
        // m0 may take all three; each of the others only one of them: one after the other would give m0 the first
        List<Open> cases = List.of(
                new Open("a", 1, List.of("m0", "m1")),
                new Open("b", 1, List.of("m0", "m2")),
                new Open("c", 1, List.of("m0")));
        Map<String, List<String>> given = Balance.of(members(0, 0, 0), cases);
        assertEquals(Map.of("a", List.of("m1"), "b", List.of("m2"), "c", List.of("m0")), given);
    }

    @Test
    void aCaseIsPassedOnAlongAChain() {
        // m0 has three already; only m1 can take from m0, and only m2 from m1
        List<Open> cases = List.of(
                new Open("a", 1, List.of("m0", "m1")),
                new Open("b", 1, List.of("m1", "m2")),
                new Open("c", 1, List.of("m1", "m2")),
                new Open("d", 1, List.of("m0", "m1")));
        assertEquals(List.of(2, 2, 3), loads(members(3, 0, 0), Balance.of(members(3, 0, 0), cases)));
    }

    @Test
    void preferredMembersComeFirstAmongThoseWithEqualLoads() {
        assertEquals(
                Map.of("a", List.of("m2")),
                Balance.of(members(0, 0, 0), List.of(new Open("a", 1, List.of("m2", "m0", "m1")))));
    }

    @Test
    void noOtherChoiceIsMoreEven() {
        long seed = Long.getLong("jinbang.seed", System.nanoTime());
        System.out.println("BalanceTest: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            int people = 1 + random.nextInt(4);
            int[] fixed = new int[people];
            for (int i = 0; i < people; i++) {
                fixed[i] = random.nextInt(3);
            }
            Map<String, Integer> members = members(fixed);
            List<Open> cases = new ArrayList<>();
            for (int i = 0; i < random.nextInt(5); i++) {
                List<String> free = new ArrayList<>(members.keySet());
                Collections.shuffle(free, random);
                cases.add(new Open("c" + i, random.nextInt(4) - 1, free.subList(0, random.nextInt(people + 1))));
            }
            Map<String, List<String>> given = Balance.of(members, cases);
            assertEquals(given, Balance.of(members, cases), "the same input gives the same result");
            for (Open open : cases) {
                List<String> got = given.get(open.id());
                assertTrue(open.free().containsAll(got), () -> open + " " + got);
                assertEquals(got.size(), new HashSet<>(got).size());
                assertEquals(Math.min(Math.max(0, open.wanted()), open.free().size()), got.size());
            }
            List<Integer> ours = loads(members, given);
            int round1 = round;
            everyChoice(cases, 0, new LinkedHashMap<>(), other -> {
                List<Integer> theirs = loads(members, other);
                String both = "round " + round1 + ": " + ours + " " + theirs + " " + cases + " " + members;
                assertTrue(squares(ours) <= squares(theirs), both);
                assertTrue(ours.get(people - 1) <= theirs.get(people - 1), both);
                assertTrue(ours.get(0) >= theirs.get(0), both);
            });
        }
    }

    private static int squares(List<Integer> loads) {
        return loads.stream().mapToInt(load -> load * load).sum();
    }

    private interface Look {
        void at(Map<String, List<String>> choice);
    }

    /** Every way of filling the cases as far as they can be filled. */
    private static void everyChoice(List<Open> cases, int from, Map<String, List<String>> chosen, Look look) {
        if (from == cases.size()) {
            look.at(chosen);
            return;
        }
        Open open = cases.get(from);
        int size = open.free().size();
        int wanted = Math.min(Math.max(0, open.wanted()), size);
        for (int bits = 0; bits < 1 << size; bits++) {
            if (Integer.bitCount(bits) == wanted) {
                List<String> members = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    if ((bits >> i & 1) == 1) {
                        members.add(open.free().get(i));
                    }
                }
                chosen.put(open.id(), members);
                everyChoice(cases, from + 1, chosen, look);
            }
        }
        chosen.remove(open.id());
    }
}
