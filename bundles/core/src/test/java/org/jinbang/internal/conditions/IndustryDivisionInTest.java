package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verify.verdict;
import static org.jinbang.scheme.Finding.Result.AWAITING_EVIDENCE;
import static org.jinbang.scheme.Finding.Result.MET;
import static org.jinbang.scheme.Finding.Result.NOT_MET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jinbang.scheme.Industry;
import org.junit.jupiter.api.Test;

class IndustryDivisionInTest {
    private static final String PRODUCERS = "{\"field\":\"industry\",\"divisions\":[\"06-46\",\"72\"]}";

    @Test
    void divisionsSinglyAndByRangeTheirEndsAmongThem() {
        for (String inside : new String[] {"06", "34", "46", "72"}) {
            verdict(MET, Sample.answering("industry", "\"" + inside + "\"").under("industry-division-in", PRODUCERS));
        }
        for (String outside : new String[] {"05", "47", "71", "73"}) {
            verdict(
                    NOT_MET,
                    Sample.answering("industry", "\"" + outside + "\"").under("industry-division-in", PRODUCERS),
                    "06-46",
                    outside);
        }
        verdict(AWAITING_EVIDENCE, new Sample().under("industry-division-in", PRODUCERS));
        verdict(NOT_MET, Sample.answering("industry", "\"machinery\"").under("industry-division-in", PRODUCERS), "34");
    }

    @Test
    void theClassificationIsWhole() {
        assertEquals(97, Industry.all().size());
        assertEquals(
                "ABCDEFGHIJKLMNOPQRST",
                Industry.all().stream().map(Industry::section).distinct().reduce("", String::concat));
        assertEquals("C", Industry.of("13").orElseThrow().section());
        assertEquals("C", Industry.of("43").orElseThrow().section());
        assertEquals("D", Industry.of("44").orElseThrow().section());
    }
}
