package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;
import static org.jinbang.internal.texts.Texts.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;

/**
 * A condition on the figures of the last N completed calendar years, which end with the year before the deadline's. A
 * missing figure is awaited, one that is no number is not met; figures of other years are ignored.
 */
abstract class YearsCondition extends FieldCondition {
    static final String STRICT = "strict";
    private static final String YEARS = "years";

    private final int fewest;

    /** {@code fewest} years make sense. */
    YearsCondition(String name, Text explanation, int fewest, ParameterSpec... further) {
        super(
                name,
                explanation,
                Set.of(FieldType.YEARS),
                Stream.concat(
                                Stream.of(ParameterSpec.optional(
                                        YEARS,
                                        ParameterSpec.Type.NUMBER,
                                        new Text(
                                                "最近多少个完整年度；默认与字段相同",
                                                "How many of the last completed calendar years; default: as many as the"
                                                        + " field asks for"))),
                                Arrays.stream(further))
                        .toArray(ParameterSpec[]::new));
        this.fewest = fewest;
    }

    @Override
    Optional<Text> misuse(Json.Obj params, Field field) {
        int asked = field.years().orElse(0);
        int years = Params.numberIfGiven(params, YEARS).orElse(asked);
        return years >= fewest && years <= asked
                ? Optional.empty()
                : Optional.of(new Text(
                                "years 须在 {0} 至 {1}（字段“{2}”所填年数）之间，现为 {3}",
                                "years must be from {0} to {1}, the years that field {2} asks for; it is {3}")
                        .with(fewest, asked, field.id(), years));
    }

    @Override
    final Verdict weigh(Field field, Json answer, Json.Obj params, Facts facts) {
        List<Integer> years = years(field, params, facts);
        if (!(answer instanceof Json.Obj given)) {
            return unreadable(field, new Text("{0} 各年的数值", "a figure for each of {0}").with(list(years)), answer);
        }
        SortedMap<Integer, BigDecimal> figures = new TreeMap<>();
        List<Integer> missing = new ArrayList<>();
        for (int year : years) {
            Optional<Json> written = given.get(String.valueOf(year)).filter(Answers::given);
            Optional<BigDecimal> figure = written.flatMap(Answers::decimal);
            if (written.isEmpty()) {
                missing.add(year);
            } else if (figure.isEmpty()) {
                return Verdicts.notMet(
                        "{0}的 {1} 年须为数值，所填为“{2}”",
                        "{0} of {1} must be a number; found “{2}”", quoted(field), year, Answers.shown(written.get()));
            } else {
                figures.put(year, figure.get());
            }
        }
        return missing.isEmpty() ? weigh(field, figures, params) : awaiting(field, years, missing);
    }

    /** The verdict on figures that are complete. */
    abstract Verdict weigh(Field field, SortedMap<Integer, BigDecimal> figures, Json.Obj params);

    @Override
    final Verdict unanswered(Field field, Json.Obj params, Facts facts) {
        List<Integer> years = years(field, params, facts);
        return awaiting(field, years, years);
    }

    private static Verdict awaiting(Field field, List<Integer> years, List<Integer> missing) {
        return Verdicts.awaiting(
                "{0}须填写 {1} 各年数值；缺 {2}",
                "{0} needs a figure for each of {1}; {2} is missing", quoted(field), list(years), list(missing));
    }

    private static List<Integer> years(Field field, Json.Obj params, Facts facts) {
        int count = Params.numberIfGiven(params, YEARS).or(field::years).orElse(0);
        if (count < 1 || count > 100) {
            throw new IllegalArgumentException("The number of years must be from 1 to 100; it is " + count);
        }
        int end = facts.deadline().getYear();
        return IntStream.range(end - count, end).boxed().toList();
    }

    /** A figure with its year, e.g. {@code 2022: −3.1}. */
    static Text figures(SortedMap<Integer, BigDecimal> figures) {
        return Text.later(() -> list(figures.entrySet().stream()
                .map(each -> each.getKey() + ": " + Verdicts.figure(each.getValue()))
                .toList()));
    }
}
