package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.math.BigDecimal;
import java.util.SortedMap;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Text;

/** A figure must be given for each of the last years. */
final class YearsGiven extends YearsCondition {
    YearsGiven() {
        super(
                "years-given",
                new Text("最近各完整年度均须填写数值。", "A figure is given for each of the last completed calendar years."),
                1);
    }

    @Override
    public String example() {
        return """
                - id: figures
                  title: {zh: 三年数据, en: Three years of figures}
                  kind: years-given
                  field: profit
                  article: "13"
                """;
    }

    @Override
    Verdict weigh(Field field, SortedMap<Integer, BigDecimal> figures, Json.Obj params) {
        return Verdicts.met("{0}各年数值齐全（{1}）", "{0} is given for each year ({1})", quoted(field), figures(figures));
    }
}
