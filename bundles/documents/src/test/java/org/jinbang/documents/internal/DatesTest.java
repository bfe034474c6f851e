package org.jinbang.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.jinbang.documents.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 二〇二六年十一月二十日, 20 November 2026",
        "2030-10-10, 二〇三〇年十月十日, 10 October 2030",
        "2026-01-01, 二〇二六年一月一日, 1 January 2026",
        "2026-12-31, 二〇二六年十二月三十一日, 31 December 2026",
        "2026-02-15, 二〇二六年二月十五日, 15 February 2026"
    })
    void certificatesWriteDatesOut(LocalDate date, String zh, String en) {
        assertEquals(Text.of(zh, en), Dates.solemn(date));
    }

    @Test
    void windowsAreInBeijingTimeAndMidnightEndsADay() {
        Instant midnight = Instant.parse("2026-12-31T16:00:00Z");
        assertEquals(Text.of("2027年1月1日 00:00", "00:00 on 1 January 2027"), Dates.start(midnight));
        assertEquals(Text.of("2026年12月31日 24:00", "24:00 on 31 December 2026"), Dates.end(midnight));
        Instant afternoon = Instant.parse("2026-10-08T09:30:00Z");
        assertEquals(Text.of("2026年10月8日 17:30", "17:30 on 8 October 2026"), Dates.end(afternoon));
    }
}
