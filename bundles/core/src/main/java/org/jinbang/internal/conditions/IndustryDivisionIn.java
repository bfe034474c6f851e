package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Industry;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind.Verdict;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/** The industry must lie in divisions of the national classification (GB/T 4754-2017), named singly or by range. */
final class IndustryDivisionIn extends FieldCondition {
    private static final String DIVISIONS = "divisions";

    IndustryDivisionIn() {
        super(
                "industry-division-in",
                new Text("行业须在规定的大类之内（GB/T 4754-2017）。", "The industry lies in one of the divisions (GB/T 4754-2017)."),
                Set.of(FieldType.CHOICE),
                ParameterSpec.required(
                        DIVISIONS,
                        ParameterSpec.Type.TEXTS,
                        new Text(
                                "大类代码或其范围，例如 06-46、72；字段以 options-of: industries 列出大类",
                                "Divisions or ranges of them such as 06-46 or 72; the field lists them by options-of:"
                                        + " industries")));
    }

    @Override
    public String example() {
        return """
                - id: industry
                  title: {zh: 制造业等行业, en: Manufacturing and the like}
                  kind: industry-division-in
                  field: industry
                  divisions: [06-46, "72"]
                  article: "7"
                """;
    }

    @Override
    Optional<Text> misuse(Json.Obj params, Field field) {
        List<String> wrong = params.texts(DIVISIONS).stream()
                .filter(range -> Industry.range(range).isEmpty())
                .toList();
        if (!wrong.isEmpty() || params.texts(DIVISIONS).isEmpty()) {
            return Optional.of(new Text(
                            "divisions 须列出行业大类代码（01–97）或范围，例如 06-46；无效：{0}",
                            "divisions must list divisions 01 to 97 or ranges such as 06-46; not valid: {0}")
                    .with(wrong.isEmpty() ? "[]" : Texts.list(wrong)));
        }
        boolean lists = field.options().stream()
                .allMatch(option -> Industry.of(option.id()).isPresent());
        return lists
                ? Optional.empty()
                : Optional.of(new Text(
                                "字段“{0}”须以 options-of: industries 列出行业大类",
                                "Field {0} must list the divisions by options-of: industries")
                        .with(field.id()));
    }

    @Override
    Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        Optional<Industry> industry = Answers.text(answer).flatMap(Industry::of);
        if (industry.isEmpty()) {
            return unreadable(field, new Text("行业大类代码，例如 34", "a division such as 34"), answer);
        }
        boolean inside = params.texts(DIVISIONS).stream()
                .flatMap(range -> Industry.range(range).stream())
                .anyMatch(industry.get()::equals);
        return Verdicts.either(
                inside,
                "{0}须属大类 {1}；所填为 {2}（{3}）",
                "{0} must be of the divisions {1}; it is {2} ({3})",
                quoted(field),
                Texts.list(params.texts(DIVISIONS)),
                industry.get().code(),
                industry.get().title());
    }
}
