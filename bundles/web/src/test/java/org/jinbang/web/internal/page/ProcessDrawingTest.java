package org.jinbang.web.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessDrawingTest {
    @Test
    void chineseBreaksAnywhereAndWordsAtSpaces() {
        assertEquals(List.of("一二三", "四五"), ProcessDrawing.wrap("一二三四五", 10, 30));
        assertEquals(List.of("one two", "three"), ProcessDrawing.wrap("one two three", 10, 50));
        assertEquals(List.of("short"), ProcessDrawing.wrap("short", 10, 300));
    }

    @Test
    void nothingIsLostAndNoLineIsTooWide() {
        String text = "Recommending units · art. 13；仅限：企业家、Quality experts and quality promoters of all kinds";
        List<String> lines = ProcessDrawing.wrap(text, 13, 150);
        assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
        for (String line : lines) {
            double width = line.codePoints()
                    .mapToDouble(point -> point >= 0x2E80 ? 13 : 13 * 0.56)
                    .sum();
            assertTrue(width <= 150, line);
        }
    }

    @Test
    void aWordWiderThanTheLineIsBroken() {
        assertEquals(List.of("abcd", "efgh", "ij"), ProcessDrawing.wrap("abcdefghij", 10, 24));
    }
}
