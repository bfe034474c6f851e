package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jinbang.json.Json;
import org.jinbang.mail.Mail;
import org.jinbang.process.CommandType;
import org.junit.jupiter.api.Test;

/** Who objects is told what becomes of it, and stays unknown. */
class ObjectionLettersTest extends Letters {
    @Test
    void whoObjectedStaysUnknownToTheCandidate() {
        world.published();
        written();
        world.know("p-stranger-1");
        world.know("p-stranger");
        String objection = world.play()
                .run(
                        "stranger",
                        CommandType.FILE_OBJECTION,
                        world.application(),
                        Json.obj()
                                .with("by", "person")
                                .with("statement", "虚构异议")
                                .with("parts", Json.obj().with("phone", "000-invented")))
                .acts()
                .get(0)
                .data()
                .text("objection")
                .orElseThrow();
        List<Mail> mails = written();
        Mail objector = only(mails, "OBJECTION.complete.objector");
        assertEquals("p-stranger", objector.person());
        assertTrue(objector.covert(), "that somebody objected is for investigators");
        Mail candidate = only(mails, "OBJECTION.complete.candidate");
        assertEquals(APPLICANT, candidate.person());
        assertFalse(candidate.covert());
        String whole = candidate.letter().text() + candidate.letter().html();
        for (String secret : List.of("stranger", "000-invented", "虚构异议")) {
            assertFalse(whole.contains(secret), whole);
        }
        assertTrue(whole.contains(objection));
        assertFalse(objector.letter().text().contains(World.ADDRESS));
    }

    @Test
    void aMailToAnObjectorWithoutAnAccountIsShownAsNotReachable() {
        world.published();
        written();
        world.play()
                .run(
                        "public",
                        CommandType.FILE_OBJECTION,
                        world.application(),
                        Json.obj()
                                .with("by", "person")
                                .with("statement", "虚构异议")
                                .with("parts", Json.obj()));
        List<Mail> mails = written();
        Mail objector = only(mails, "OBJECTION.incomplete.objector");
        assertEquals("public", objector.person());
        assertEquals("", objector.letter().to());
        assertTrue(objector.letter().text().contains("phone"), objector.letter().text());
        assertEquals(1, mails.size(), "the candidate is not told of what is incomplete");
    }
}
