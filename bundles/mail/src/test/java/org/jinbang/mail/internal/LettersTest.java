package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinbang.json.Json;
import org.jinbang.mail.AddressBook.Contact;
import org.jinbang.mail.Mail;
import org.jinbang.process.CommandType;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.Test;

/** Applicants and winners are told what concerns them. */
class LettersTest extends Letters {
    private static final Set<String> SECRETS = Set.of("p-jury", "p-board", "jury:", "演练评语", "trial comment");

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
    void whatFollowsTheAwardIsToldToTheWinner() {
        world.know(APPLICANT, new Contact("known@example.net", "Invented A", Optional.of("en")));
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        for (String stage : List.of("apply", "check", "review", "vote", "notice", "approve", "announce")) {
            world.play(stage);
        }
        written();
        Json.Obj why = Json.obj().with("ground", "deceit").with("reason", "所报数据不实（虚构）");
        world.play()
                .run(
                        "board:1",
                        CommandType.RECORD_DUTY,
                        world.application(),
                        Json.obj()
                                .with("duty", "exchange")
                                .with("on", "2024-01-02")
                                .with("what", "示例交流会（虚构）"));
        Mail duty = to(APPLICANT).get(0);
        assertTrue(
                duty.letter().text().contains("the duty “invented exchange” on 2024-01-02"),
                duty.letter().text());
        assertTrue(duty.letter().text().contains("> 示例交流会（虚构）"), duty.letter().text());
        world.play().run("board:1", CommandType.PROPOSE_REVOCATION, world.application(), why);
        List<Mail> proposed = written();
        assertEquals(
                List.of("REVOCATION_PROPOSED.other", "REVOCATION_PROPOSED.winner"),
                templates(proposed).stream().distinct().sorted().toList());
        assertFalse(
                proposed.stream().anyMatch(mail -> mail.person().equals("p-board-1")), "who proposed knows it already");
        world.play().run("board:1", CommandType.REVOKE, world.application(), why);
        Mail revoked = to(APPLICANT).get(0);
        assertEquals("REVOKED.winner", revoked.template());
        for (String told : List.of("on the ground: invented deceit", "> 所报数据不实（虚构）", "is no longer valid")) {
            assertTrue(revoked.letter().text().contains(told), revoked.letter().text());
        }
    }

    @Test
    void aSuspensionAndAReassessmentAreToldToWhomTheyConcern() {
        world.know(APPLICANT, new Contact("known@example.net", "Invented A", Optional.of("en")));
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        for (String stage : List.of("apply", "check", "review", "vote", "notice", "approve", "announce")) {
            world.play(stage);
        }
        written();
        Json.Obj why = Json.obj().with("reason", "虚构事由");
        world.play().run("board:1", CommandType.SUSPEND, world.application(), why.with("ground", "misuse"));
        Mail suspended = to(APPLICANT).get(0);
        assertEquals("SUSPENDED.winner", suspended.template());
        assertTrue(
                suspended.letter().text().contains("on the ground: invented misuse"),
                suspended.letter().text());
        world.play().run("board:1", CommandType.REINSTATE, world.application(), why);
        assertEquals("REINSTATED.winner", to(APPLICANT).get(0).template());
        world.play().set(LegalTime.startOf(world.today().plusYears(3)));
        world.play()
                .run(
                        "applicant:a",
                        CommandType.ASK_REASSESSMENT,
                        world.application(),
                        Json.obj().with("statement", "虚构材料"));
        List<Mail> asked = written();
        Set<String> persons = asked.stream().map(Mail::person).collect(Collectors.toSet());
        assertTrue(persons.containsAll(List.of("p-board-1", "p-jury-1", "p-jury-2")), persons::toString);
        assertFalse(persons.contains(APPLICANT));
        assertEquals(
                List.of("REASSESSMENT_ASKED"),
                templates(asked).stream().distinct().toList());
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
