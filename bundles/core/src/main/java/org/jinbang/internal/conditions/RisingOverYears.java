package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;
import static org.jinbang.internal.texts.Texts.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** The figures of the last years must rise from each year to the next. */
final class RisingOverYears extends YearsCondition {
    RisingOverYears() {
        super(
                "rising-over-years",
                new Text(
                        "最近各完整年度的数值须逐年上升。",
                        "The figures of the last completed calendar years rise from each year to the next."),
                2,
                ParameterSpec.optional(
                        STRICT,
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true（默认）：须逐年高于上年；false：持平亦可",
                                "true (the default): higher each year; false: not lower")));
    }

    @Override
    public String example() {
        return """
                - id: rising
                  title: {zh: 业绩逐年上升, en: Rising results}
                  kind: rising-over-years
                  field: sales
                  years: 3
                  article: "8"
                """;
    }

    @Override
    Verdict weigh(Field field, SortedMap<Integer, BigDecimal> figures, Json.Obj params) {
        boolean strict = Params.yesNo(params, STRICT, true);
        List<Text> breaks = new ArrayList<>();
        for (int year : figures.keySet()) {
            BigDecimal before = figures.get(year - 1);
            if (before != null && figures.get(year).compareTo(before) < (strict ? 1 : 0)) {
                breaks.add((strict
                                ? new Text("{0} 年（{1}）未高于 {2} 年（{3}）", "{0} ({1}) is not above {2} ({3})")
                                : new Text("{0} 年（{1}）低于 {2} 年（{3}）", "{0} ({1}) is below {2} ({3})"))
                        .with(year, Verdicts.figure(figures.get(year)), year - 1, Verdicts.figure(before)));
            }
        }
        Text asked = strict
                ? new Text("须在 {0} 各年逐年上升", "must rise each year over {0}")
                : new Text("在 {0} 各年不得下降", "must not fall in any year of {0}");
        return Verdicts.either(
                breaks.isEmpty(),
                "{0}{1}；{2}",
                "{0} {1}; {2}",
                quoted(field),
                asked.with(list(figures.keySet())),
                breaks.isEmpty()
                        ? new Text("符合（{0}）", "it does ({0})").with(figures(figures))
                        : Texts.sentences(breaks));
    }
}
