package org.jinbang.internal.stages;

import java.util.Optional;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Score;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Outcome.Result;

/** Builds outcomes whose place is the stage's own basis. */
final class Outcomes {
    private Outcomes() {}

    static Outcome advances(Case each, String zh, String en, Object... arguments) {
        return of(each, Result.ADVANCES, new Text(zh, en).with(arguments));
    }

    static Outcome ends(Case each, String zh, String en, Object... arguments) {
        return of(each, Result.ENDS, new Text(zh, en).with(arguments));
    }

    static Outcome held(Case each, String zh, String en, Object... arguments) {
        return of(each, Result.HELD, new Text(zh, en).with(arguments));
    }

    static Outcome open(Case each, String zh, String en, Object... arguments) {
        return of(each, Result.OPEN, new Text(zh, en).with(arguments));
    }

    static Outcome of(Case each, Result result, Text reason) {
        return new Outcome(each.application(), result, reason, Optional.empty(), Optional.empty());
    }

    /** The same outcome under a more precise place. A reading is none: it leaves the stage's basis. */
    static Outcome under(Outcome outcome, Optional<Basis> basis) {
        Optional<String> article = basis.filter(ArticleRef.class::isInstance).map(Basis::article);
        return new Outcome(
                outcome.application(), outcome.result(), outcome.reason(), article, outcome.score(), outcome.award());
    }

    /** The same outcome with the score reached. */
    static Outcome with(Outcome outcome, Score score) {
        return new Outcome(
                outcome.application(),
                outcome.result(),
                outcome.reason(),
                outcome.article(),
                Optional.of(score.thousandths()),
                outcome.award());
    }
}
