package org.jinbang.internal.conditions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/** A condition on a date. */
abstract class DateCondition extends FieldCondition {
    static final String YEARS = "years";

    DateCondition(String name, Text explanation, ParameterSpec... further) {
        super(name, explanation, Set.of(FieldType.DATE), further);
    }

    @Override
    final Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        Optional<LocalDate> date = Answers.date(answer);
        return date.isPresent()
                ? weigh(field, date.get(), params, facts.deadline())
                : unreadable(field, new Text("日期（例如 2024-05-31）", "a date such as 2024-05-31"), answer);
    }

    /** The verdict on a date. */
    abstract Verdict weigh(Field field, LocalDate date, Json.Obj params, LocalDate deadline);

    /** A complaint unless {@code years} is from 1 to 100. */
    static Optional<Text> yearsMisuse(Json.Obj params) {
        int years = Params.number(params, YEARS);
        return years >= 1 && years <= 100
                ? Optional.empty()
                : Optional.of(
                        new Text("years 须在 1 至 100 之间，现为 {0}", "years must be from 1 to 100; it is {0}").with(years));
    }
}
