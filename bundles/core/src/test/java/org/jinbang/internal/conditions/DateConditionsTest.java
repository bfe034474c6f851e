package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Sample.answering;
import static org.jinbang.internal.conditions.Verify.says;
import static org.jinbang.internal.conditions.Verify.verdict;
import static org.jinbang.scheme.Finding.Result.AWAITING_EVIDENCE;
import static org.jinbang.scheme.Finding.Result.MET;
import static org.jinbang.scheme.Finding.Result.NOT_MET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.jinbang.json.Json;
import org.junit.jupiter.api.Test;

class DateConditionsTest {
    private static final String FIVE = "{\"field\":\"founded\",\"years\":5}";
    private static final String PLAIN = "{\"field\":\"founded\"}";

    private static Sample founded(String day) {
        return answering("founded", "\"" + day + "\"");
    }

    @Test
    void fullYearsSince() {
        verdict(MET, founded("2019-05-31").under("years-since", FIVE));
        var late = founded("2019-06-01").under("years-since", FIVE);
        verdict(NOT_MET, late);
        says(
                "“成立日期”至 2024-05-31 须满 5 年，即不晚于 2019-05-31；所填为 2019-06-01",
                "“Founded” must lie 5 full years before 2024-05-31, so not after 2019-05-31; it is 2019-06-01",
                late);
        verdict(AWAITING_EVIDENCE, new Sample().under("years-since", FIVE));
        verdict(NOT_MET, founded("2019").under("years-since", FIVE), "2019");
    }

    private static Sample noticed(String from, String to) {
        return answering("noticed", "\"" + from + "\"").answer("closed", Json.of(to));
    }

    @Test
    void publicisedForSoManyDaysAfterTheFirst() {
        String five = "{\"calendar\":\"working\",\"days\":5,\"field\":\"noticed\",\"until\":\"closed\"}";
        verdict(MET, noticed("2024-05-22", "2024-05-29").under("publicised-for", five));
        var early = noticed("2024-05-22", "2024-05-28").under("publicised-for", five);
        verdict(NOT_MET, early);
        says(
                "“公示日期”为 2024-05-22，公示满 5 个工作日 至 2024-05-29 为止；“公示结束日期”须不早于该日、不晚于 2024-05-31，所填为 2024-05-28",
                "“Publicised on” is 2024-05-22, so 5 working days end on 2024-05-29; “Publicised until” must not be before that"
                        + " day nor after 2024-05-31; it is 2024-05-28",
                early);
        verdict(MET, noticed("2024-04-29", "2024-05-09").under("publicised-for", five), "2024-05-09");
        verdict(NOT_MET, noticed("2024-04-29", "2024-05-08").under("publicised-for", five), "2024-05-09");
        verdict(NOT_MET, noticed("2024-05-22", "2024-06-03").under("publicised-for", five), "2024-05-31");
        String all = five.replace("working", "all");
        verdict(MET, noticed("2024-05-22", "2024-05-27").under("publicised-for", all), "5");
        verdict(NOT_MET, noticed("2024-05-22", "2024-05-26").under("publicised-for", all), "2024-05-27");
        verdict(AWAITING_EVIDENCE, answering("noticed", "\"2024-05-22\"").under("publicised-for", five));
        verdict(AWAITING_EVIDENCE, new Sample().under("publicised-for", five));
        verdict(NOT_MET, noticed("2024", "2024-05-29").under("publicised-for", five), "2024");
        verdict(NOT_MET, noticed("2024-05-22", "soon").under("publicised-for", five), "soon");
    }

    @Test
    void yearsFromTheTwentyNinthAreFullOnTheTwentyEighth() {
        String three = "{\"field\":\"founded\",\"years\":3}";
        verdict(MET, founded("2020-02-29").until("2023-02-28").under("years-since", three), "2020-02-29");
        verdict(NOT_MET, founded("2020-02-29").until("2023-02-27").under("years-since", three), "2020-02-27");
    }

    @Test
    void theLatestDayNamedIsTheLatestDayAllowed() {
        for (LocalDate deadline = LocalDate.of(2020, 1, 1);
                deadline.getYear() < 2025;
                deadline = deadline.plusDays(1)) {
            for (int years = 1; years <= 4; years++) {
                String params = "{\"field\":\"founded\",\"years\":" + years + "}";
                LocalDate day = deadline.minusYears(years).minusDays(2);
                for (int i = 0; i < 5; i++, day = day.plusDays(1)) {
                    boolean full = !day.plusYears(years).isAfter(deadline);
                    var verdict =
                            founded(day.toString()).until(deadline.toString()).under("years-since", params);
                    assertEquals(full ? MET : NOT_MET, verdict.result(), verdict.reason()::toString);
                }
            }
        }
    }

    @Test
    void aCertificateIsValidThroughItsLastDay() {
        verdict(MET, founded("2024-05-31").under("certificate-valid-on", PLAIN));
        verdict(NOT_MET, founded("2024-05-30").under("certificate-valid-on", PLAIN), "2024-05-31", "2024-05-30");
        String on = "{\"field\":\"founded\",\"on\":\"2024-09-01\"}";
        verdict(NOT_MET, founded("2024-08-31").under("certificate-valid-on", on), "2024-09-01");
        verdict(MET, founded("2024-09-01").under("certificate-valid-on", on));
        verdict(AWAITING_EVIDENCE, new Sample().under("certificate-valid-on", PLAIN));
        verdict(NOT_MET, founded("2024-02-30").under("certificate-valid-on", PLAIN), "2024-02-30");
        verdict(NOT_MET, founded("+12024-02-28").under("certificate-valid-on", PLAIN), "+12024-02-28");
    }

    @Test
    void anHonourOfTheLastYears() {
        verdict(MET, founded("2019-05-31").under("honour-within", FIVE));
        verdict(MET, founded("2024-05-31").under("honour-within", FIVE));
        verdict(NOT_MET, founded("2019-05-30").under("honour-within", FIVE), "2019-05-31", "2024-05-31", "2019-05-30");
        verdict(NOT_MET, founded("2024-06-01").under("honour-within", FIVE), "2024-06-01");
        verdict(AWAITING_EVIDENCE, new Sample().under("honour-within", FIVE));
    }
}
