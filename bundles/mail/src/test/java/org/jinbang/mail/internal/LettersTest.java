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
import java.util.stream.Collectors;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.json.Json;
import org.jinbang.mail.AddressBook.Contact;
import org.jinbang.mail.Mail;
import org.jinbang.mail.Outbox;
import org.jinbang.process.CommandType;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Engagement;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;
import org.jinbang.time.LegalTime;
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
    void aPlanIsToldToWhoDecidesAndTheDecisionToTheOffice() {
        Json.Obj plan = Json.obj().with("approved-by", "board").with("article", "2");
        try (World planned = new World(directory.resolve("planned"), Json.obj().with("plan", plan))) {
            world.close();
            world = planned;
            outbox = planned.outbox();
            planned.follower(outbox).follow();
            planned.opened();
            written();
            Json.Obj on = Json.obj().with("batch", 1).with("stage", "review");
            planned.play().run("board:1", CommandType.FILE_PLAN, "", on.with("text", "虚构方案"));
            List<Mail> filed = written();
            assertEquals(
                    List.of("p-board-1", "p-board-2", "p-board-3"),
                    filed.stream().map(Mail::person).sorted().toList());
            assertEquals(Set.of("PLAN_FILED"), Set.copyOf(templates(filed)));
            assertFalse(filed.get(0).letter().text().contains("虚构方案"), "the plan is read on the page");
            planned.play()
                    .run(
                            "board:1",
                            CommandType.DECIDE_PLAN,
                            "",
                            on.with("approved", false).with("reason", "虚构理由"));
            Mail back = to("p-board-1").get(0);
            assertEquals("PLAN_DECIDED.back", back.template());
            assertTrue(back.letter().text().contains("> 虚构理由"), back.letter().text());
            planned.play().run("board:1", CommandType.FILE_PLAN, "", on.with("text", "虚构方案二"));
            planned.play().run("board:1", CommandType.DECIDE_PLAN, "", on.with("approved", true));
            assertEquals(List.of("PLAN_FILED", "PLAN_DECIDED.approved"), templates(to("p-board-1")));
        }
    }

    private static final ArticleRef PLACE = new ArticleRef("3");

    /** The jury is engaged, and the board nominates and engages. */
    private static Organ engaging(Organ o) {
        Text title = new Text("虚构", "invented");
        Engagement rule = new Engagement(
                List.of(new Engagement.Way("call", title, false)),
                List.of(new Engagement.Qualification("degree", title, Optional.empty(), PLACE)),
                PLACE);
        List<Organ.Grant> powers = new ArrayList<>(o.powers());
        boolean board = o.id().equals("board");
        if (board) {
            powers.add(new Organ.Grant(Power.NOMINATE, PLACE));
            powers.add(new Organ.Grant(Power.ENGAGE, PLACE));
        }
        return new Organ(
                o.id(),
                o.title(),
                powers,
                o.appointedBy(),
                o.membersFrom(),
                o.openList(),
                board ? o.composition() : o.composition().with(Optional.of(rule)),
                o.pledge(),
                o.basis());
    }

    @Test
    void whoIsNominatedLearnsOfItAndWhatBecameOfIt() {
        try (World engaging = new World(directory.resolve("engaging"), Json.obj(), LettersTest::engaging)) {
            world.close();
            world = engaging;
            outbox = engaging.outbox();
            engaging.follower(outbox).follow();
            engaging.opened();
            written();
            Json.Obj on = Json.obj().with("organ", "jury").with("person", "p-someone");
            engaging.play()
                    .run(
                            "board:2",
                            CommandType.NOMINATE_REVIEWER,
                            "",
                            on.with("way", "call").with("statements", Json.obj().with("degree", "虚构学历")));
            List<Mail> nominated = written();
            assertEquals(
                    "p-someone", only(nominated, "REVIEWER_NOMINATED.person").person());
            assertEquals(
                    List.of("p-board-1", "p-board-2", "p-board-3"),
                    nominated.stream()
                            .filter(mail -> mail.template().equals("REVIEWER_NOMINATED.other"))
                            .map(Mail::person)
                            .sorted()
                            .toList());
            assertFalse(
                    nominated.stream().anyMatch(mail -> mail.letter().text().contains("虚构学历")),
                    "what is said of a person is read on the page");
            engaging.play()
                    .run(
                            "board:1",
                            CommandType.DECIDE_NOMINATION,
                            "",
                            on.with("engaged", false).with("reason", "虚构理由"));
            List<Mail> decided = written();
            Mail refused = only(decided, "NOMINATION_DECIDED.refused.person");
            assertEquals("p-someone", refused.person());
            assertTrue(
                    refused.letter().text().contains("> 虚构理由"), refused.letter().text());
            assertEquals(
                    "p-board-2",
                    only(decided, "NOMINATION_DECIDED.refused.other").person());
        }
    }

    @Test
    void whoIsDisciplinedIsToldAndNobodyElse() {
        try (World strict = new World(directory.resolve("strict"), Json.obj(), SmallScheme::disciplined)) {
            world.close();
            world = strict;
            outbox = strict.outbox();
            strict.follower(outbox).follow();
            strict.opened();
            written();
            Json.Obj on =
                    Json.obj().with("organ", "jury").with("person", "p-jury-1").with("reason", "虚构理由");
            for (String measure : List.of("criticism", "removal")) {
                strict.play().run("board:1", CommandType.DISCIPLINE_REVIEWER, "", on.with("measure", measure));
            }
            List<Mail> told = written();
            assertEquals(
                    List.of("p-jury-1", "p-jury-1"),
                    told.stream().map(Mail::person).toList());
            Mail criticised = only(told, "REVIEWER_DISCIPLINED.stays");
            assertTrue(
                    criticised.letter().text().contains("虚构criticism"),
                    criticised.letter().text());
            Mail removed = only(told, "REVIEWER_DISCIPLINED.removed");
            assertTrue(
                    removed.letter().text().contains("您不再是本届该机构的成员"),
                    removed.letter().text());
            assertTrue(
                    removed.letter().text().contains("> 虚构理由"), removed.letter().text());
        }
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
