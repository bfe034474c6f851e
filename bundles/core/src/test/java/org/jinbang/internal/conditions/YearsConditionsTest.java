package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Sample.answering;
import static org.jinbang.internal.conditions.Verify.says;
import static org.jinbang.internal.conditions.Verify.verdict;
import static org.jinbang.scheme.Finding.Result.AWAITING_EVIDENCE;
import static org.jinbang.scheme.Finding.Result.MET;
import static org.jinbang.scheme.Finding.Result.NOT_MET;

import org.jinbang.scheme.spi.ConditionKind.Verdict;
import org.junit.jupiter.api.Test;

class YearsConditionsTest {
    private static final String PLAIN = "{\"field\":\"profit\"}";

    private static Sample profit(String y2021, String y2022, String y2023) {
        return answering(
                "profit", "{\"2021\":\"" + y2021 + "\",\"2022\":\"" + y2022 + "\",\"2023\":\"" + y2023 + "\"}");
    }

    @Test
    void theYearsEndBeforeTheDeadlinesYear() {
        Sample figures = profit("1", "2", "3");
        verdict(MET, figures.under("years-given", PLAIN), "2021: 1", "2022: 2", "2023: 3");
        verdict(AWAITING_EVIDENCE, figures.until("2025-01-01").under("years-given", PLAIN), "2024");
        verdict(MET, figures.until("2024-12-31").under("years-given", PLAIN));
    }

    @Test
    void fewerYearsThanTheFieldCanBeAsked() {
        Sample figures = answering("profit", "{\"2022\":\"2\",\"2023\":3}");
        verdict(AWAITING_EVIDENCE, figures.under("years-given", PLAIN), "2021");
        verdict(MET, figures.under("years-given", "{\"field\":\"profit\",\"years\":2}"));
    }

    @Test
    void missingFiguresAreNamed() {
        says(
                "“利润”须填写 2021、2022、2023 各年数值；缺 2021、2023",
                "“Profit” needs a figure for each of 2021, 2022, 2023; 2021, 2023 is missing",
                answering("profit", "{\"2022\":\"2\",\"2023\":\" \",\"2024\":\"5\"}")
                        .under("years-given", PLAIN));
        verdict(AWAITING_EVIDENCE, new Sample().under("all-of-last-years", PLAIN), "2021", "2022", "2023");
        verdict(AWAITING_EVIDENCE, answering("profit", "{}").under("rising-over-years", PLAIN), "2021");
    }

    @Test
    void whatIsNoNumberIsNamed() {
        verdict(NOT_MET, profit("1", "约三", "3").under("years-given", PLAIN), "2022", "约三");
        verdict(NOT_MET, answering("profit", "\"3\"").under("years-given", PLAIN), "2021", "3");
    }

    @Test
    void aLossIsNamedWithItsYear() {
        Verdict verdict = profit("1.2", "-3.1", "4").under("all-of-last-years", PLAIN);
        verdict(NOT_MET, verdict);
        says(
                "“利润”在 2021、2022、2023 各年均须大于 0；不符：2022: −3.1",
                "“Profit” must be above 0 in each of 2021, 2022, 2023; not so in 2022: −3.1",
                verdict);
        verdict(MET, profit("1.2", "0.01", "4").under("all-of-last-years", PLAIN), "0.01");
    }

    @Test
    void theBoundItselfIsEnoughOnlyIfNotStrict() {
        String notStrict = "{\"field\":\"profit\",\"bound\":\"-1.5\",\"strict\":false}";
        String strict = "{\"field\":\"profit\",\"bound\":\"-1.5\",\"strict\":true}";
        verdict(MET, profit("-1.5", "0", "0").under("all-of-last-years", notStrict));
        verdict(NOT_MET, profit("-1.50", "0", "0").under("all-of-last-years", strict), "2021: −1.50", "−1.5");
        verdict(NOT_MET, profit("-1.51", "0", "0").under("all-of-last-years", notStrict), "2021: −1.51");
    }

    @Test
    void risingMeansHigherEachYear() {
        verdict(MET, profit("-2", "9.8", "10.2").under("rising-over-years", PLAIN));
        Verdict fallen = profit("10.2", "9.8", "9.8").under("rising-over-years", PLAIN);
        verdict(NOT_MET, fallen);
        says(
                "“利润”须在 2021、2022、2023 各年逐年上升；2022 年（9.8）未高于 2021 年（10.2）；2023 年（9.8）未高于 2022 年（9.8）",
                "“Profit” must rise each year over 2021, 2022, 2023; 2022 (9.8) is not above 2021 (10.2); 2023 (9.8) is"
                        + " not above 2022 (9.8)",
                fallen);
    }

    @Test
    void notStrictAllowsAStandstill() {
        String notStrict = "{\"field\":\"profit\",\"strict\":false}";
        verdict(MET, profit("9.8", "9.80", "10").under("rising-over-years", notStrict));
        verdict(NOT_MET, profit("9.8", "9.79", "10").under("rising-over-years", notStrict), "2022", "9.79");
    }

    @Test
    void figuresAreExact() {
        verdict(MET, profit("0.1", "0.10000000000000000001", "0.2").under("rising-over-years", PLAIN));
    }
}
