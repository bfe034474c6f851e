package org.jinbang.internal.stages;

import static org.jinbang.internal.stages.Given.measure;
import static org.jinbang.internal.stages.Given.misuse;
import static org.jinbang.internal.stages.Given.outcome;
import static org.jinbang.internal.stages.Given.outcomes;
import static org.jinbang.internal.stages.Given.scored;
import static org.jinbang.internal.stages.Given.sitting;
import static org.jinbang.internal.stages.Given.someone;
import static org.jinbang.internal.stages.Given.stage;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ADVANCES;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ENDS;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.OPEN;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.TIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Entry;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Sitting;
import org.junit.jupiter.api.Test;

/** Review, hearing and site visit. */
class ScoredStageTest {
    private static final Measure HUNDRED = measure("m", 1, 0, 100);

    private static List<Outcome.Result> results(Sitting sitting, Case... cohort) {
        return outcomes(sitting, List.of(cohort)).stream().map(Outcome::result).toList();
    }

    /** 549.99 of 1000 is recorded as 550, and does not reach 550. */
    @Test
    void whatFallsShortOfTheLeastScoreEndsHoweverItIsRounded() {
        Sitting least = sitting("review", "{\"minimum-score\":550}", measure("m", 1, 0, 100_000));
        Outcome falls = outcome(least, someone("a").score("m1", 54_999).there());
        assertEquals(ENDS, falls.result());
        assertEquals(
                "Score 549.99, below the least score 550 (of 1000)",
                falls.reason().en());
        assertEquals(Optional.of(550), falls.score());
        assertEquals(
                ADVANCES,
                outcome(least, someone("a").score("m1", 55_000).there()).result());
    }

    /** 88.66… and 88.33… are recorded as 887 and 883; 88.66… and 88.65 both as 887, and yet one is better. */
    @Test
    void ranksFollowTheExactScores() {
        Sitting first = sitting("review", "{\"top\":1}", measure("m", 1, 0, 10_000));
        assertEquals(
                List.of(ENDS, ADVANCES),
                results(
                        first,
                        someone("a").score("m1", 8865).there(),
                        someone("b").score("m1", 8866).there()));
        Sitting thirds = sitting("review", "{\"top\":1}", measure("m", 1, 0, 3));
        assertEquals(
                List.of(TIED, TIED),
                results(
                        thirds,
                        someone("a").score("m1", 1).there(),
                        someone("b").score("m1", 1).score("m2", 1).there()));
    }

    @Test
    void theMeanCanLeaveOutTheHighestAndTheLowest() {
        String trimmed = "{\"entries\":3,\"trimmed\":1,\"minimum-score\":800}";
        Case each = someone("a").score("m1", 0).score("m2", 80).score("m3", 100).there();
        assertEquals(
                Optional.of(800),
                outcome(sitting("review", trimmed, HUNDRED), each).score());
        assertEquals(
                ADVANCES, outcome(sitting("review", trimmed, HUNDRED), each).result());
        assertEquals("", misuse(stage("review", trimmed, HUNDRED)));
        for (String wrong :
                List.of("{\"trimmed\":1}", "{\"entries\":2,\"trimmed\":1}", "{\"entries\":3,\"trimmed\":0}")) {
            assertTrue(misuse(stage("review", wrong, HUNDRED)).contains("trimmed"), wrong);
        }
    }

    @Test
    void measuresOfDifferentScalesAddTheirPointsOrAreNotWeighed() {
        Measure hundred = measure("a", 1, 0, 100);
        assertEquals("", misuse(stage("review", "{}", hundred, measure("b", 1, 0, 250))));
        assertEquals("", misuse(stage("review", "{}", hundred, measure("b", 3, 0, 100))));
        assertTrue(
                misuse(stage("review", "{}", hundred, measure("b", 3, 0, 250))).contains("the same scale"));
    }

    @Test
    void enoughMembersMustHaveRecorded() {
        Sitting two = sitting("review", "{\"entries\":2}", HUNDRED);
        Outcome open = outcome(two, someone("a").score("m1", 80).there());
        assertEquals(OPEN, open.result());
        assertTrue(
                open.reason().en().contains("2 members") && open.reason().en().contains("there are 1"));
        assertEquals(
                OPEN,
                outcome(two, someone("a").score("m1", 80).score("m1", 90).there())
                        .result());
        Outcome done = outcome(two, someone("a").score("m1", 80).score("m2", 90).there());
        assertEquals(ADVANCES, done.result());
        assertEquals(Optional.of(850), done.score());
        assertEquals(
                OPEN,
                outcome(sitting("review", "{}", HUNDRED), someone("a").there()).result());
    }

    @Test
    void aLaterEntryStandsInPlaceOfTheEarlier() {
        Outcome outcome = outcome(
                sitting("hearing", "{}", HUNDRED),
                someone("a").score("m1", 10).score("m1", 90).there());
        assertEquals(Optional.of(900), outcome.score());
    }

    @Test
    void recusedMembersAreNotWaitedFor() {
        Sitting five = sitting("review", "{\"entries\":5}", HUNDRED);
        assertEquals(
                ADVANCES,
                outcome(five, someone("a").entitled(1).score("m1", 80).there()).result());
        Outcome nobody = outcome(five, someone("a").entitled(0).there());
        assertEquals(OPEN, nobody.result());
        assertTrue(nobody.reason().en().contains("substituted"), nobody.reason()::en);
    }

    @Test
    void tooFewAssignedKeepTheCaseOpenUntilOthersAre() {
        Sitting two = sitting("review", "{\"entries\":2}", HUNDRED);
        Outcome one = outcome(
                two, someone("a").entitled(5).assigned(1).score("m1", 80).there());
        assertEquals(OPEN, one.result());
        assertTrue(one.reason().en().contains("assign others"), one.reason()::en);
        Outcome waits = outcome(
                two, someone("a").entitled(5).assigned(2).score("m1", 80).there());
        assertEquals(OPEN, waits.result());
        assertTrue(waits.reason().en().contains("there are 1"), waits.reason()::en);
        assertEquals(
                ADVANCES,
                outcome(
                                two,
                                someone("a")
                                        .entitled(1)
                                        .assigned(1)
                                        .score("m1", 80)
                                        .there())
                        .result());
    }

    @Test
    void onlyTheBestGoOn() {
        Sitting top = sitting("review", "{\"top\":2}", HUNDRED);
        List<Outcome> all = outcomes(
                top,
                List.of(
                        someone("a").score("m1", 70).there(),
                        someone("b").score("m1", 90).there(),
                        someone("c").score("m1", 80).there()));
        assertEquals(
                List.of(ENDS, ADVANCES, ADVANCES),
                all.stream().map(Outcome::result).toList());
        assertEquals(Optional.of(700), all.get(0).score());
        assertEquals(
                "Score 700 of 1000, rank 3, not among the first 2",
                all.get(0).reason().en());
        assertEquals("得分 900（千分制），第 1 名，在前 2 名之内", all.get(1).reason().zh());
    }

    @Test
    void placesAreCountedPerAwardOrTrackOrAllTogether() {
        Case[] cohort = {
            someone("a").award("gold").score("m1", 90).there(),
            someone("b").award("gold").score("m1", 80).there(),
            someone("c").award("silver").score("m1", 70).there()
        };
        String perAward = "{\"per\":\"award\",\"top\":1}";
        assertEquals(List.of(ADVANCES, ENDS, ADVANCES), results(sitting("review", perAward, HUNDRED), cohort));
        String perTrack = "{\"per\":\"track\",\"top\":1}";
        assertEquals(List.of(ADVANCES, ENDS, ADVANCES), results(sitting("review", perTrack, HUNDRED), cohort));
        assertEquals(List.of(ADVANCES, ENDS, ENDS), results(sitting("review", "{\"top\":1}", HUNDRED), cohort));
        String all = "{\"per\":\"all\",\"top\":1}";
        assertEquals(List.of(ADVANCES, ENDS, ENDS), results(sitting("review", all, HUNDRED), cohort));
    }

    @Test
    void aTieAcrossTheLastPlaceMustBeSettled() {
        Case[] cohort = {
            someone("a").score("m1", 90).there(),
            someone("b").score("m1", 80).there(),
            someone("c").score("m1", 80).there(),
            someone("d").score("m1", 70).there()
        };
        var review = stage("review", "{\"top\":2}", HUNDRED);
        List<Outcome> open = outcomes(sitting(review, Map.of(), List.of()), List.of(cohort));
        assertEquals(
                List.of(ADVANCES, TIED, TIED, ENDS),
                open.stream().map(Outcome::result).toList());
        assertTrue(open.get(1).reason().en().contains("b, c")
                && open.get(1).reason().zh().contains("b、c"));
        assertEquals(
                List.of(ADVANCES, ENDS, ADVANCES, ENDS), results(sitting(review, Map.of(), List.of("c", "b")), cohort));
        assertEquals(
                List.of(ADVANCES, TIED, TIED, ENDS),
                results(sitting(review, Map.of(), List.of("c")), cohort),
                "an order that leaves one out settles nothing");
        assertEquals(
                List.of(ADVANCES, ADVANCES, ENDS, ENDS),
                results(sitting(review, Map.of(), List.of("d", "b", "c", "a")), cohort),
                "a settled order never lifts anyone above a better score");
    }

    @Test
    void equalsInsideThePlacesNeedNoOrder() {
        Sitting top = sitting("review", "{\"top\":2}", HUNDRED);
        assertEquals(
                List.of(ADVANCES, ADVANCES, ENDS, ENDS),
                results(
                        top,
                        someone("a").score("m1", 90).there(),
                        someone("b").score("m1", 90).there(),
                        someone("c").score("m1", 80).there(),
                        someone("d").score("m1", 80).there()));
    }

    @Test
    void whoIsBelowTheLeastScoreTakesNoPlace() {
        Sitting least = sitting("review", "{\"minimum-score\":600,\"top\":1}", HUNDRED);
        List<Outcome> all = outcomes(
                least,
                List.of(
                        someone("a").score("m1", 59).there(),
                        someone("b").score("m1", 60).there()));
        assertEquals(List.of(ENDS, ADVANCES), all.stream().map(Outcome::result).toList());
        assertEquals(
                "Score 590, below the least score 600 (of 1000)",
                all.get(0).reason().en());
        assertEquals(Optional.of(590), all.get(0).score());
    }

    @Test
    void whoseConditionsFailTakesNoPlace() {
        Sitting top = sitting("review", "{\"top\":1}", HUNDRED);
        assertEquals(
                List.of(ENDS, ADVANCES),
                results(
                        top,
                        someone("a")
                                .score("m1", 90)
                                .condition("deeds", Finding.Result.NOT_MET)
                                .there(),
                        someone("b").score("m1", 80).there()));
    }

    @Test
    void withoutMeasuresItGoesOnOnceRecorded() {
        Sitting visit = sitting("site-visit", "{\"comment\":true,\"entries\":2}");
        assertEquals(
                OPEN,
                outcome(visit, someone("a").entry(scored("m1", Map.of())).there())
                        .result());
        Outcome done = outcome(
                visit,
                someone("a")
                        .entry(scored("m1", Map.of()))
                        .entry(scored("m2", Map.of()))
                        .there());
        assertEquals(ADVANCES, done.result());
        assertEquals(Optional.empty(), done.score());
    }

    private static String complaint(Sitting sitting, Entry entry) {
        return Given.kind("review").complaint(entry, sitting).map(Text::en).orElse("");
    }

    @Test
    void anEntryScoresExactlyTheMeasures() {
        Sitting review = sitting("review", "{}", measure("a", 1, 1, 10), measure("b", 1, 0, 5));
        assertEquals("", complaint(review, scored("m1", Map.of("a", 1, "b", 5))));
        assertTrue(complaint(review, scored("m1", Map.of("a", 0, "b", 5)))
                .contains("(a) must be scored from 1 to 10; it is 0"));
        assertTrue(complaint(review, scored("m1", Map.of("a", 11, "b", 5))).contains("it is 11"));
        assertTrue(complaint(review, scored("m1", Map.of("a", 10))).contains("(b) must be scored from 0 to 5"));
        assertTrue(complaint(review, scored("m1", Map.of("a", 10, "b", 0, "c", 1)))
                .contains("no measure c; the measures are a, b"));
    }

    @Test
    void commentsDecisionsAndSources() {
        Sitting commented = sitting("review", "{\"comment\":true}", HUNDRED);
        assertTrue(complaint(commented, scored("m1", Map.of("m", 5))).contains("comment"));
        assertEquals("", complaint(commented, new Entry("m1", Optional.empty(), Map.of("m", 5), true, Map.of())));
        assertTrue(complaint(commented, new Entry("m1", Optional.of("pass"), Map.of("m", 5), true, Map.of()))
                .contains("no decision"));
        assertTrue(
                complaint(commented, new Entry("m1", Optional.empty(), Map.of("m", 5), true, Map.of("s", "2024-01-01")))
                        .contains("No sources"));
    }

    @Test
    void aSchemeMustUseItWithSense() {
        assertEquals("", misuse(stage("review", "{\"entries\":2,\"per\":\"award\",\"top\":3}", HUNDRED)));
        assertTrue(misuse(stage("review", "{\"top\":3}")).contains("measures"));
        assertTrue(misuse(stage("review", "{\"per\":\"all\"}", HUNDRED)).contains("per"));
        assertTrue(misuse(stage("review", "{\"top\":0}", HUNDRED)).contains("1 or more"));
        assertTrue(misuse(stage("review", "{\"entries\":0}", HUNDRED)).contains("1 or more"));
        assertTrue(misuse(stage("review", "{\"minimum-score\":1001}", HUNDRED)).contains("1000"));
    }
}
