package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verify.verdict;
import static org.jinbang.scheme.Finding.Result.AWAITING_EVIDENCE;
import static org.jinbang.scheme.Finding.Result.ERROR;
import static org.jinbang.scheme.Finding.Result.MET;
import static org.jinbang.scheme.Finding.Result.NEEDS_JUDGEMENT;
import static org.jinbang.scheme.Finding.Result.NOT_MET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding.Result;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

class CompositeTest {
    private static Result all(Result... parts) {
        return new Sample().with(parts).under("all-of", "{}").result();
    }

    private static Result any(Result... parts) {
        return new Sample().with(parts).under("any-of", "{}").result();
    }

    @Test
    void allPartsMustHold() {
        assertEquals(MET, all(MET, MET));
        assertEquals(NOT_MET, all(MET, NOT_MET));
        assertEquals(NEEDS_JUDGEMENT, all(MET, NEEDS_JUDGEMENT));
    }

    @Test
    void oneFailedPartDecidesAllOf() {
        for (Result other : Result.values()) {
            assertEquals(NOT_MET, all(other, NOT_MET), other::name);
        }
    }

    @Test
    void anErrorComesBeforeWhatIsOnlyOpen() {
        assertEquals(ERROR, all(MET, AWAITING_EVIDENCE, NEEDS_JUDGEMENT, ERROR));
        assertEquals(AWAITING_EVIDENCE, all(NEEDS_JUDGEMENT, AWAITING_EVIDENCE, MET));
        assertEquals(ERROR, any(NOT_MET, AWAITING_EVIDENCE, NEEDS_JUDGEMENT, ERROR));
    }

    @Test
    void onePartIsEnoughForAnyOf() {
        for (Result other : Result.values()) {
            assertEquals(MET, any(other, MET), other::name);
        }
        assertEquals(NOT_MET, any(NOT_MET, NOT_MET));
    }

    @Test
    void whoReliesOnJudgementNeedNotAnswerTheAlternative() {
        assertEquals(NEEDS_JUDGEMENT, any(AWAITING_EVIDENCE, NEEDS_JUDGEMENT));
        assertEquals(AWAITING_EVIDENCE, any(AWAITING_EVIDENCE, NOT_MET));
    }

    @Test
    void theReasonIsThatOfTheDecidingParts() {
        var verdict = new Sample().with(MET, NOT_MET, NOT_MET).under("all-of", "{}");
        verdict(NOT_MET, verdict, "2");
        assertTrue(verdict.reason().en().contains("reason of part 1; reason of part 2"));
        assertTrue(verdict.reason().zh().contains("第1项的理由；第2项的理由"));
        assertFalse(verdict.reason().en().contains("part 0"));
    }

    @Test
    void withoutPartsNothingHolds() {
        verdict(ERROR, new Sample().under("all-of", "{}"), "the-condition");
        verdict(ERROR, new Sample().under("any-of", "{}"), "the-condition");
        assertTrue(Sample.misuse("any-of", "{}").orElseThrow().en().contains("parts"));
    }

    @Test
    void withPartsItIsUsedRightly() {
        Condition part =
                new Condition("p", new Text("项", "part"), "yes", Json.obj(), List.of(), Optional.empty(), Sample.BASIS);
        Condition whole = new Condition(
                "c", new Text("整体", "whole"), "all-of", Json.obj(), List.of(part), Optional.empty(), Sample.BASIS);
        assertEquals(Optional.empty(), Sample.kind("all-of").misuse(whole, Json.obj(), new Sample().form()));
    }
}
