package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.mail.AddressBook.Contact;
import org.jinbang.mail.Mail;
import org.jinbang.mail.Outbox;
import org.jinbang.process.CommandType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what when an edition goes its way. */
class LettersTest {
    private static final String APPLICANT = "p-applicant-a";
    private static final Set<String> SECRETS = Set.of("p-jury", "p-board", "jury:", "演练评语", "trial comment");

    @TempDir
    private Path directory;

    private World world;
    private Outbox outbox;

    @BeforeEach
    void open() {
        world = new World(directory);
        outbox = world.outbox();
        world.follower(outbox).follow();
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** What was written since this was last asked. */
    private List<Mail> written() {
        world.follower(outbox).follow();
        List<Mail> mails = new ArrayList<>();
        for (List<Outbox.Claimed> some = outbox.claim(50, Duration.ofHours(1));
                !some.isEmpty();
                some = outbox.claim(50, Duration.ofHours(1))) {
            some.forEach(claimed -> mails.add(claimed.mail()));
        }
        return mails;
    }

    private List<Mail> to(String person) {
        return written().stream().filter(mail -> mail.person().equals(person)).toList();
    }

    private static List<String> templates(List<Mail> mails) {
        return mails.stream().map(Mail::template).toList();
    }

    @Test
    void eachStepIsToldToWhomItConcerns() {
        world.opened();
        List<Mail> opening = written();
        assertEquals(
                6,
                opening.stream()
                        .filter(mail -> mail.template().startsWith("MEMBER_SEATED."))
                        .count());
        assertEquals(
                List.of("p-board-1"),
                opening.stream()
                        .filter(mail -> mail.template().equals("MEMBER_SEATED.chair"))
                        .map(Mail::person)
                        .toList());

        world.filed(World.answers("虚构甲", World.ADDRESS));
        Mail submitted = to(APPLICANT).get(0);
        assertEquals("SUBMITTED", submitted.template());
        assertEquals(World.ADDRESS, submitted.letter().to());
        assertEquals("虚构甲", submitted.letter().name());
        assertEquals("虚构award 2024：申报已提交", submitted.letter().subject());
        String text = submitted.letter().text();
        assertTrue(text.startsWith("虚构甲，您好：\n\n您的申报 " + world.application() + " 已于 "), text);
        assertTrue(text.contains("https://award.example.org/desk/applications/" + world.application() + "\n"), text);

        world.play("apply");
        assertEquals(List.of("STAGE_OUTCOME.ADVANCES"), templates(to(APPLICANT)));
        world.play("check");
        assertEquals(List.of("STAGE_OUTCOME.ADVANCES"), templates(to(APPLICANT)));
        world.play("review");
        List<Mail> reviewed = to(APPLICANT);
        assertEquals(List.of("HEARING_SCHEDULED", "STAGE_OUTCOME.ADVANCES"), templates(reviewed));
        assertTrue(
                reviewed.get(0).letter().text().contains("> 演练会场"),
                reviewed.get(0).letter().text());
        Mail review = reviewed.get(1);
        assertFalse(
                review.letter().text().contains("> "),
                "a review's reason holds scores: " + review.letter().text());
        world.play("vote");
        List<Mail> vote = written();
        assertEquals(
                List.of("p-jury-1", "p-jury-2", "p-jury-3"),
                vote.stream()
                        .filter(mail -> mail.template().equals("BALLOT_OPENED"))
                        .map(Mail::person)
                        .sorted()
                        .toList());
        Mail voted = vote.stream()
                .filter(mail -> mail.person().equals(APPLICANT))
                .findFirst()
                .orElseThrow();
        assertFalse(
                voted.letter().text().contains("> "),
                "a ballot's reason holds votes: " + voted.letter().text());

        world.play("notice");
        assertEquals(List.of("NOTICE_PUBLISHED", "STAGE_OUTCOME.ADVANCES"), templates(to(APPLICANT)));
        world.play("approve");
        List<Mail> approval = written();
        assertTrue(templates(approval).contains("REPORT_FILED"), templates(approval)::toString);
        assertTrue(templates(approval).contains("LIST_APPROVED"), templates(approval)::toString);
        world.play("announce");
        Mail awarded = to(APPLICANT).get(0);
        assertEquals("STAGE_OUTCOME.AWARDED", awarded.template());
        assertTrue(
                awarded.letter().text().contains("https://award.example.org/c/"),
                awarded.letter().text());
    }

    @Test
    void noApplicantLearnsWhoReviewedNorWhatWasScored() {
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        for (String stage : List.of("apply", "check", "review", "vote", "notice", "approve", "announce")) {
            world.play(stage);
        }
        List<Mail> mails = to(APPLICANT);
        assertTrue(mails.size() >= 9, templates(mails)::toString);
        for (Mail mail : mails) {
            String whole = mail.letter().subject()
                    + mail.letter().text()
                    + mail.letter().html();
            SECRETS.forEach(secret -> assertFalse(whole.contains(secret), mail.template() + " tells: " + whole));
        }
    }

    @Test
    void theLanguageIsThePersonsOwn() {
        world.know(APPLICANT, new Contact("known@example.net", "Invented A", Optional.of("en")));
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        Mail.Letter letter = to(APPLICANT).get(0).letter();
        assertEquals("en", letter.language());
        assertEquals(World.ADDRESS, letter.to(), "what the application says comes first");
        assertEquals("invented award 2024: Submitted", letter.subject());
        assertTrue(letter.text().startsWith("Dear 虚构甲,\n\nYour application "), letter.text());
        assertTrue(letter.html().contains("<html lang=\"en\">"), letter.html());
    }

    @Test
    void whatSomebodyWroteIsNeverMarkup() {
        world.know("p-jury-1", new Contact("yi@example.net", "乙\r\nBcc: all@example.org", Optional.empty()));
        world.opened().filed(World.answers("<b>甲</b>", World.ADDRESS));
        List<Mail> mails = written();
        Mail.Letter seated = mails.stream()
                .filter(mail -> mail.person().equals("p-jury-1"))
                .findFirst()
                .orElseThrow()
                .letter();
        assertEquals("乙 Bcc: all@example.org", seated.name());
        Mail.Letter letter = mails.stream()
                .filter(mail -> mail.person().equals(APPLICANT))
                .findFirst()
                .orElseThrow()
                .letter();
        assertFalse(letter.html().contains("<b>"), letter.html());
        assertTrue(letter.html().contains("&lt;b&gt;"), letter.html());
    }

    @Test
    void aSupplementIsAskedForWithItsDayAndWords() {
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        world.play("apply");
        written();
        world.play()
                .run(
                        "board:1",
                        CommandType.ASK_SUPPLEMENT,
                        world.application(),
                        Json.obj()
                                .with("what", "请补交虚构证明")
                                .with("due", world.today().plusDays(5).toString()));
        Mail mail = to(APPLICANT).get(0);
        assertEquals("SUPPLEMENT_ASKED", mail.template());
        assertTrue(mail.letter().text().contains("> 请补交虚构证明"), mail.letter().text());
        assertTrue(mail.letter().text().contains("24时 前提交"), mail.letter().text());
        assertTrue(mail.letter().text().contains("依据："), mail.letter().text());
    }

    @Test
    void whoObjectedStaysUnknownToTheCandidate() {
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        for (String stage : List.of("apply", "check", "review", "vote")) {
            world.play(stage);
        }
        world.play()
                .run(
                        "board:1",
                        CommandType.PUBLISH_NOTICE,
                        "",
                        Json.obj().with("batch", 1).with("stage", "notice"));
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

    private static Mail only(List<Mail> mails, String template) {
        List<Mail> found =
                mails.stream().filter(mail -> mail.template().equals(template)).toList();
        assertEquals(1, found.size(), templates(mails)::toString);
        return found.get(0);
    }

    @Test
    void aMailToAnObjectorWithoutAnAccountIsShownAsNotReachable() {
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        for (String stage : List.of("apply", "check", "review", "vote")) {
            world.play(stage);
        }
        world.play()
                .run(
                        "board:1",
                        CommandType.PUBLISH_NOTICE,
                        "",
                        Json.obj().with("batch", 1).with("stage", "notice"));
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

    @Test
    void aCancelledEditionIsToldToAll() {
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        written();
        world.play().run("board:1", CommandType.CANCEL_EDITION, "", Json.obj().with("reason", "虚构理由"));
        List<Mail> mails = written();
        assertEquals(
                1,
                mails.stream()
                        .filter(m -> m.template().equals("EDITION_CANCELLED.applicant"))
                        .count());
        assertEquals(
                6,
                mails.stream()
                        .filter(m -> m.template().equals("EDITION_CANCELLED.other"))
                        .count());
    }
}
