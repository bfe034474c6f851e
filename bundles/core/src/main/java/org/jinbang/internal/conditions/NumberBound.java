package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.figure;
import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/** A number must reach a bound, or must not go beyond it. */
final class NumberBound extends FieldCondition {
    private static final String BOUND = "bound";

    private final boolean least;
    private final String example;

    private NumberBound(boolean least, String name, Text explanation, Text bound, String example) {
        super(
                name,
                explanation,
                Set.of(FieldType.NUMBER),
                ParameterSpec.required(BOUND, ParameterSpec.Type.DECIMAL, bound));
        this.least = least;
        this.example = example;
    }

    static NumberBound atLeast() {
        return new NumberBound(
                true,
                "number-at-least",
                new Text("数值不得小于下限。", "The number must not be below a bound."),
                new Text("下限（含）", "The least number that is enough"),
                """
                - id: staff
                  title: {zh: 至少 50 人, en: At least 50 staff}
                  kind: number-at-least
                  field: staff
                  bound: 50
                  article: "7"
                """);
    }

    static NumberBound atMost() {
        return new NumberBound(
                false,
                "number-at-most",
                new Text("数值不得大于上限。", "The number must not be above a bound."),
                new Text("上限（含）", "The greatest number that is allowed"),
                """
                - id: safe
                  title: {zh: 无重大事故, en: No grave accident}
                  kind: number-at-most
                  field: accidents
                  bound: 0
                  article: "7"
                """);
    }

    @Override
    public String example() {
        return example;
    }

    @Override
    Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        BigDecimal bound = Params.decimal(params, BOUND);
        Optional<BigDecimal> number = Answers.decimal(answer);
        if (number.isEmpty()) {
            return unreadable(field, new Text("数值", "a number"), answer);
        }
        int side = number.get().compareTo(bound);
        return Verdicts.either(
                least ? side >= 0 : side <= 0,
                least ? "{0}须不小于 {1}，所填为 {2}" : "{0}须不大于 {1}，所填为 {2}",
                least ? "{0} must be at least {1}; it is {2}" : "{0} must be at most {1}; it is {2}",
                quoted(field),
                figure(bound),
                figure(number.get()));
    }
}
