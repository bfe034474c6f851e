package org.jinbang.console.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Test
    void aWholeYearIsPlayedDayByDay() {
        assertEquals(LocalDate.of(2024, 5, 27), Timetable.wholeYear(NEW_YEAR).day(5, 27));
        assertEquals(
                LocalDate.of(2025, 5, 27),
                Timetable.wholeYear(LocalDate.of(2024, 1, 3)).day(5, 27));
    }

    @Test
    void whatIsShortenedBeginsTomorrow() {
        Timetable begun = Timetable.shortened(LocalDate.of(2024, 6, 30));
        assertEquals(LocalDate.of(2024, 7, 1), begun.day(1, 1));
        assertEquals(LocalDate.of(2024, 7, 1).plusDays(91), begun.day(12, 31));
    }

    @Test
    void lateInTheYearItWaitsForTheNext() {
        assertEquals(2025, Timetable.shortened(LocalDate.of(2024, 12, 2)).year());
        assertEquals(
                LocalDate.of(2025, 1, 1),
                Timetable.shortened(LocalDate.of(2024, 12, 2)).day(1, 1));
    }

    /** The calendar ends with 2026, and a demonstration server begins with 2024. */
    @Test
    void sevenDemonstrationsFindRoomOneAfterTheOther() {
        LocalDate today = Timetable.wholeYear(NEW_YEAR).day(12, 5);
        for (int i = 1; i < 7; i++) {
            Timetable table = Timetable.shortened(today);
            assertEquals(table.year(), table.day(2, 28).getYear());
            today = table.day(12, 31);
        }
        assertEquals(2026, today.getYear());
    }
}
