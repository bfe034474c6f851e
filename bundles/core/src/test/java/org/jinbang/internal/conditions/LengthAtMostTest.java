package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Sample.answering;
import static org.jinbang.internal.conditions.Verify.says;
import static org.jinbang.internal.conditions.Verify.verdict;
import static org.jinbang.scheme.Finding.Result.MET;
import static org.jinbang.scheme.Finding.Result.NOT_MET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jinbang.json.Json;
import org.junit.jupiter.api.Test;

class LengthAtMostTest {
    private static final String POINTS = "{\"field\":\"deeds\",\"max\":3}";
    private static final String WORDS = "{\"field\":\"deeds\",\"max\":3,\"count\":\"words-and-han\"}";

    private static Sample deeds(String text) {
        return new Sample().answer("deeds", Json.of(text));
    }

    @Test
    void charactersAreCodePoints() {
        verdict(MET, deeds("𠮷野家").under("length-at-most", POINTS), "3");
        verdict(NOT_MET, deeds("吉野家店").under("length-at-most", POINTS), "3", "4");
        says(
                "“事迹”最多 3 个字符，现为 4",
                "“Deeds” may have at most 3 characters; it has 4",
                deeds("四个字符").under("length-at-most", POINTS));
    }

    @Test
    void wordsAndHanCountAsOfficesDo() {
        verdict(MET, deeds("Total Quality Management").under("length-at-most", WORDS), "3");
        verdict(NOT_MET, deeds("推行 QC 小组").under("length-at-most", WORDS), "3", "5");
    }

    @Test
    void whatIsNotAnsweredIsNotTooLong() {
        verdict(MET, new Sample().under("length-at-most", POINTS));
        verdict(NOT_MET, answering("deeds", "[1]").under("length-at-most", POINTS));
    }

    @Test
    void wordCount() {
        assertEquals(0, WordCount.of(""));
        assertEquals(0, WordCount.of(" \t\n\u3000\u200b"));
        assertEquals(4, WordCount.of("质量第一"));
        assertEquals(5, WordCount.of("质量第一。"));
        assertEquals(1, WordCount.of("1,234.5"));
        assertEquals(1, WordCount.of("worker's"));
        assertEquals(1, WordCount.of("e-mail"));
        assertEquals(1, WordCount.of("cafe\u0301"));
        assertEquals(3, WordCount.of("QC小组"));
        assertEquals(2, WordCount.of("98%"));
        assertEquals(3, WordCount.of("end. Next"));
        assertEquals(4, WordCount.of("a, b."));
        assertEquals(2, WordCount.of("——"));
        assertEquals(1, WordCount.of("𠮷"));
        assertEquals(3, WordCount.of("it.is"));
        assertEquals(3, WordCount.of("v.2"));
    }
}
