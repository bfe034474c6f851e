package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.decide.Eligibility;
import org.jinbang.internal.decide.Forecast;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.spi.StageKind.Outcome;

/** A case on its way through the stages of a replay: what was recorded of it, in a state that is made up. */
final class ReplayedCase {
    private final ReplayCase given;
    private final Map<String, Finding.Result> judgements;
    private Json.Obj state;
    private Optional<Outcome> because = Optional.empty();

    /**
     * A case that could be submitted.
     *
     * @param judgements the judgements that can be carried
     * @param award the award that its track stands for
     */
    ReplayedCase(ReplayCase given, Map<String, Finding.Result> judgements, String award) {
        this.given = given;
        this.judgements = judgements;
        this.state = Codec.write(given.state())
                .with("status", ApplicationState.Status.RUNNING.name())
                .with("award", award)
                .with("reserved", false)
                .with("outcomes", new Json.Arr(List.of()))
                .with("certificate", (Json) null)
                .with("revocation", (Json) null);
    }

    ReplayCase given() {
        return given;
    }

    String id() {
        return given.state().id();
    }

    Map<String, Finding.Result> judgements() {
        return judgements;
    }

    ApplicationState state() {
        return Codec.read(state, ApplicationState.class);
    }

    String award() {
        return state.text("award").orElseThrow();
    }

    /** Whether it is counted under the cap of its award. */
    boolean reserved() {
        return state.isTrue("reserved");
    }

    void reserve() {
        state = state.with("reserved", true);
    }

    /** Why it is for the award it is for, if a stage has decided that. */
    Optional<Outcome> because() {
        return because;
    }

    /** Puts it into a stage; what was objected on a later notice was not known there. */
    void arrive(Stage stage, List<Finding> findings, Set<String> laterNotices) {
        state = state.with("stage", stage.id())
                .with("conditions", Eligibility.results(findings))
                .with(
                        "objections",
                        new Json.Arr(given.state().objections().stream()
                                .filter(objection -> !laterNotices.contains(objection.notice()))
                                .<Json>map(Codec::write)
                                .toList()));
    }

    /** Keeps what a stage came to, for those after it. */
    void goOn(Stage stage, Forecast.Line line) {
        Outcome outcome = line.outcome();
        Json.Obj kept = Json.obj()
                .with("stage", stage.id())
                .with("result", outcome.result().name())
                .with("article", outcome.article().orElse(stage.basis().article()))
                .with("reason", "-")
                .with("at", "1970-01-01T00:00:00Z");
        kept = outcome.score().isPresent() ? kept.with("score", outcome.score().get()) : kept;
        kept = line.award().equals(award()) ? kept : kept.with("instead", award());
        because = outcome.award().isPresent() ? Optional.of(outcome) : because;
        List<Json> all = new ArrayList<>(state.items("outcomes"));
        all.add(kept);
        state = state.with("outcomes", new Json.Arr(all)).with("award", line.award());
    }
}
