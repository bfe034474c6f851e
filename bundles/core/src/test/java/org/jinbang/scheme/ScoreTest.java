package org.jinbang.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static Measure measure(String id, int weight, int minimum, int maximum) {
        return new Measure(id, new Text(id, id), weight, minimum, maximum, new ArticleRef("1"));
    }

    private static int score(List<Measure> measures, List<Map<String, Integer>> marks) {
        return Score.of(measures, marks).thousandths();
    }

    @Test
    void theScoreWeighsTheMeasures() {
        List<Measure> two = List.of(measure("a", 3, 0, 10), measure("b", 1, 0, 20));
        // (3×8 + 1×5) ÷ (3×10 + 1×20) = 29 ÷ 50
        assertEquals(580, score(two, List.of(Map.of("a", 8, "b", 5))));
        assertEquals(1000, score(two, List.of(Map.of("a", 10, "b", 20))));
        assertEquals(0, score(two, List.of(Map.of("a", 0, "b", 0))));
    }

    @Test
    void theScoreIsTheMeanRoundedOnceHalfUp() {
        List<Measure> one = List.of(measure("m", 1, 0, 2000));
        assertEquals(1, score(one, List.of(Map.of("m", 1))), "0.5 rounds up");
        assertEquals(0, score(one, List.of(Map.of("m", 1), Map.of("m", 0))), "0.25 rounds down");
        List<Measure> three = List.of(measure("m", 1, 0, 3));
        // 1/3, 1/3, 2/3: the mean is 4/9 = 444.4; of rounded entries it would be 444.3.
        assertEquals(444, score(three, List.of(Map.of("m", 1), Map.of("m", 1), Map.of("m", 2))));
    }

    @Test
    void theScoreIsExactForTheGreatestNumbers() {
        Measure huge = measure("m", Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
        assertEquals(1000, score(List.of(huge), List.of(Map.of("m", Integer.MAX_VALUE))));
        assertEquals(500, score(List.of(huge), List.of(Map.of("m", Integer.MAX_VALUE), Map.of("m", 0))));
    }

    @Test
    void itReachesABoundExactly() {
        List<Measure> fine = List.of(measure("m", 1, 0, 100_000));
        Score below = Score.of(fine, List.of(Map.of("m", 54_999)));
        assertFalse(below.reaches(550));
        assertTrue(below.reaches(549));
        assertEquals("549.99", below.toString());
        assertTrue(Score.of(fine, List.of(Map.of("m", 55_000))).reaches(550));
    }

    @Test
    void whatIsShownNeverReadsAsReached() {
        Score third = Score.of(List.of(measure("m", 1, 0, 3)), List.of(Map.of("m", 2)));
        assertEquals("666.666", third.toString());
        assertEquals(
                "1000",
                Score.of(List.of(measure("m", 1, 0, 3)), List.of(Map.of("m", 3)))
                        .toString());
    }

    /** 去掉一个最高分和一个最低分: 60 and 100 do not count. */
    @Test
    void theHighestAndTheLowestCanBeDropped() {
        List<Measure> one = List.of(measure("m", 1, 0, 100));
        List<Map<String, Integer>> five =
                List.of(Map.of("m", 80), Map.of("m", 100), Map.of("m", 90), Map.of("m", 60), Map.of("m", 80));
        assertEquals("833.333", Score.trimmed(one, five, 1).toString());
        assertEquals("800", Score.trimmed(one, five, 2).toString());
        assertEquals("820", Score.trimmed(one, five, 0).toString());
        assertEquals("900", Score.trimmed(one, five.subList(0, 2), 1).toString(), "of two nothing would be left");
    }

    @Test
    void equalMeansAreEqualHoweverManyEntries() {
        List<Measure> one = List.of(measure("m", 1, 0, 3));
        Score single = Score.of(one, List.of(Map.of("m", 1)));
        Score twice = Score.of(one, List.of(Map.of("m", 1), Map.of("m", 1)));
        assertEquals(single, twice);
        assertEquals(single.hashCode(), twice.hashCode());
        assertNotEquals(single, Score.of(one, List.of(Map.of("m", 2))));
    }
}
