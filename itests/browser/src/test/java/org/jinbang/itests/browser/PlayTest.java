package org.jinbang.itests.browser;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** People at the pages of the assembled server. The later plays go on where the first has ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlayTest {
    private static final long MINUTES = 8;

    private static Playhouse house;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        house = Playhouse.open("browser");
    }

    @AfterAll
    static void stop() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    @Order(1)
    void theWholeEditionByEightPeople() throws Exception {
        play("edition.mjs");
    }

    @Test
    @Order(2)
    void byKeyboardOnATelephoneAndOnABadLine() throws Exception {
        play("ways.mjs");
    }

    @Test
    @Order(3)
    void whatThePublicReads() throws Exception {
        play("public.mjs");
    }

    @Test
    @Order(4)
    void howPeopleComeInAndWhatBecomesOfTheirData() throws Exception {
        play("doors.mjs");
    }

    @Test
    @Order(5)
    void aSchemeThatNobodyKnewBefore() throws Exception {
        play("outsider.mjs");
    }

    @Test
    @Order(6)
    void theOfficeImportsExperts() throws Exception {
        play("experts.mjs");
    }

    @Test
    @Order(7)
    void whatGoesOtherwiseBeforeTheHearing() throws Exception {
        play("checking.mjs");
    }

    @Test
    @Order(8)
    @Tag("long")
    void whatTheOfficeKeepsAnEyeOn() throws Exception {
        play("keeping.mjs");
    }

    @Test
    @Order(9)
    @Tag("long") // Two minutes that would make the quick run longer than half an hour.
    void objectionsAndAListThatIsSentBack() throws Exception {
        play("objecting.mjs");
    }

    private static void play(String script) throws IOException, InterruptedException {
        house.play(script, Map.of(), MINUTES);
    }
}
