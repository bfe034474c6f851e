package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Preview;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A condition that does not hold, with an exception that people judge after the submission. */
class UnlessTest {
    private final KindRegistry kinds = new KindRegistry();

    /** The small scheme, in which whoever is not honest may be found excused in the check. */
    private static Scheme excusing() {
        Scheme small = SmallScheme.installed().scheme();
        Condition excused = new Condition(
                "excused",
                new Text("情有可原", "Excused"),
                "attested",
                Json.obj().with("judged-in", "check"),
                List.of(),
                Optional.empty(),
                new ArticleRef("3"));
        return Changed.track(
                small,
                small.tracks().get(0),
                t -> new Track(
                        t.id(),
                        t.title(),
                        t.award(),
                        t.form(),
                        t.conditions().stream()
                                .map(c -> new Condition(
                                        c.id(),
                                        c.title(),
                                        c.kind(),
                                        c.params(),
                                        c.parts(),
                                        Optional.of(new Condition.Unless(excused)),
                                        c.basis()))
                                .toList(),
                        t.basis()));
    }

    @ParameterizedTest
    @CsvSource({"true, MET, RUNNING", "false, MET, RUNNING", "false, NOT_MET, ENDED"})
    void whatIsJudgedOfTheExceptionDecides(boolean honest, String judged, Status status) {
        Scheme scheme = excusing();
        Trial trial = Trials.of(scheme, kinds);
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        Json.Obj answers =
                Json.obj().with("name", "虚构甲").with("organisation", "示例公司").with("honest", honest);
        prelude.file("a", new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
        String id = trial.application("a");
        prelude.play(scheme.stage("apply").orElseThrow(), 1, Map.of("a", id));
        if (!honest) {
            trial.execute(
                    "board:1",
                    CommandType.JUDGE_CONDITIONS,
                    id,
                    Json.obj()
                            .with("judgements", Json.obj().with("excused", judged))
                            .with("reason", "已核实（虚构）"));
        }
        trial.execute(
                "board:1",
                CommandType.RECORD_ENTRY,
                id,
                Json.obj().with("stage", "check").with("decision", "pass"));
        Preview preview = trial.engine().preview(Actor.of("p-board-1"), trial.edition(), 1, "check");
        trial.execute(
                "board:1",
                CommandType.CLOSE_STAGE,
                "",
                Json.obj().with("batch", 1).with("stage", "check").with("digest", preview.digest()));
        ApplicationState state =
                trial.reader().application(Actor.of("p-board-1"), id).state();
        assertEquals(status, state.status());
        assertEquals(
                status == Status.RUNNING ? Finding.Result.MET : Finding.Result.NOT_MET,
                state.conditions().get("honest"),
                "what is read of a condition is its result with the exception");
    }
}
