package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.time.LocalDate;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** Something must have happened within the last years, such as an honour; both ends count. */
final class HonourWithin extends DateCondition {
    HonourWithin() {
        super(
                "honour-within",
                new Text(
                        "该日期须在申报截止日之前规定年数之内。",
                        "The date lies within the last years before the deadline for applications."),
                ParameterSpec.required(
                        YEARS,
                        ParameterSpec.Type.NUMBER,
                        new Text("年数；起止两日均计入", "How many years; both the first and the last day count")));
    }

    @Override
    public String example() {
        return """
                - id: honoured
                  title: {zh: 近五年获奖, en: Honoured of late}
                  kind: honour-within
                  field: honoured-on
                  years: 5
                  article: "8"
                """;
    }

    @Override
    Optional<Text> misuse(Json.Obj params, Field field) {
        return yearsMisuse(params);
    }

    @Override
    Verdict weigh(Field field, LocalDate date, Json.Obj params, LocalDate deadline) {
        LocalDate first = deadline.minusYears(Params.number(params, YEARS));
        return Verdicts.either(
                !date.isBefore(first) && !date.isAfter(deadline),
                "{0}须在 {1} 至 {2} 之间；所填为 {3}",
                "{0} must lie from {1} to {2}; it is {3}",
                quoted(field),
                first,
                deadline,
                date);
    }
}
