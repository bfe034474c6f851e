package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.json.Json;
import org.jinbang.mail.Mail;
import org.jinbang.process.CommandType;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Engagement;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

/** Organs and those in them are told what concerns them. */
class OrganLettersTest extends Letters {
    private static final ArticleRef PLACE = new ArticleRef("3");

    @Test
    void aPlanIsToldToWhoDecidesAndTheDecisionToTheOffice() {
        Json.Obj plan = Json.obj().with("approved-by", "board").with("article", "2");
        try (World planned = new World(directory.resolve("planned"), Json.obj().with("plan", plan))) {
            goOn(planned);
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
        try (World engaging = new World(directory.resolve("engaging"), Json.obj(), OrganLettersTest::engaging)) {
            goOn(engaging);
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
            goOn(strict);
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
}
