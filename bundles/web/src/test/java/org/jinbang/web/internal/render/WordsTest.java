package org.jinbang.web.internal.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.jinbang.scheme.Element;
import org.jinbang.scheme.Power;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Say zh = new Say(Locale.CHINESE);
    private final Say en = new Say(Locale.ENGLISH);

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Say.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void everyWordStandsInBothLanguages() throws IOException {
        assertEquals(
                new TreeSet<>(words("messages.properties").stringPropertyNames()),
                new TreeSet<>(words("messages_en.properties").stringPropertyNames()));
    }

    @Test
    void everyWordCanBeSaidOfNothingOneAndMany() throws IOException {
        for (String key : words("messages.properties").stringPropertyNames()) {
            for (Say say : new Say[] {zh, en}) {
                for (long number : new long[] {0, 1, 2, 2024}) {
                    String said = say.message(key, number, number, number);
                    assertFalse(said.isBlank(), key);
                    assertFalse(said.contains("{"), key + ": " + said);
                }
            }
        }
    }

    @Test
    void everyPowerIsCalledSomething() {
        for (Power power : Power.values()) {
            assertTrue(zh.knows("power." + power), () -> power + " has no name on the page of a scheme");
        }
    }

    @Test
    void everyElementOfASchemeIsCalledSomething() {
        for (String kind : Element.KINDS) {
            assertTrue(zh.knows("kind." + kind), () -> kind + " has no name on the page of a scheme");
        }
    }

    @Test
    void numbersAgreeInEnglish() {
        assertEquals("1 day", en.message("term.days", 1));
        assertEquals("7 days", en.message("term.days", 7));
        assertEquals("7 天", zh.message("term.days", 7));
    }

    @Test
    void whatIsLeftIsToldInTheTwoGreatestUnits() {
        Instant now = Instant.parse("2024-05-27T01:00:00Z");
        assertEquals("6 days 15 h", en.left(now, Instant.parse("2024-06-02T16:00:00Z")));
        assertEquals("1 h 5 min", en.left(now, Instant.parse("2024-05-27T02:05:00Z")));
        assertEquals("1 min", en.left(now, Instant.parse("2024-05-27T01:00:20Z")));
    }

    @Test
    void momentsAreBeijingTimeAndMidnightEndsTheDayBefore() {
        Instant noon = Instant.parse("2024-05-27T04:00:00.118Z");
        assertEquals("2024年5月27日 12:00:00", zh.moment(noon));
        assertEquals("2024年5月27日 12:00", zh.minute(noon));
        assertEquals("2024年6月3日24时", zh.end(Instant.parse("2024-06-03T16:00:00Z")));
    }
}
