package org.jinbang.internal.stages;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.scheme.spi.StageKind;

/** What the stage kinds of core have in common. */
abstract class CoreStage implements StageKind {
    private final String name;
    private final Text explanation;
    private final List<ParameterSpec> parameters;

    CoreStage(String name, Text explanation, ParameterSpec... parameters) {
        this.name = name;
        this.explanation = explanation;
        this.parameters = List.of(parameters);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Text explanation() {
        return explanation;
    }

    @Override
    public final List<ParameterSpec> parameters() {
        return parameters;
    }

    @Override
    public Recording recording() {
        return Recording.NOTHING;
    }

    /** All complaints as one, so that a member can mend everything at once. */
    static Optional<Text> together(List<Text> complaints) {
        return complaints.isEmpty() ? Optional.empty() : Optional.of(Texts.sentences(complaints));
    }
}
