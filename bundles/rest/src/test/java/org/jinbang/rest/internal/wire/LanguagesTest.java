package org.jinbang.rest.internal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class LanguagesTest {
    @Test
    void choosesWhatIsAcceptedFirst() {
        assertEquals(Locale.ENGLISH, Languages.choose(List.of(Locale.FRENCH, Locale.US, Locale.CHINESE)));
        assertEquals(Locale.CHINESE, Languages.choose(List.of(Locale.TRADITIONAL_CHINESE, Locale.US)));
        assertEquals(Locale.CHINESE, Languages.choose(List.of(Locale.forLanguageTag("*"))));
        assertEquals(Locale.CHINESE, Languages.choose(List.of()));
    }

    @Test
    void tagsAreComparedStronglyUnlessWeaklyIsMeant() {
        assertTrue(ETags.names("\"a\", \"b\"", "\"b\"", false));
        assertFalse(ETags.names("W/\"b\"", "\"b\"", false));
        assertTrue(ETags.names("W/\"b\"", "\"b\"", true));
        assertTrue(ETags.names("*", "\"b\"", false));
    }
}
