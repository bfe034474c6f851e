package org.jinbang.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class LegalTimeTest {

    @Test
    void cutsBelowMicroseconds() {
        assertEquals(
                Instant.parse("2024-01-01T00:00:00.123456Z"),
                LegalTime.micros(Instant.parse("2024-01-01T00:00:00.123456999Z")));
    }

    @Test
    void aDayBeginsAndEndsInBeijing() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        assertEquals(Instant.parse("2024-02-28T16:00:00Z"), LegalTime.startOf(day));
        assertEquals(Instant.parse("2024-02-29T16:00:00Z"), LegalTime.endOf(day));
        assertEquals(day, LegalTime.dateOf(LegalTime.startOf(day)));
        assertEquals(day, LegalTime.dateOf(LegalTime.endOf(day).minusNanos(1)));
        assertEquals(day.plusDays(1), LegalTime.dateOf(LegalTime.endOf(day)));
    }

    @Test
    void theYearEndsInBeijingToo() {
        assertEquals(LocalDate.of(2025, 1, 1), LegalTime.dateOf(Instant.parse("2024-12-31T16:00:00Z")));
        assertEquals(Instant.parse("2024-12-31T16:00:00Z"), LegalTime.endOf(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void namedHour() {
        assertEquals(
                Instant.parse("2024-02-22T10:00:00Z"), LegalTime.at(LocalDate.of(2024, 2, 22), LocalTime.of(18, 0)));
    }

    @Test
    void textsAreToTheSecondAndNeverRoundedUp() {
        assertEquals("2024年2月22日 18:00:00", LegalTime.zh(Instant.parse("2024-02-22T10:00:00Z")));
        assertEquals("2024-02-22 18:00:00", LegalTime.en(Instant.parse("2024-02-22T10:00:00Z")));
        assertEquals("2024-02-22 18:00:00", LegalTime.en(Instant.parse("2024-02-22T10:00:00.000001Z")));
        assertEquals("2023年5月25日 23:59:59", LegalTime.zh(Instant.parse("2023-05-25T15:59:59.999999Z")));
    }

    @Test
    void anEndAtMidnightIsTwentyFourHundredOfTheDayBefore() {
        Instant end = LegalTime.endOf(LocalDate.of(2023, 5, 25));
        assertEquals("2023年5月25日24时", LegalTime.endZh(end));
        assertEquals("2023-05-25 24:00", LegalTime.endEn(end));
        assertEquals("2024年2月22日 18:00:00", LegalTime.endZh(Instant.parse("2024-02-22T10:00:00Z")));
        assertEquals("2023-05-26 00:00:00", LegalTime.endEn(end.plusNanos(1000)));
    }
}
