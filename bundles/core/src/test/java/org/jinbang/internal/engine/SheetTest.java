package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Receipt;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Schemes;
import org.jinbang.process.Sheet;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Stage;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** What lies before those who vote: everything of every candidate, but of those they are recused from the name alone. */
class SheetTest {
    private Trial trial;
    private Prelude prelude;
    private final Map<String, String> names = new LinkedHashMap<>();

    private void toTheVote(Schemes.Installed scheme) {
        KindRegistry kinds = new KindRegistry();
        trial = new Trial(scheme, ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox());
        prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        for (String name : List.of("a", "b", "c")) {
            Json.Obj answers = Json.obj()
                    .with("name", "虚构" + name)
                    .with("organisation", "公司" + name)
                    .with("honest", true);
            prelude.file(name, new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
            names.put(name, trial.application(name));
        }
        prelude.play(stage("apply"), 1, names);
        prelude.play(stage("check"), 1, names);
        score("jury:1", "a", 8, "甲好");
        score("jury:2", "a", 7, "甲较好");
        score("jury:1", "b", 6, "乙可");
        score("jury:3", "b", 1, "乙不行");
        score("jury:1", "c", 2, "丙不足");
        run(
                "board:1",
                CommandType.RECUSE,
                names.get("b"),
                Json.obj().with("organ", "jury").with("member", "p-jury-3").with("reason", "同一单位"));
        run(
                "board:1",
                CommandType.SANCTION,
                names.get("c"),
                Json.obj().with("measure", "WARNING").with("reason", "材料不实"));
        prelude.play(stage("review"), 1, Map.of());
    }

    private Stage stage(String id) {
        return trial.reader().schemeOf(trial.edition()).stage(id).orElseThrow();
    }

    private void run(String who, CommandType type, String target, Json.Obj data) {
        assertInstanceOf(Receipt.class, trial.execute(who, type, target, data), type::path);
    }

    private void score(String who, String name, int worth, String comment) {
        run(
                who,
                CommandType.RECORD_ENTRY,
                names.get(name),
                Json.obj()
                        .with("stage", "review")
                        .with("scores", Json.obj().with("worth", worth))
                        .with("comment", comment));
    }

    private Sheet sheet(String person) {
        return trial.reader().sheet(Actor.of(person), trial.edition(), 1, "vote");
    }

    private static Sheet.Row row(Sheet sheet, String name) {
        return sheet.rows().stream()
                .filter(row -> row.name().equals("虚构" + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMemberHasEverythingSideBySide() {
        toTheVote(WiderScheme.installed());
        Sheet sheet = sheet("p-jury-1");
        assertEquals("4", sheet.basis().article());
        assertEquals(
                List.of("check", "review"),
                sheet.columns().stream().map(Sheet.Column::id).toList());
        assertEquals(
                List.of("虚构a", "虚构b", "虚构c"),
                sheet.rows().stream().map(Sheet.Row::name).toList());
        Sheet.Row a = row(sheet, "a");
        Sheet.Cell review = a.cells().get("review");
        assertEquals(Optional.of("ADVANCES"), review.result());
        assertEquals(Optional.of(750), review.score());
        assertEquals(new BigDecimal("7.50"), review.averages().get("worth"));
        assertEquals(
                List.of(Optional.of("甲好"), Optional.of("甲较好")),
                review.entries().stream().map(Sheet.Entry::comment).toList());
        assertEquals(
                Optional.of("pass"), a.cells().get("check").entries().get(0).decision());
        Sheet.Other other = a.other().orElseThrow();
        Sheet.Recommendation recommendation = other.recommendations().get(0);
        assertEquals("u-a", recommendation.unit());
        assertEquals(Optional.of(true), recommendation.favourable());
        assertTrue(recommendation.opinion().orElseThrow().contains("同意推荐"));
        assertEquals(Finding.Result.MET, other.conditions().get("honest"));
        assertEquals(1, row(sheet, "c").other().orElseThrow().sanctions().size());
        Sheet.Column column = sheet.columns().get(1);
        assertEquals(3, column.counted());
        assertEquals(Optional.of(new BigDecimal("516.67")), column.average());
        assertEquals("invented worth", column.measures().get("worth").en());
    }

    @Test
    void whatARecusedMemberRecordedCountsForNobody() {
        toTheVote(WiderScheme.installed());
        Sheet.Cell review = row(sheet("p-jury-1"), "b").cells().get("review");
        assertEquals(1, review.entries().size());
        assertEquals(new BigDecimal("6.00"), review.averages().get("worth"));
    }

    @Test
    void aRecusedMemberSeesTheNameStruckOutAndNoFigureOfIt() {
        toTheVote(WiderScheme.installed());
        Sheet sheet = sheet("p-jury-3");
        Sheet.Row struck = row(sheet, "b");
        assertTrue(struck.struck());
        assertEquals(Map.of(), struck.cells());
        assertEquals(Optional.empty(), struck.other());
        assertEquals("公司b", struck.organisation());
        assertFalse(row(sheet, "a").struck());
        assertEquals(2, sheet.columns().get(1).counted());
        assertEquals(
                Optional.of(new BigDecimal("475.00")), sheet.columns().get(1).average());
        String written = Codec.write(sheet).canonical();
        assertFalse(written.contains("乙可") || written.contains("乙不行") || written.contains("600"), written);
    }

    @Test
    void itIsForThoseWhoVoteRunOrSupervise() {
        toTheVote(WiderScheme.installed());
        for (String person : List.of("p-board-1", "p-watch-1", "p-jury-2")) {
            assertEquals(3, sheet(person).rows().size(), person);
        }
        for (String person : List.of("p-applicant-a", "p-unit-a", "p-stranger", "public")) {
            assertEquals(
                    RefusalCode.NOT_ENTITLED,
                    assertThrows(RefusedException.class, () -> sheet(person), person)
                            .refusal()
                            .code());
        }
    }

    @Test
    void anApprovalHasOneForThoseWhoApprove() {
        toTheVote(WiderScheme.installed());
        voted();
        prelude.play(stage("notice"), 1, names);
        Sheet sheet = trial.reader().sheet(Actor.of("p-board-1"), trial.edition(), 1, "approve");
        assertTrue(sheet.columns().stream().map(Sheet.Column::id).toList().contains("review"));
        assertEquals(Optional.of(750), row(sheet, "a").cells().get("review").score());
        RefusedException jury = assertThrows(
                RefusedException.class,
                () -> trial.reader().sheet(Actor.of("p-jury-1"), trial.edition(), 1, "approve"));
        assertEquals(RefusalCode.NOT_ENTITLED, jury.refusal().code());
    }

    @Test
    void onlyADecisionHasOne() {
        toTheVote(WiderScheme.installed());
        Actor jury = Actor.of("p-jury-1");
        RefusedException review =
                assertThrows(RefusedException.class, () -> trial.reader().sheet(jury, trial.edition(), 1, "review"));
        assertEquals(RefusalCode.WRONG_STAGE, review.refusal().code());
        assertEquals("4", review.refusal().basis().orElseThrow().article());
        assertThrows(RefusedException.class, () -> trial.reader().sheet(jury, trial.edition(), 2, "vote"));
        assertThrows(RefusedException.class, () -> trial.reader().sheet(jury, trial.edition(), 1, "nowhere"));
    }

    private void voted() {
        trial.execute(
                "board:1",
                CommandType.OPEN_BALLOT,
                "",
                Json.obj().with("batch", 1).with("stage", "vote"));
        Json.Obj ballot = Json.obj();
        for (String id : names.values()) {
            ballot = ballot.with(id, "YES");
        }
        run("jury:1", CommandType.VOTE, trial.ballot(), Json.obj().with("sheet", ballot));
        run("jury:2", CommandType.VOTE, trial.ballot(), Json.obj().with("sheet", ballot));
        run("board:1", CommandType.CLOSE_BALLOT, trial.ballot(), Json.obj());
        Json.Obj on = Json.obj().with("batch", 1).with("stage", "vote");
        run(
                "board:1",
                CommandType.SETTLE_TIE,
                "",
                on.with("order", Json.texts(List.copyOf(names.values()))).with("reason", "抽签"));
        prelude.play(stage("vote"), 1, Map.of());
    }

    @Test
    void itStandsAfterTheVoteToo() {
        toTheVote(WiderScheme.installed());
        voted();
        assertEquals(
                0,
                trial.reader().sheet(Actor.of("p-jury-1"), trial.edition(), 1, "vote").rows().stream()
                        .filter(row -> row.cells().isEmpty())
                        .count());
    }

    @Test
    void theParameterSaysWhatItDrawsOn() {
        toTheVote(WiderScheme.withSheet(List.of("review")));
        Sheet sheet = sheet("p-jury-1");
        assertEquals(
                List.of("review"),
                sheet.columns().stream().map(Sheet.Column::id).toList());
        assertEquals(Optional.empty(), row(sheet, "a").other());
        names.clear();
        toTheVote(WiderScheme.withSheet(List.of("other")));
        assertEquals(List.of(), sheet("p-jury-1").columns());
        assertTrue(row(sheet("p-jury-1"), "a").other().isPresent());
    }
}
