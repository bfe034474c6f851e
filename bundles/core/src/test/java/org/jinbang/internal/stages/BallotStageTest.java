package org.jinbang.internal.stages;

import static org.jinbang.internal.stages.Given.misuse;
import static org.jinbang.internal.stages.Given.outcomes;
import static org.jinbang.internal.stages.Given.sitting;
import static org.jinbang.internal.stages.Given.someone;
import static org.jinbang.internal.stages.Given.stage;
import static org.jinbang.internal.stages.Given.vote;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ADVANCES;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ENDS;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.OPEN;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.TIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Majority;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Vote;
import org.junit.jupiter.api.Test;

class BallotStageTest {
    private static final String RULE = "{\"majority\":\"1/2\",\"quorum\":\"2/3\"}";

    private static List<Outcome> ballot(int room, List<String> settled, Case... cohort) {
        return outcomes(sitting(stage("ballot", RULE), Map.of("gold", room), settled), List.of(cohort));
    }

    private static List<Outcome.Result> results(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::result).toList();
    }

    private static Case carried(String name, int yes) {
        return someone(name).voted(vote(1, yes, true)).there();
    }

    private static Case lost(String name, int yes) {
        return someone(name).voted(vote(1, yes, false)).there();
    }

    @Test
    void withoutAVoteItStaysOpen() {
        assertEquals(List.of(OPEN), results(ballot(3, List.of(), someone("a").there())));
        assertEquals(
                List.of(OPEN, ADVANCES),
                results(ballot(3, List.of(), someone("a").there(), carried("b", 7))));
    }

    @Test
    void whatIsNotCarriedEndsAndPlacesMayStayEmpty() {
        List<Outcome> outcomes = ballot(3, List.of(), carried("a", 7), lost("b", 4));
        assertEquals(List.of(ADVANCES, ENDS), results(outcomes));
        assertEquals(
                "4 yes, 5 no, 0 abstention(s) of 9 entitled; not carried: 2/3 of the members must vote and yes votes must"
                        + " exceed 1/2 of those entitled",
                outcomes.get(1).reason().en());
        assertEquals(Optional.empty(), outcomes.get(1).article());
        assertEquals(
                "同意 7、反对 2、弃权 0，有权投票 9 人；获通过，第 1 名，“Gold（中文）”尚有 3 个名额",
                outcomes.get(0).reason().zh());
        assertEquals(List.of(ENDS, ENDS), results(ballot(3, List.of(), lost("a", 4), lost("b", 4))));
    }

    @Test
    void theCapEndsThoseBeyondIt() {
        List<Outcome> outcomes = ballot(2, List.of(), carried("a", 6), carried("b", 8), carried("c", 7));
        assertEquals(List.of(ENDS, ADVANCES, ADVANCES), results(outcomes));
        assertEquals(Optional.of("6"), outcomes.get(0).article(), "the cap's own article");
        assertTrue(outcomes.get(0).reason().en().contains("rank 3 with only 2 place(s) left for “Gold”"));
    }

    @Test
    void aCapThatIsAReadingLeavesTheStagesBasis() {
        Case[] two = {
            someone("a").award("silver").voted(vote(1, 8, true)).there(),
            someone("b").award("silver").voted(vote(1, 7, true)).there()
        };
        List<Outcome> outcomes = outcomes(sitting(stage("ballot", RULE), Map.of("silver", 1), List.of()), List.of(two));
        assertEquals(List.of(ADVANCES, ENDS), results(outcomes));
        assertEquals(Optional.empty(), outcomes.get(1).article());
    }

    @Test
    void aFullCapLeavesNobodyIn() {
        assertEquals(List.of(ENDS, ENDS), results(ballot(0, List.of(), carried("a", 8), carried("b", 8))));
        List<Outcome> beyond = ballot(-2, List.of(), carried("a", 8));
        assertEquals(List.of(ENDS), results(beyond));
        assertTrue(
                beyond.get(0).reason().en().contains("only 0 place(s)"),
                beyond.get(0).reason()::en);
    }

    @Test
    void anAwardWithoutCapHasRoomForAll() {
        Case[] many = new Case[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = someone("x" + i).award("open").voted(vote(1, 5, true)).there();
        }
        List<Outcome> outcomes = outcomes(sitting(stage("ballot", RULE), Map.of("gold", 0), List.of()), List.of(many));
        assertTrue(outcomes.stream().allMatch(outcome -> outcome.result() == ADVANCES));
    }

    @Test
    void eachAwardHasItsOwnRoom() {
        List<Outcome> outcomes = outcomes(
                sitting(stage("ballot", RULE), Map.of("gold", 1, "silver", 1), List.of()),
                List.of(
                        carried("a", 5),
                        someone("b").award("silver").voted(vote(1, 9, true)).there(),
                        someone("c").award("silver").voted(vote(1, 8, true)).there()));
        assertEquals(List.of(ADVANCES, ADVANCES, ENDS), results(outcomes));
    }

    @Test
    void aTieAcrossTheLastPlaceMustBeSettled() {
        Case[] cohort = {carried("a", 8), carried("b", 6), carried("c", 6), carried("d", 5)};
        List<Outcome> tied = ballot(2, List.of(), cohort);
        assertEquals(List.of(ADVANCES, TIED, TIED, ENDS), results(tied));
        assertTrue(
                tied.get(1).reason().en().contains("b, c; their order must be settled"),
                tied.get(1).reason()::en);
        assertEquals(List.of(ADVANCES, ENDS, ADVANCES, ENDS), results(ballot(2, List.of("c", "b"), cohort)));
        assertEquals(List.of(ADVANCES, TIED, TIED, ENDS), results(ballot(2, List.of("b", "a"), cohort)));
        assertEquals(List.of(ADVANCES, ADVANCES, ADVANCES, ENDS), results(ballot(3, List.of(), cohort)));
    }

    @Test
    void namesNotCarriedAreNeverTiedWithThoseThatAre() {
        assertEquals(List.of(ADVANCES, ENDS), results(ballot(1, List.of(), carried("a", 5), lost("b", 5))));
    }

    @Test
    void theTieNamesTheRemedyOfTheSetting() {
        String repeat = "{\"majority\":\"1/2\",\"quorum\":\"2/3\",\"ties\":\"repeat\"}";
        List<Outcome> tied = outcomes(
                sitting(stage("ballot", repeat), Map.of("gold", 1), List.of()),
                List.of(carried("a", 6), carried("b", 6)));
        assertTrue(
                tied.get(0).reason().en().contains("a further round"),
                tied.get(0).reason()::en);
    }

    private static Case rounds(String name, Vote... votes) {
        return someone(name).voted(votes).there();
    }

    @Test
    void aFurtherRoundSeparatesOnlyThoseThatStoodEqual() {
        Case ahead = rounds("a", vote(1, 7, true));
        Case second = rounds("b", vote(1, 6, true), vote(2, 9, true));
        Case third = rounds("c", vote(1, 6, true), vote(2, 8, true));
        assertEquals(List.of(ADVANCES, ADVANCES, ENDS), results(ballot(2, List.of(), ahead, second, third)));
        assertEquals(
                List.of(ADVANCES, ENDS, ENDS),
                results(ballot(1, List.of(), ahead, second, third)),
                "nine votes in a further round do not lift b above a");
    }

    @Test
    void aRoundThatLeavesOneOfTheTiedOutSeparatesNobody() {
        Case b = rounds("b", vote(1, 6, true), vote(2, 9, true));
        Case c = rounds("c", vote(1, 6, true), vote(2, 8, true));
        Case d = rounds("d", vote(1, 6, true));
        assertEquals(List.of(ADVANCES, TIED, TIED, TIED), results(ballot(2, List.of(), carried("a", 8), b, c, d)));
    }

    @Test
    void whoIsNotCarriedInTheFurtherRoundIsOut() {
        Case b = rounds("b", vote(1, 6, true), vote(2, 5, true));
        Case c = rounds("c", vote(1, 6, true), vote(2, 4, false));
        assertEquals(List.of(ADVANCES, ENDS), results(ballot(1, List.of(), b, c)));
    }

    @Test
    void aFurtherRoundCanFillPlacesLeftButTakesNone() {
        Case a = rounds("a", vote(1, 5, true));
        Case b = rounds("b", vote(1, 4, false), vote(2, 9, true));
        assertEquals(List.of(ADVANCES, ADVANCES), results(ballot(2, List.of(), a, b)));
        assertEquals(List.of(ADVANCES, ENDS), results(ballot(1, List.of(), a, b)));
    }

    @Test
    void whoWasCarriedFirstIsAheadEvenWithFewerYesVotes() {
        Case recusals = rounds("a", new Vote(1, 3, 2, 0, 5, true));
        Case later = rounds("b", vote(1, 4, false), vote(2, 9, true));
        assertEquals(List.of(ADVANCES, ENDS), results(ballot(1, List.of(), recusals, later)));
    }

    @Test
    void aRoundOnAllNamesStartsAnew() {
        Case a = rounds("a", vote(1, 9, true), vote(2, 5, true));
        Case b = rounds("b", vote(1, 4, false), vote(2, 8, true));
        assertEquals(List.of(ENDS, ADVANCES), results(ballot(1, List.of(), a, b)));
    }

    @Test
    void aRoundStillOpenToOneNameCountsForTheOthers() {
        Case newcomer = someone("z").there();
        assertEquals(
                List.of(ADVANCES, ENDS, OPEN),
                results(ballot(
                        1,
                        List.of(),
                        rounds("a", vote(1, 6, true), vote(2, 8, true)),
                        rounds("b", vote(1, 9, true), vote(2, 7, true)),
                        newcomer)));
    }

    /** 8 of 10 who vote carry at two thirds “or more” of those present, though 15 are entitled; with 超过 9 of 15 do not reach 2/3. */
    @Test
    void aMajorityIsOfThoseEntitledOrOfThoseWhoVoteAndExceededOrReached() {
        Majority present =
                Majority.of(params("{\"majority\":\"2/3\",\"majority-of\":\"voting\",\"majority-reached\":true}"));
        assertTrue(present.carries(8, 10, 15));
        assertTrue(present.carries(6, 9, 15), "以上 includes the number itself");
        assertFalse(present.carries(5, 9, 15));
        assertFalse(present.carries(0, 0, 15), "nobody is carried without a vote");
        Majority above = Majority.of(params("{\"majority\":\"2/3\",\"majority-of\":\"voting\"}"));
        assertFalse(above.carries(6, 9, 15));
        Majority entitled = Majority.of(params("{\"majority\":\"2/3\"}"));
        assertFalse(entitled.carries(8, 10, 15));
        assertTrue(entitled.carries(11, 11, 15));
        for (Majority each : List.of(present, above, entitled)) {
            assertEquals(each, Majority.parse(each.toString()));
        }
        assertEquals("2/3", entitled.toString(), "as journals have always had it");
        assertEquals(
                "yes votes must be at least 2/3 of those who vote",
                present.title().en());
    }

    private static Json.Obj params(String json) {
        return Json.parseObject(json);
    }

    @Test
    void aSchemeMustUseItWithSense() {
        assertEquals("", misuse(stage("ballot", RULE)));
        assertEquals(
                "", misuse(stage("ballot", "{\"majority\":\"3/3\",\"majority-reached\":true,\"quorum\":\"2/3\"}")));
        assertTrue(misuse(stage("ballot", "{\"majority\":\"3/3\",\"quorum\":\"2/3\"}"))
                .contains("majority"));
        assertTrue(misuse(stage("ballot", RULE, Given.measure("m", 1, 0, 10))).contains("measures"));
    }
}
