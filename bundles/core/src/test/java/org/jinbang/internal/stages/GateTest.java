package org.jinbang.internal.stages;

import static org.jinbang.internal.stages.Given.sitting;
import static org.jinbang.internal.stages.Given.someone;
import static org.jinbang.scheme.Finding.Result.AWAITING_EVIDENCE;
import static org.jinbang.scheme.Finding.Result.ERROR;
import static org.jinbang.scheme.Finding.Result.MET;
import static org.jinbang.scheme.Finding.Result.NEEDS_JUDGEMENT;
import static org.jinbang.scheme.Finding.Result.NOT_MET;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ADVANCES;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.ENDS;
import static org.jinbang.scheme.spi.StageKind.Outcome.Result.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.stages.Given.Someone;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.junit.jupiter.api.Test;

/** What conditions do at a stage; shown on a review whose scores are all there. */
class GateTest {
    private static Outcome of(Someone someone) {
        return Given.outcome(
                sitting("review", "{}", Given.measure("m", 1, 0, 10)),
                someone.score("m1", 8).there());
    }

    @Test
    void conditionsMetLetItPass() {
        assertEquals(ADVANCES, of(someone("a")).result());
    }

    @Test
    void aConditionNotMetEndsItUnderItsArticle() {
        Outcome ended = of(someone("a").condition("either", NOT_MET).condition("deeds", NOT_MET));
        assertEquals(ENDS, ended.result());
        assertEquals(Optional.of("8 (2)"), ended.article());
        assertTrue(ended.reason().en().contains("“Condition either” (art. 8 (2))"), ended.reason()::en);
        assertTrue(ended.reason().zh().contains("“Condition deeds（中文）”（第8条 (3)）"), ended.reason()::zh);
    }

    @Test
    void aPartThatFailsEndsNothing() {
        assertEquals(
                ADVANCES,
                of(someone("a").condition("left", NOT_MET).condition("right", MET))
                        .result());
        assertEquals(ADVANCES, of(someone("a").condition("right", ERROR)).result());
    }

    @Test
    void whatIsJudgedHereMustBeJudged() {
        assertEquals(
                OPEN,
                of(someone("a").condition("deeds", NEEDS_JUDGEMENT).judgedHere("deeds"))
                        .result());
        assertEquals(
                ADVANCES, of(someone("a").condition("deeds", NEEDS_JUDGEMENT)).result());
        assertEquals(ADVANCES, of(someone("a").judgedHere("deeds")).result());
    }

    @Test
    void aPartIsToBeJudgedAsLongAsTheWholeDependsOnIt() {
        Someone open = someone("a")
                .condition("either", NEEDS_JUDGEMENT)
                .condition("left", NEEDS_JUDGEMENT)
                .judgedHere("left");
        assertEquals(OPEN, of(open).result());
        Someone moot = someone("a").condition("left", NEEDS_JUDGEMENT).judgedHere("left");
        assertEquals(ADVANCES, of(moot).result());
        Someone later = someone("a")
                .condition("either", NEEDS_JUDGEMENT)
                .condition("left", NOT_MET)
                .condition("right", NEEDS_JUDGEMENT)
                .judgedHere("left");
        assertEquals(ADVANCES, of(later).result());
    }

    @Test
    void aPartOutsideTheResultsIsDecided() {
        Someone someone = someone("a")
                .condition("either", NEEDS_JUDGEMENT)
                .condition("right", NEEDS_JUDGEMENT)
                .judgedHere("left", "unheard-of");
        assertEquals(ADVANCES, of(someone.without("left")).result());
    }

    @Test
    void whatIsJudgedInABallotOrAnApprovalMustBeJudgedThere() {
        for (String kind : List.of("ballot", "approval")) {
            var sitting = sitting(kind, "{}");
            Someone open = someone("a").approved(true).voted(Given.vote(1, 8, true));
            open.condition("deeds", NEEDS_JUDGEMENT).judgedHere("deeds");
            assertEquals(OPEN, Given.outcome(sitting, open.there()).result(), kind);
            assertEquals(
                    ENDS,
                    Given.outcome(sitting, open.condition("deeds", NOT_MET).there())
                            .result(),
                    kind);
            assertEquals(
                    ADVANCES,
                    Given.outcome(sitting, open.condition("deeds", MET).there()).result(),
                    kind);
        }
    }

    @Test
    void whoseConditionsFailTakesNoPlaceOnTheBallot() {
        var sitting = Given.sitting(Given.stage("ballot", "{}"), Map.of("gold", 1), List.of());
        var outcomes = Given.outcomes(
                sitting,
                List.of(
                        someone("a")
                                .voted(Given.vote(1, 9, true))
                                .condition("deeds", NOT_MET)
                                .there(),
                        someone("b").voted(Given.vote(1, 6, true)).there()));
        assertEquals(ENDS, outcomes.get(0).result());
        assertEquals(ADVANCES, outcomes.get(1).result());
    }

    @Test
    void anErrorNeverDecides() {
        Outcome open = of(someone("a").condition("deeds", ERROR));
        assertEquals(OPEN, open.result());
        assertTrue(open.reason().en().contains("Condition deeds"), open.reason()::en);
    }

    @Test
    void missingEvidenceKeepsItOpen() {
        assertEquals(
                OPEN, of(someone("a").condition("deeds", AWAITING_EVIDENCE)).result());
    }

    @Test
    void aConditionNotMetDecidesBesideWhatIsOpen() {
        assertEquals(
                ENDS,
                of(someone("a").condition("deeds", ERROR).condition("lawful", NOT_MET))
                        .result());
    }

    @Test
    void aConditionTheTrackDoesNotNameCountsByItself() {
        assertEquals(ENDS, of(someone("a").condition("zz-added", NOT_MET)).result());
    }
}
