package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.time.LocalDate;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** Full years must have passed since a date, such as five years of operation. */
final class YearsSince extends DateCondition {
    YearsSince() {
        super(
                "years-since",
                new Text(
                        "自该日期至申报截止日须已满规定年数。", "Full years have passed from the date to the deadline for applications."),
                ParameterSpec.required(
                        YEARS,
                        ParameterSpec.Type.NUMBER,
                        new Text(
                                "须满的年数；满年之日即为满",
                                "How many years; they are full on the anniversary (28 February for 29)")));
    }

    @Override
    public String example() {
        return """
                - id: age
                  title: {zh: 成立满五年, en: Five years old}
                  kind: years-since
                  field: founded
                  years: 5
                  article: "7"
                """;
    }

    @Override
    Optional<Text> misuse(Json.Obj params, Field field) {
        return yearsMisuse(params);
    }

    @Override
    Verdict weigh(Field field, LocalDate date, Json.Obj params, LocalDate deadline) {
        int years = Params.number(params, YEARS);
        LocalDate latest = latest(deadline, years);
        return Verdicts.either(
                !date.isAfter(latest),
                "{0}至 {1} 须满 {2} 年，即不晚于 {3}；所填为 {4}",
                "{0} must lie {2} full years before {1}, so not after {3}; it is {4}",
                quoted(field),
                deadline,
                years,
                latest,
                date);
    }

    /** The last day from which the years are full; from 29 February they are full on 28 February. */
    private static LocalDate latest(LocalDate deadline, int years) {
        LocalDate same = deadline.minusYears(years);
        return same.plusDays(1).plusYears(years).isAfter(deadline) ? same : same.plusDays(1);
    }
}
