package org.jinbang.internal.decide;

import java.util.List;
import org.jinbang.scheme.Finding.Result;

/** Kleene's logic on results: what is undecided stays so unless another part decides the whole. */
public final class Composite {
    private static final List<Result> UNDECIDED =
            List.of(Result.ERROR, Result.AWAITING_EVIDENCE, Result.NEEDS_JUDGEMENT);

    private Composite() {}

    /** One part that does not hold decides; else the gravest undecided result; else it holds. */
    public static Result allOf(List<Result> parts) {
        return combine(parts, Result.NOT_MET, Result.MET);
    }

    /** One part that holds decides; else the gravest undecided result; else it does not hold. */
    public static Result anyOf(List<Result> parts) {
        return combine(parts, Result.MET, Result.NOT_MET);
    }

    private static Result combine(List<Result> parts, Result deciding, Result otherwise) {
        if (parts.contains(deciding)) {
            return deciding;
        }
        return UNDECIDED.stream().filter(parts::contains).findFirst().orElse(otherwise);
    }
}
