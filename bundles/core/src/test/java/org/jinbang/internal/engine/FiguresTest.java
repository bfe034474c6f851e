package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Receipt;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** The figures of a work report count each application once in each stage that concerned it. */
class FiguresTest {
    private Trial trial;
    private Prelude prelude;
    private final Map<String, String> names = new LinkedHashMap<>();

    private void played(List<String> reviewed, List<String> approved) {
        Schemes.Installed wider = WiderScheme.installed();
        Scheme scheme = tracked(wider.scheme(), reviewed, approved);
        KindRegistry kinds = new KindRegistry();
        trial = new Trial(
                new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash()),
                ShippedCalendar.calendar(),
                kinds.kinds(),
                kinds.sandbox());
        prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        for (String track : List.of("person", "expert")) {
            Json.Obj answers = Json.obj()
                    .with("name", "虚构" + track)
                    .with("organisation", "示例公司")
                    .with("honest", true);
            prelude.file(track, new Filed(track, answers, List.of(), Optional.empty(), 1), 1);
            names.put(track, trial.application(track));
        }
        for (String stage : List.of("apply", "check", "review")) {
            prelude.play(stage(stage), 1, names);
        }
    }

    private static Scheme tracked(Scheme wider, List<String> reviewed, List<String> approved) {
        return new Scheme(
                wider.id(),
                wider.revision(),
                wider.title(),
                wider.issuer(),
                wider.regulation(),
                wider.edition(),
                wider.articles(),
                wider.parameters(),
                wider.settings(),
                wider.awards(),
                wider.organs(),
                wider.forms(),
                wider.tracks(),
                wider.stages().stream()
                        .map(stage -> switch (stage.id()) {
                            case "review" -> only(stage, reviewed);
                            case "approve" -> only(stage, approved);
                            default -> stage;
                        })
                        .toList());
    }

    private static Stage only(Stage stage, List<String> tracks) {
        return new Stage(
                stage.id(),
                stage.title(),
                stage.kind(),
                stage.by(),
                stage.within(),
                tracks,
                stage.measures(),
                stage.params(),
                stage.basis());
    }

    private Stage stage(String id) {
        return trial.reader().schemeOf(trial.edition()).stage(id).orElseThrow();
    }

    private Json.Obj figures() {
        return trial.reader().figures(Actor.of("p-board-1"), trial.edition(), 1);
    }

    @Test
    void aStageThatPassesAnApplicationOverIsNotCounted() {
        played(List.of("expert"), List.of());
        assertEquals(Optional.of(2L), figures().object("outcomes").number("check/ADVANCES"));
        assertEquals(Optional.of(1L), figures().object("outcomes").number("review/ADVANCES"));
    }

    @Test
    void aStageThatWasReopenedCountsAsItWasClosedLast() {
        played(List.of(), List.of());
        assertInstanceOf(
                Receipt.class,
                trial.execute(
                        "board:1",
                        CommandType.REOPEN_STAGE,
                        "",
                        Json.obj().with("batch", 1).with("stage", "review").with("reason", "补充记录")));
        prelude.play(stage("review"), 1, Map.of());
        assertEquals(Optional.of(2L), figures().object("outcomes").number("review/ADVANCES"));
    }

    @Test
    void theReportOnSomeTracksHasTheFiguresOfTheseAlone() {
        played(List.of(), List.of("expert"));
        for (String stage : List.of("vote", "notice", "approve")) {
            prelude.play(stage(stage), 1, names);
        }
        EditionState.Report report = trial.reader()
                .edition(Actor.of("p-board-1"), trial.edition())
                .batch(1)
                .orElseThrow()
                .reports()
                .get(0);
        Json.Obj filed = Json.parseObject(trial.reader()
                .text(Actor.of("p-board-1"), trial.edition(), report.figures())
                .orElseThrow());
        assertEquals(Json.obj().with("expert", 1), filed.object("tracks"));
        assertEquals(Optional.of(1L), filed.object("outcomes").number("check/ADVANCES"));
        assertEquals(1, filed.object("caps").members().size());
    }
}
