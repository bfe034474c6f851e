package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.figure;
import static org.jinbang.internal.conditions.Verdicts.quoted;
import static org.jinbang.internal.texts.Texts.list;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** The figure of each of the last years must be above a bound, such as a profit in each. */
final class AllOfLastYears extends YearsCondition {
    private static final String BOUND = "bound";

    AllOfLastYears() {
        super(
                "all-of-last-years",
                new Text(
                        "最近各完整年度的数值均须高于规定的界限。",
                        "The figure of each of the last completed calendar years is above a bound."),
                1,
                ParameterSpec.optional(BOUND, ParameterSpec.Type.DECIMAL, new Text("界限；默认 0", "The bound; default 0")),
                ParameterSpec.optional(
                        STRICT,
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true（默认）：须大于界限；false：等于亦可",
                                "true (the default): above the bound; false: the bound itself is enough")));
    }

    @Override
    public String example() {
        return """
                - id: profitable
                  title: {zh: 连续三年盈利, en: A profit in each of three years}
                  kind: all-of-last-years
                  field: profit
                  years: 3
                  bound: 0
                  article: "8"
                """;
    }

    @Override
    Verdict weigh(Field field, SortedMap<Integer, BigDecimal> figures, Json.Obj params) {
        BigDecimal bound = params.get(BOUND).isPresent() ? Params.decimal(params, BOUND) : BigDecimal.ZERO;
        boolean strict = Params.yesNo(params, STRICT, true);
        SortedMap<Integer, BigDecimal> failing = new TreeMap<>(figures);
        failing.values().removeIf(figure -> figure.compareTo(bound) >= (strict ? 1 : 0));
        Text asked = strict ? new Text("大于", "above") : new Text("不小于", "at least");
        return Verdicts.either(
                failing.isEmpty(),
                failing.isEmpty() ? "{0}在 {1} 各年均须{2} {3}；均符合（{4}）" : "{0}在 {1} 各年均须{2} {3}；不符：{4}",
                failing.isEmpty()
                        ? "{0} must be {2} {3} in each of {1}; it is ({4})"
                        : "{0} must be {2} {3} in each of {1}; not so in {4}",
                quoted(field),
                list(figures.keySet()),
                asked,
                figure(bound),
                figures(failing.isEmpty() ? figures : failing));
    }
}
