package org.jinbang.itests.browser;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole edition once more, from opening it to the check of a certificate, in the ways in which people differ. */
@Tag("long") // Each is the edition of PlayTest again, slower.
class WaysTest {
    private static final long MINUTES = 25;

    @Test
    void inEnglishOnATelephoneOnASlowLine() throws Exception {
        play("telephone", Map.of("JINBANG_LANGUAGE", "en", "JINBANG_WIDTH", "390", "JINBANG_LINE", "slow"));
    }

    @Test
    void byKeyboardAlone() throws Exception {
        play("keyboard", Map.of("JINBANG_HANDS", "keyboard"));
    }

    private static void play(String name, Map<String, String> ways) throws Exception {
        Map<String, String> told = new HashMap<>(ways);
        told.put("JINBANG_PICTURES", "no");
        try (Playhouse house = Playhouse.open("browser-" + name)) {
            house.play("edition.mjs", told, MINUTES);
        }
    }
}
