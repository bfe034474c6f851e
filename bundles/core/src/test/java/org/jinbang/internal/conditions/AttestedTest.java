package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Sample.answering;
import static org.jinbang.internal.conditions.Verify.verdict;
import static org.jinbang.scheme.Finding.Result.AWAITING_EVIDENCE;
import static org.jinbang.scheme.Finding.Result.ERROR;
import static org.jinbang.scheme.Finding.Result.MET;
import static org.jinbang.scheme.Finding.Result.NEEDS_JUDGEMENT;
import static org.jinbang.scheme.Finding.Result.NOT_MET;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AttestedTest {
    private static final String PLAIN = "{\"judged-in\":\"review\"}";
    private static final String EVIDENCE = "{\"judged-in\":\"review\",\"evidence\":\"deeds\"}";

    @Test
    void peopleDecide() {
        verdict(NEEDS_JUDGEMENT, new Sample().under("attested", PLAIN), "review");
        verdict(MET, new Sample().judged(MET).under("attested", PLAIN), "review");
        verdict(NOT_MET, new Sample().judged(NOT_MET).under("attested", PLAIN), "review");
    }

    @Test
    void whatIsNoDecisionLeavesItUndecided() {
        verdict(NEEDS_JUDGEMENT, new Sample().judged(ERROR).under("attested", PLAIN));
    }

    @Test
    void evidenceComesFirst() {
        var verdict = new Sample().under("attested", EVIDENCE);
        verdict(AWAITING_EVIDENCE, verdict);
        assertTrue(verdict.reason().zh().contains("“事迹”"), verdict.reason()::zh);
        assertTrue(verdict.reason().en().contains("“Deeds”"), verdict.reason()::en);
        verdict(AWAITING_EVIDENCE, answering("deeds", "\"  \"").under("attested", EVIDENCE));
        verdict(AWAITING_EVIDENCE, new Sample().judged(MET).under("attested", EVIDENCE));
        verdict(NEEDS_JUDGEMENT, answering("deeds", "\"做了\"").under("attested", EVIDENCE));
        verdict(NEEDS_JUDGEMENT, new Sample().attached("deeds", 1).under("attested", EVIDENCE));
        verdict(MET, answering("deeds", "\"做了\"").judged(MET).under("attested", EVIDENCE));
    }

    @Test
    void aDecisionAgainstStandsWithoutEvidence() {
        verdict(NOT_MET, new Sample().judged(NOT_MET).under("attested", EVIDENCE));
    }
}
