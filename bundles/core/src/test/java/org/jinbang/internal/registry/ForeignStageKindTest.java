package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.scheme.spi.StageKind;
import org.junit.jupiter.api.Test;

/** A stage kind of another bundle is treated as what it says of itself, not by its name. */
class ForeignStageKindTest {
    private static final Json.Obj ANSWERS =
            Json.obj().with("name", "虚构甲").with("organisation", "示例公司").with("honest", true);

    private final KindRegistry kinds = new KindRegistry();

    /** Everyone goes on once somebody has recorded something. */
    record Invented(Recording recording) implements StageKind {
        @Override
        public String name() {
            return "invented-panel";
        }

        @Override
        public Text explanation() {
            return new Text("虚构的环节。", "An invented stage.");
        }

        @Override
        public List<ParameterSpec> parameters() {
            return List.of();
        }

        @Override
        public Optional<Text> complaint(Entry entry, Sitting sitting) {
            return Optional.empty();
        }

        @Override
        public List<Outcome> outcomes(List<Case> cohort, Sitting sitting) {
            return cohort.stream()
                    .map(each -> new Outcome(
                            each.application(),
                            each.entries().isEmpty() ? Outcome.Result.OPEN : Outcome.Result.ADVANCES,
                            new Text("虚构", "invented"),
                            Optional.empty(),
                            Optional.empty()))
                    .toList();
        }
    }

    /** An edition of {@link #scheme} at its review. */
    private Trial atTheReview(StageKind.Recording recording) {
        kinds.addStageKind(new Invented(recording));
        Scheme scheme = scheme();
        Trial trial = Trials.of(scheme, kinds);
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        for (Stage stage : scheme.mainStages()) {
            if (stage.id().equals("review")) {
                break;
            }
            prelude.play(stage, 1, Map.of("a", trial.application("a")));
        }
        return trial;
    }

    /** The small scheme, reviewed in a stage of the invented kind. */
    static Scheme scheme() {
        Scheme small = SmallScheme.installed().scheme();
        List<Stage> stages = small.stages().stream()
                .map(s -> s.id().equals("review")
                        ? new Stage(
                                s.id(),
                                s.title(),
                                "invented-panel",
                                s.by(),
                                s.within(),
                                s.tracks(),
                                List.of(),
                                Json.obj(),
                                s.basis())
                        : s)
                .toList();
        return Changed.stages(small, stages);
    }

    private static void goOn(Trial trial) {
        Reader reader = trial.reader();
        List<Stage> stages = reader.schemeOf(trial.edition()).mainStages();
        for (Stage stage : stages.subList(2, stages.size())) {
            new Prelude(trial).play(stage, 1, Map.of("a", trial.application("a")));
        }
        assertEquals(1, reader.winners(trial.edition()).orElseThrow().names().size());
    }

    @Test
    void casesOfOneWithEntriesAreAssignedAndTheEditionIsPlayedToItsEnd() {
        Trial trial = atTheReview(StageKind.Recording.ENTRIES);
        Actor office = Actor.of("p-board-1");
        assertEquals(
                List.of(trial.application("a")),
                trial.reader().assignment(office, trial.edition(), 1, "review").cases().stream()
                        .map(each -> each.application())
                        .toList());
        goOn(trial);
    }

    @Test
    void oneWithADecisionIsPlayedToItsEnd() {
        Trial trial = atTheReview(StageKind.Recording.DECISION);
        assertEquals(
                StageKind.Recording.DECISION,
                trial.reader().recordings(trial.edition()).get("review"));
        goOn(trial);
    }

    @Test
    void conditionsAreJudgedWhereSomethingIsRecorded() {
        assertFalse(kinds.kinds().judging().contains("invented-panel"));
        kinds.addStageKind(new Invented(StageKind.Recording.DECISION));
        assertTrue(kinds.kinds().judging().contains("invented-panel"));
        assertEquals(
                List.of(
                        "approval",
                        "ballot",
                        "check",
                        "consultation",
                        "deliberation",
                        "hearing",
                        "invented-panel",
                        "review",
                        "site-visit"),
                kinds.kinds().judging());
    }
}
