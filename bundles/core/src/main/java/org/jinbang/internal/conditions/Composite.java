package org.jinbang.internal.conditions;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Finding.Result;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/**
 * A condition made of parts. Its result is the first in an order of precedence that any part has:
 *
 * <ul>
 *   <li>{@code all-of}: {@code NOT_MET}, since one failed part decides whatever the others come to; then {@code ERROR};
 *       then {@code AWAITING_EVIDENCE}, which the applicant can mend before anyone judges; then
 *       {@code NEEDS_JUDGEMENT}; {@code MET} only if all are.
 *   <li>{@code any-of}: {@code MET}, since one part is enough; then {@code ERROR}, since it might have been met; then
 *       {@code NEEDS_JUDGEMENT} before {@code AWAITING_EVIDENCE}, since an applicant who relies on a part that people
 *       judge need not answer the alternatives; {@code NOT_MET} only if all are.
 * </ul>
 */
public final class Composite implements ConditionKind {
    private final String name;
    private final Text explanation;
    private final String example;
    private final List<Result> precedence;

    private Composite(String name, Text explanation, String example, Result... precedence) {
        this.name = name;
        this.explanation = explanation;
        this.example = example;
        this.precedence = List.of(precedence);
    }

    /** All parts must hold. */
    public static Composite allOf() {
        return new Composite(
                "all-of",
                new Text("各项须同时满足。", "All parts must hold at once."),
                """
                - id: basic
                  title: {zh: 基本条件, en: Basic conditions}
                  kind: all-of
                  parts:
                    - {id: lawful, title: {zh: 守法, en: Lawful}, kind: yes, field: honest, article: "7 (1)"}
                    - {id: aged, title: {zh: 满三年, en: Three years}, kind: years-since, field: founded, years: 3, article: "7 (2)"}
                  article: "7"
                """,
                Result.NOT_MET,
                Result.ERROR,
                Result.AWAITING_EVIDENCE,
                Result.NEEDS_JUDGEMENT,
                Result.MET);
    }

    /** One part must hold. */
    public static Composite anyOf() {
        return new Composite(
                "any-of",
                new Text("至少满足其中一项。", "At least one of the parts must hold."),
                """
                - id: known
                  title: {zh: 获奖或经认定, en: Honoured or judged so}
                  kind: any-of
                  parts:
                    - {id: prize, title: {zh: 近三年获奖, en: A prize}, kind: honour-within, field: honoured-on, years: 3, article: "8"}
                    - {id: fame, title: {zh: 经认定, en: Judged so}, kind: attested, judged-in: review, article: "8"}
                  article: "8"
                """,
                Result.MET,
                Result.ERROR,
                Result.NEEDS_JUDGEMENT,
                Result.AWAITING_EVIDENCE,
                Result.NOT_MET);
    }

    /** What parts with these results come to; {@code ERROR} if there are none. */
    public Result combined(List<Result> parts) {
        return precedence.stream().filter(parts::contains).findFirst().orElse(Result.ERROR);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Text explanation() {
        return explanation;
    }

    @Override
    public String example() {
        return example;
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of();
    }

    @Override
    public Optional<Text> misuse(Condition condition, Json.Obj params, Form form) {
        return condition.parts().isEmpty()
                ? Optional.of(
                        new Text("条件类型“{0}”须在 parts 下列出至少一项", "The kind {0} needs at least one condition under parts")
                                .with(name))
                : Optional.empty();
    }

    @Override
    public Verdict judge(Json.Obj params, Facts facts) {
        List<Finding> parts = facts.parts();
        if (parts.isEmpty()) {
            return Verdicts.error("条件“{0}”没有任何组成项", "Condition {0} has no parts", facts.condition());
        }
        Result result = combined(parts.stream().map(Finding::result).toList());
        List<Text> reasons = parts.stream()
                .filter(part -> part.result() == result)
                .map(Finding::reason)
                .toList();
        return Verdicts.of(
                result,
                explanation.zh() + "其中 {0}/{1} 项{2}：{3}",
                explanation.en() + " {0} of {1} {2}: {3}",
                reasons.size(),
                parts.size(),
                title(result),
                Texts.sentences(reasons));
    }

    private static Text title(Result result) {
        return switch (result) {
            case MET -> new Text("满足", "met");
            case NOT_MET -> new Text("不满足", "not met");
            case AWAITING_EVIDENCE -> new Text("缺少证明", "awaiting evidence");
            case NEEDS_JUDGEMENT -> new Text("待判定", "to be judged");
            case ERROR -> new Text("无法判定", "not computable");
        };
    }
}
