package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Receipt;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Stage;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal of an application, read by each role: all read the same acts, none learns whom it must not know. */
class JournalRolesTest {
    private static final Json.Obj ANSWERS =
            Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", true);

    private Trial trial;
    private Prelude prelude;
    private Map<String, String> names;
    private String a;

    @BeforeEach
    void play() {
        KindRegistry kinds = new KindRegistry();
        trial = new Trial(WiderScheme.installed(), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox());
        prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        a = trial.application("a");
        names = Map.of("a", a);
        prelude.play(stage("apply"), 1, names);
        run(
                "board:1",
                CommandType.ASK_SUPPLEMENT,
                Json.obj().with("what", "补一页").with("due", "2024-02-28"));
        run("applicant:a", CommandType.SUPPLEMENT, Json.obj().with("note", "补上"));
        prelude.play(stage("check"), 1, names);
        run(
                "board:1",
                CommandType.RECUSE,
                Json.obj().with("organ", "jury").with("member", "p-jury-3").with("reason", "同一单位"));
        score("jury:1", 7, "评语甲");
        score("jury:2", 3, "评语乙");
    }

    private Receipt run(String who, CommandType type, Json.Obj data) {
        Answer answer = trial.execute(who, type, a, data);
        return assertInstanceOf(Receipt.class, answer, () -> type + ": " + answer);
    }

    private void score(String who, int worth, String comment) {
        run(
                who,
                CommandType.RECORD_ENTRY,
                Json.obj()
                        .with("stage", "review")
                        .with("scores", Json.obj().with("worth", worth))
                        .with("comment", comment));
    }

    private Stage stage(String id) {
        return trial.reader().schemeOf(trial.edition()).stage(id).orElseThrow();
    }

    private List<Act> journal(String person) {
        return trial.reader().journal(Actor.of(person), a, 1, 200);
    }

    private static List<Act> of(List<Act> acts, ActType type) {
        return acts.stream().filter(act -> act.type() == type).toList();
    }

    /** Ids of members, their scores and comments, and the reasons of recusals do not occur. */
    private void tellsNobody(String person) {
        List<Act> acts = journal(person);
        for (Act act : acts) {
            String written = Codec.write(act).canonical();
            assertFalse(written.contains("p-jury"), written);
            assertFalse(written.contains("p-board"), written);
            assertFalse(written.contains("worth"), written);
        }
        assertEquals(List.of(), of(acts, ActType.MEMBER_RECUSED));
        List<Act> reviews = of(acts, ActType.ENTRY_RECORDED).stream()
                .filter(act -> act.actor().equals("organ:jury"))
                .toList();
        assertEquals(2, reviews.size());
        for (Act review : reviews) {
            assertEquals(Json.obj().with("stage", "review"), review.data());
            assertEquals(Map.of(), review.values());
        }
    }

    @Test
    void anApplicantReadsTheOwnJournalAndLearnsOfNobody() {
        tellsNobody("p-applicant-a");
        List<Act> acts = journal("p-applicant-a");
        assertEquals("p-applicant-a", of(acts, ActType.SUBMITTED).get(0).actor());
        assertEquals("unit:u-a", of(acts, ActType.OPINION_GIVEN).get(0).actor());
        assertEquals("organ:board", of(acts, ActType.SUPPLEMENT_ASKED).get(0).actor());
        Act outcome = of(acts, ActType.STAGE_OUTCOME).get(1);
        assertEquals("organ:board", outcome.actor());
        assertEquals("ADVANCES", outcome.data().text("result").orElseThrow());
        assertTrue(text("p-applicant-a", outcome, "reason").isPresent());
    }

    @Test
    void theResultOfAStageIsForItsApplicantWithItsScore() {
        prelude.play(stage("review"), 1, Map.of());
        tellsNobody("p-applicant-a");
        List<Act> outcomes = of(journal("p-applicant-a"), ActType.STAGE_OUTCOME);
        assertEquals(500, outcomes.get(2).data().number("score").orElseThrow());
    }

    @Test
    void theUnitReadsAsMuchAsItsApplicant() {
        tellsNobody("p-unit-a");
        assertEquals(
                "p-unit-a",
                of(journal("p-unit-a"), ActType.OPINION_GIVEN).get(0).actor());
    }

    @Test
    void whoRunsOrSupervisesReadsEverything() {
        for (String person : List.of("p-board-1", "p-watch-1")) {
            List<Act> acts = journal(person);
            assertEquals(
                    trial.store().acts(a, 1, 1000).stream().map(Journal::act).toList(), acts, person);
            assertEquals(
                    List.of("p-board-1", "p-jury-1", "p-jury-2"),
                    of(acts, ActType.ENTRY_RECORDED).stream().map(Act::actor).toList());
            Act review = of(acts, ActType.ENTRY_RECORDED).get(1);
            assertEquals(Optional.of("评语甲"), text(person, review, "comment"));
        }
    }

    @Test
    void aMemberReadsOthersEntriesOnlyWhenTheStageIsOver() {
        List<Act> during = of(journal("p-jury-1"), ActType.ENTRY_RECORDED);
        assertEquals(
                List.of("p-board-1", "p-jury-1", "organ:jury"),
                during.stream().map(Act::actor).toList());
        assertEquals(Json.obj().with("stage", "review"), during.get(2).data());
        Act hidden = of(journal("p-board-1"), ActType.ENTRY_RECORDED).get(2);
        assertEquals(
                RefusalCode.UNKNOWN_TARGET,
                assertThrows(RefusedException.class, () -> text("p-jury-1", hidden, "comment"))
                        .refusal()
                        .code());
        prelude.play(stage("review"), 1, Map.of());
        Act after = of(journal("p-jury-1"), ActType.ENTRY_RECORDED).get(2);
        assertEquals("p-jury-2", after.actor());
        assertEquals(Optional.of("评语乙"), text("p-jury-1", after, "comment"));
    }

    @Test
    void forTheRecusedAndForStrangersThereIsNoSuchApplication() {
        for (String person : List.of("p-jury-3", "p-stranger", "public", "p-applicant-b", "p-unit-b")) {
            assertEquals(
                    RefusalCode.UNKNOWN_TARGET,
                    assertThrows(RefusedException.class, () -> journal(person), person)
                            .refusal()
                            .code());
        }
    }

    @Test
    void theJournalOfAnEditionIsForThoseWhoRunOrSuperviseIt() {
        assertFalse(trial.reader()
                .journal(Actor.of("p-watch-1"), trial.edition(), 1, 10)
                .isEmpty());
        for (String person : List.of("p-applicant-a", "p-unit-a", "p-jury-1", "public")) {
            assertEquals(
                    RefusalCode.NOT_ENTITLED,
                    assertThrows(
                                    RefusedException.class,
                                    () -> trial.reader().journal(Actor.of(person), trial.edition(), 1, 10))
                            .refusal()
                            .code());
        }
    }

    @Test
    void anObjectorIsKnownToThoseWhoInvestigateOnly() {
        for (String each : List.of("review", "vote")) {
            prelude.play(stage(each), 1, each.equals("vote") ? votes() : Map.of());
        }
        trial.execute(
                "board:1",
                CommandType.PUBLISH_NOTICE,
                "",
                Json.obj().with("batch", 1).with("stage", "notice"));
        Json.Obj objection = Json.obj().with("by", "person").with("statement", "异议");
        run("stranger", CommandType.FILE_OBJECTION, objection);
        run(
                "stranger",
                CommandType.FILE_OBJECTION,
                objection.with("parts", Json.obj().with("phone", "000")));
        List<Act> known = of(journal("p-applicant-a"), ActType.OBJECTION_FILED);
        assertEquals(List.of("objector"), known.stream().map(Act::actor).toList());
        assertEquals(
                Set.of("objection", "notice", "by"),
                known.get(0).data().members().keySet());
        assertEquals(Set.of("statement"), known.get(0).values().keySet());
        assertEquals(Optional.of("异议"), text("p-applicant-a", known.get(0), "statement"));
        List<Act> investigated = of(journal("p-board-1"), ActType.OBJECTION_FILED);
        assertEquals(
                List.of("p-stranger", "p-stranger"),
                investigated.stream().map(Act::actor).toList(),
                "the incomplete one belongs to it");
        assertTrue(of(journal("p-jury-1"), ActType.OBJECTION_FILED).stream()
                .allMatch(act -> act.actor().equals("objector")));
    }

    private Map<String, String> votes() {
        Receipt opened = (Receipt) trial.execute(
                "board:1",
                CommandType.OPEN_BALLOT,
                "",
                Json.obj().with("batch", 1).with("stage", "vote"));
        for (String who : List.of("jury:1", "jury:2")) {
            assertInstanceOf(
                    Receipt.class,
                    trial.execute(
                            who,
                            CommandType.VOTE,
                            opened.target(),
                            Json.obj().with("sheet", Json.obj().with(a, "YES"))));
        }
        assertInstanceOf(
                Receipt.class, trial.execute("board:1", CommandType.CLOSE_BALLOT, opened.target(), Json.obj()));
        return Map.of();
    }

    @Test
    void aPageIsFullAlthoughSomethingIsWithheld() {
        List<Act> all = journal("p-applicant-a");
        for (int size = 1; size <= all.size(); size++) {
            List<Act> paged = new java.util.ArrayList<>();
            long from = 1;
            while (true) {
                List<Act> page = trial.reader().journal(Actor.of("p-applicant-a"), a, from, size);
                paged.addAll(page);
                if (page.size() < size) {
                    break;
                }
                from = page.get(page.size() - 1).seq() + 1;
            }
            assertEquals(all, paged, "pages of " + size);
        }
    }

    @Test
    void formerAnswersCanBeReadAndWhatThereIsNotIsNotErased() {
        Act saved = of(journal("p-applicant-a"), ActType.ANSWERS_SAVED).get(0);
        assertTrue(text("p-applicant-a", saved, "answers").orElseThrow().contains("甲某某"));
        assertThrows(RefusedException.class, () -> trial.reader().text(Actor.of("p-applicant-a"), a, "nothing"));
    }

    private Optional<String> text(String person, Act act, String slot) {
        return trial.reader()
                .text(Actor.of(person), a, act.value(slot).orElseThrow().id());
    }
}
