package org.jinbang.internal.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.internal.engine.Sandbox;
import org.jinbang.json.Json;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.scheme.spi.StageKind;

/** A stage kind of another bundle, called through the sandbox; its failure refuses the command and decides nothing. */
final class GuardedStageKind implements StageKind {
    private final String name;
    private final StageKind kind;
    private final Sandbox sandbox;

    GuardedStageKind(String name, StageKind kind, Sandbox sandbox) {
        this.name = name;
        this.kind = kind;
        this.sandbox = sandbox;
    }

    boolean guards(StageKind other) {
        return kind == other;
    }

    /** The kind itself, to be asked by who guards the call. */
    StageKind guarded() {
        return kind;
    }

    private <T> T call(Supplier<T> code) {
        try {
            return sandbox.call(name, code);
        } catch (Sandbox.FailedException e) {
            throw Refuse.with(
                    RefusalCode.FINDING_ERROR,
                    null,
                    "环节类型 " + name + " 出错（" + e.getMessage() + "）",
                    "The stage kind " + name + " failed: " + e.getMessage());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Text explanation() {
        return call(kind::explanation);
    }

    @Override
    public List<ParameterSpec> parameters() {
        return call(kind::parameters);
    }

    @Override
    public Recording recording() {
        return call(kind::recording);
    }

    @Override
    public boolean judges() {
        return call(kind::judges);
    }

    @Override
    public Optional<Text> misuse(Stage stage, Json.Obj params) {
        return call(() -> kind.misuse(stage, params));
    }

    @Override
    public Optional<Text> complaint(Entry entry, Sitting sitting) {
        return call(() -> kind.complaint(entry, sitting));
    }

    @Override
    public List<Outcome> outcomes(List<Case> cohort, Sitting sitting) {
        List<Outcome> outcomes = call(() -> kind.outcomes(cohort, sitting));
        boolean matches = outcomes.size() == cohort.size();
        for (int i = 0; matches && i < outcomes.size(); i++) {
            matches = outcomes.get(i) != null
                    && outcomes.get(i).application().equals(cohort.get(i).application());
        }
        if (!matches) {
            throw Refuse.with(
                    RefusalCode.FINDING_ERROR,
                    null,
                    "环节类型 " + name + " 未对每份申报给出结果",
                    "The stage kind " + name + " did not return one outcome for each application");
        }
        return outcomes;
    }
}
