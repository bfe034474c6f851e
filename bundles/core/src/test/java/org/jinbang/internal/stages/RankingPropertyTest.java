package org.jinbang.internal.stages;

import static org.jinbang.internal.stages.Given.byName;
import static org.jinbang.internal.stages.Given.outcomes;
import static org.jinbang.internal.stages.Given.sitting;
import static org.jinbang.internal.stages.Given.someone;
import static org.jinbang.internal.stages.Given.stage;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ADVANCES;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ENDS;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.OPEN;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.TIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Sitting;
import org.jinbang.scheme.spi.StageKind.Vote;
import org.junit.jupiter.api.Test;

/** What holds for every ballot and every ranked review. Run again with {@code -Djinbang.seed=…}. */
class RankingPropertyTest {
    private static final int ROUNDS = 3_000;
    private static final List<String> AWARDS = List.of("gold", "silver", "open");
    private static final Stage BALLOT = stage("ballot", "{\"majority\":\"1/2\",\"quorum\":\"2/3\"}");

    private final long seed = Long.getLong("jinbang.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int ties;
    private int settled;

    @Test
    void ballots() {
        System.out.println("RankingPropertyTest.ballots seed " + seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Case> cohort = voted(random.nextInt(14));
            Map<String, Integer> room = Map.of("gold", random.nextInt(7) - 1, "silver", random.nextInt(4));
            hold(
                    cohort,
                    order -> sitting(BALLOT, room, order),
                    (each, award) -> room.get(award),
                    Case::award,
                    each -> each.votes().get(0).carried(),
                    each -> each.votes().get(0).yes());
        }
        assertTrue(ties > 100 && settled > 100, "the rounds must meet ties: " + ties + ", seed " + seed);
    }

    @Test
    void rankedReviews() {
        System.out.println("RankingPropertyTest.rankedReviews seed " + seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Case> cohort = scored(random.nextInt(14));
            int top = 1 + random.nextInt(6);
            String per = List.of("award", "track", "all").get(random.nextInt(3));
            int least = random.nextInt(6) * 100;
            Stage review = stage(
                    "review",
                    "{\"minimum-score\":" + least + ",\"per\":\"" + per + "\",\"top\":" + top + "}",
                    Given.measure("m", 1, 0, 10));
            hold(
                    cohort,
                    order -> sitting(review, Map.of(), order),
                    (each, group) -> top,
                    each -> per.equals("all") ? "" : each.award(),
                    each -> merit(each) * 100 >= least,
                    RankingPropertyTest::merit);
        }
        assertTrue(ties > 100 && settled > 100, "the rounds must meet ties: " + ties + ", seed " + seed);
    }

    @Test
    void furtherRoundsNeverLiftAnyoneAboveWhoWasAhead() {
        System.out.println("RankingPropertyTest.furtherRounds seed " + seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Case> cohort = voted(2 + random.nextInt(10));
            Map<String, Integer> room = Map.of("gold", 1 + random.nextInt(4), "silver", 1 + random.nextInt(3));
            Map<String, Outcome> first = byName(outcomes(sitting(BALLOT, room, List.of()), cohort));
            List<Case> repeated = cohort.stream()
                    .map(each -> first.get(each.application()).result() == TIED ? again(each) : each)
                    .toList();
            boolean whole = AWARDS.stream()
                    .anyMatch(award -> cohort.stream()
                            .filter(each -> each.award().equals(award))
                            .allMatch(each -> first.get(each.application()).result() == TIED));
            Map<String, Outcome> second = byName(outcomes(sitting(BALLOT, room, List.of()), repeated));
            first.forEach((name, outcome) -> {
                if (outcome.result() == ADVANCES) {
                    assertEquals(ADVANCES, second.get(name).result(), () -> told(repeated, second));
                }
                if (outcome.result() == ENDS && !whole && allAgainCarried(repeated)) {
                    assertEquals(ENDS, second.get(name).result(), () -> told(repeated, second));
                }
            });
            for (String award : AWARDS) {
                long advanced = count(repeated, second, Case::award, award, ADVANCES);
                assertTrue(advanced <= room.getOrDefault(award, Integer.MAX_VALUE), () -> told(repeated, second));
            }
        }
    }

    /** How many places a group has; {@code null} for as many as there are. */
    private interface Places {
        Integer of(Case each, String group);
    }

    private interface SittingWith {
        Sitting order(List<String> settled);
    }

    private void hold(
            List<Case> cohort,
            SittingWith sitting,
            Places places,
            java.util.function.Function<Case, String> group,
            java.util.function.Predicate<Case> eligible,
            ToIntFunction<Case> merit) {
        List<Outcome> outcomes = outcomes(sitting.order(List.of()), cohort);
        assertEquals(
                cohort.stream().map(Case::application).toList(),
                outcomes.stream().map(Outcome::application).toList(),
                "in the order of the cohort");
        Map<String, Outcome> all = byName(outcomes);

        List<Case> shuffled = new ArrayList<>(cohort);
        Collections.shuffle(shuffled, random);
        assertEquals(
                all, byName(outcomes(sitting.order(List.of()), shuffled)), "the order of the cohort decides nothing");

        List<String> tied = new ArrayList<>(names(cohort, all, TIED));
        check(cohort, all, places, group, eligible, merit);
        tiesSurface(cohort, all, places, group, eligible, merit);

        Collections.shuffle(tied, random);
        Map<String, Outcome> afterwards = byName(outcomes(sitting.order(tied), cohort));
        check(cohort, afterwards, places, group, eligible, merit);
        assertTrue(names(cohort, afterwards, TIED).isEmpty(), () -> told(cohort, afterwards));
        all.forEach((name, outcome) -> {
            if (outcome.result() != TIED) {
                assertEquals(outcome.result(), afterwards.get(name).result(), () -> told(cohort, afterwards));
            }
        });
        for (int i = 0; i + 1 < tied.size(); i++) {
            boolean laterIn = afterwards.get(tied.get(i + 1)).result() == ADVANCES;
            boolean sameGroup = same(cohort, group, tied.get(i), tied.get(i + 1));
            if (laterIn && sameGroup) {
                assertEquals(ADVANCES, afterwards.get(tied.get(i)).result(), () -> told(cohort, afterwards));
            }
        }
        ties += tied.isEmpty() ? 0 : 1;
        settled += tied.isEmpty() ? 0 : 1;
    }

    /** Never more than the places; never someone before a better one; nobody out while a place is free. */
    private void check(
            List<Case> cohort,
            Map<String, Outcome> all,
            Places places,
            java.util.function.Function<Case, String> group,
            java.util.function.Predicate<Case> eligible,
            ToIntFunction<Case> merit) {
        for (Case each : cohort) {
            Outcome.Result result = all.get(each.application()).result();
            assertFalse(result == OPEN, () -> told(cohort, all));
            if (!eligible.test(each)) {
                assertEquals(ENDS, result, () -> told(cohort, all));
                continue;
            }
            Integer limit = places.of(each, group.apply(each));
            List<Case> rivals = cohort.stream()
                    .filter(other -> group.apply(other).equals(group.apply(each)) && eligible.test(other))
                    .toList();
            long advanced = count(rivals, all, group, group.apply(each), ADVANCES);
            assertTrue(limit == null || advanced <= Math.max(0, limit), () -> told(cohort, all));
            if (result == ADVANCES) {
                rivals.stream()
                        .filter(other -> merit.applyAsInt(other) > merit.applyAsInt(each))
                        .forEach(other -> assertEquals(
                                ADVANCES, all.get(other.application()).result(), () -> told(cohort, all)));
            }
            if (result == ENDS) {
                long before = advanced + count(rivals, all, group, group.apply(each), TIED);
                assertTrue(limit != null && before >= limit, () -> told(cohort, all));
            }
        }
    }

    /** Tied are exactly those whose merit falls across the last place. */
    private void tiesSurface(
            List<Case> cohort,
            Map<String, Outcome> all,
            Places places,
            java.util.function.Function<Case, String> group,
            java.util.function.Predicate<Case> eligible,
            ToIntFunction<Case> merit) {
        for (Case each : cohort) {
            Integer limit = places.of(each, group.apply(each));
            long better = 0;
            long equal = 0;
            for (Case other : cohort) {
                if (eligible.test(other) && group.apply(other).equals(group.apply(each))) {
                    better += merit.applyAsInt(other) > merit.applyAsInt(each) ? 1 : 0;
                    equal += merit.applyAsInt(other) == merit.applyAsInt(each) ? 1 : 0;
                }
            }
            boolean across = eligible.test(each) && limit != null && better < limit && better + equal > limit;
            assertEquals(across, all.get(each.application()).result() == TIED, () -> told(cohort, all));
        }
    }

    private List<Case> voted(int size) {
        List<Case> cohort = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int yes = random.nextInt(10);
            cohort.add(someone("app-" + (char) ('a' + i))
                    .award(AWARDS.get(random.nextInt(AWARDS.size())))
                    .voted(Given.vote(1, yes, yes >= 5))
                    .there());
        }
        Collections.shuffle(cohort, random);
        return cohort;
    }

    private List<Case> scored(int size) {
        List<Case> cohort = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cohort.add(someone("app-" + (char) ('a' + i))
                    .award(AWARDS.get(random.nextInt(AWARDS.size())))
                    .score("m1", random.nextInt(11))
                    .there());
        }
        Collections.shuffle(cohort, random);
        return cohort;
    }

    private Case again(Case each) {
        int yes = random.nextInt(10);
        Vote first = each.votes().get(0);
        return someone(each.application())
                .award(each.award())
                .voted(first, Given.vote(2, yes, yes >= 5))
                .there();
    }

    private static boolean allAgainCarried(List<Case> cohort) {
        return cohort.stream()
                .allMatch(each -> each.votes().size() < 2 || each.votes().get(1).carried());
    }

    private static int merit(Case each) {
        return each.entries().get(0).scores().get("m");
    }

    private static boolean same(
            List<Case> cohort, java.util.function.Function<Case, String> group, String one, String other) {
        Map<String, String> groups = new HashMap<>();
        cohort.forEach(each -> groups.put(each.application(), group.apply(each)));
        return groups.get(one).equals(groups.get(other));
    }

    private static TreeSet<String> names(List<Case> cohort, Map<String, Outcome> all, Outcome.Result result) {
        TreeSet<String> names = new TreeSet<>();
        cohort.stream()
                .map(Case::application)
                .filter(name -> all.get(name).result() == result)
                .forEach(names::add);
        return names;
    }

    private static long count(
            List<Case> cohort,
            Map<String, Outcome> all,
            java.util.function.Function<Case, String> group,
            String wanted,
            Outcome.Result result) {
        return cohort.stream()
                .filter(each -> group.apply(each).equals(wanted)
                        && all.get(each.application()).result() == result)
                .count();
    }

    private String told(List<Case> cohort, Map<String, Outcome> all) {
        return "seed " + seed + "\n"
                + String.join("\n", all.values().stream().map(String::valueOf).toList()) + "\n" + cohort;
    }
}
