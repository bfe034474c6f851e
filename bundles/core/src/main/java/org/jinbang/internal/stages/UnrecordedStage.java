package org.jinbang.internal.stages;

import java.util.List;
import java.util.Optional;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** A stage in which members record nothing about single applications, and each application stands for itself. */
abstract class UnrecordedStage extends CoreStage {
    private final Text instead;

    /** {@code instead} says what is done in it. */
    UnrecordedStage(String name, Text explanation, Text instead, ParameterSpec... parameters) {
        super(name, explanation, parameters);
        this.instead = instead;
    }

    @Override
    public final Optional<Text> complaint(Entry entry, Sitting sitting) {
        return Optional.of(
                new Text("环节“{0}”不接受评审记录；{1}", "Nothing is recorded about an application in the stage “{0}”; {1}")
                        .with(sitting.stage().title(), instead));
    }

    @Override
    public List<Outcome> outcomes(List<Case> cohort, Sitting sitting) {
        return cohort.stream().map(each -> outcome(each, sitting)).toList();
    }

    /** What it comes to for one application. */
    abstract Outcome outcome(Case each, Sitting sitting);
}
