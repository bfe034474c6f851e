package org.jinbang.itests.browser;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A process of each further scheme, played whole through the pages on a server of its own. */
@Tag("long") // Two to three minutes each.
class SchemesTest {
    private static final long MINUTES = 15;

    @Test
    void nationalQualityBenchmarks() throws Exception {
        play("benchmark");
    }

    @Test
    void shanghaiAwardForQualityManagement() throws Exception {
        play("management");
    }

    /** Beginning in editions that the console has played so far; its people sign in with the password of demonstrations. */
    @Test
    void whatOneAwardRecommendsGoesOnInAnother() throws Exception {
        try (Playhouse house = Playhouse.open("browser-referral", false)) {
            house.play("referral.mjs", Map.of("JINBANG_PASSWORD", "jinbang-demo-2024"), MINUTES);
        }
    }

    private static void play(String name) throws Exception {
        try (Playhouse house = Playhouse.open("browser-" + name)) {
            house.play(name + ".mjs", Map.of(), MINUTES);
        }
    }
}
