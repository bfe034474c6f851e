package org.jinbang.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** With invented notices; the shipped data is tested beside its reader. */
class WorkCalendarTest {

    private static final CalendarYear Y2030 =
            CalendarYear.of(2030, Set.of(day(2030, 1, 1), day(2030, 5, 1)), Set.of(day(2030, 5, 4)));
    private static final CalendarYear Y2031 =
            CalendarYear.of(2031, Set.of(day(2030, 12, 30), day(2031, 1, 1)), Set.of(day(2030, 12, 29)));

    private final WorkCalendar calendar = WorkCalendar.of(List.of(Y2031, Y2030));

    @Test
    void knowsTheFiveKindsOfDays() {
        assertEquals(DayKind.WORKING_DAY, calendar.kindOf(day(2030, 1, 2)));
        assertEquals(DayKind.HOLIDAY, calendar.kindOf(day(2030, 5, 1)));
        assertEquals(DayKind.MAKE_UP_DAY, calendar.kindOf(day(2030, 5, 4)));
        assertEquals(DayKind.WEEKEND, calendar.kindOf(day(2030, 5, 5)));
        assertEquals(DayKind.UNKNOWN, calendar.kindOf(day(2029, 12, 31)));
    }

    @Test
    void makeUpDaysAreWorkedHolidaysAndWeekendsAreNot() {
        assertTrue(calendar.isWorkingDay(day(2030, 1, 2)));
        assertTrue(calendar.isWorkingDay(day(2030, 5, 4)));
        assertFalse(calendar.isWorkingDay(day(2030, 5, 1)));
        assertFalse(calendar.isWorkingDay(day(2030, 5, 5)));
    }

    @Test
    void theNoticeOfAYearReachesBackIntoDecember() {
        assertEquals(DayKind.MAKE_UP_DAY, calendar.kindOf(day(2030, 12, 29)));
        assertEquals(DayKind.HOLIDAY, calendar.kindOf(day(2030, 12, 30)));
    }

    @Test
    void lateDecemberOfTheLastYearIsUnknownUntilTheNextNotice() {
        WorkCalendar only2030 = WorkCalendar.of(List.of(Y2030));
        assertEquals(day(2030, 12, 28), only2030.lastDay());
        assertEquals(DayKind.UNKNOWN, only2030.kindOf(day(2030, 12, 29)));
        assertEquals(DayKind.MAKE_UP_DAY, only2030.with(List.of(Y2031)).kindOf(day(2030, 12, 29)));
    }

    @Test
    void neverGuesses() {
        UnknownDayException refused =
                assertThrows(UnknownDayException.class, () -> calendar.isWorkingDay(day(2032, 1, 5)));
        assertEquals(day(2032, 1, 5), refused.day());
        assertTrue(
                refused.getMessage().contains("没有 2032-01-05 的数据")
                        && refused.getMessage().contains("covers 2030-01-01 to 2031-12-28"),
                refused.getMessage());
        assertThrows(UnknownDayException.class, () -> calendar.isWorkingDay(day(2029, 12, 31)));
        assertFalse(DayKind.UNKNOWN.isWorked());
    }

    @Test
    void aReplacedYearIsReplacedWhole() {
        WorkCalendar replaced = calendar.with(List.of(CalendarYear.of(2030, Set.of(day(2030, 5, 2)), Set.of())));
        assertTrue(replaced.isWorkingDay(day(2030, 5, 1)));
        assertFalse(replaced.isWorkingDay(day(2030, 5, 2)));
        assertEquals(DayKind.WEEKEND, replaced.kindOf(day(2030, 5, 4)));
        assertEquals(DayKind.HOLIDAY, calendar.kindOf(day(2030, 5, 1)), "the former calendar is untouched");
    }

    @Test
    void yearsFollowOneAnother() {
        CalendarYear y2033 = CalendarYear.of(2033, Set.of(), Set.of());
        assertRefused("缺少 2032 年", () -> calendar.with(List.of(y2033)));
        assertRefused("no year", () -> WorkCalendar.of(List.of()));
        assertRefused("given twice", () -> WorkCalendar.of(List.of(Y2030, Y2030)));
    }

    @Test
    void twoYearsCannotContradictEachOther() {
        CalendarYear contradicting = CalendarYear.of(2030, Set.of(day(2030, 12, 29)), Set.of());
        assertRefused("say different things of 2030-12-29", () -> WorkCalendar.of(List.of(contradicting, Y2031)));
    }

    @Test
    void aYearRefusesWhatCannotBe() {
        assertRefused("不是周六或周日", () -> CalendarYear.of(2030, Set.of(), Set.of(day(2030, 5, 6))));
        assertRefused(
                "both as a holiday and as a make-up day",
                () -> CalendarYear.of(2030, Set.of(day(2030, 5, 4)), Set.of(day(2030, 5, 4))));
        assertRefused("not within 2030", () -> CalendarYear.of(2030, Set.of(day(2031, 1, 1)), Set.of()));
        assertRefused("not within 2030", () -> CalendarYear.of(2030, Set.of(day(2029, 11, 30)), Set.of()));
        assertRefused("not within 2030", () -> CalendarYear.of(2030, Set.of(), Set.of(day(2031, 1, 4))));
    }

    @Test
    void aYearKeepsACopy() {
        TreeSet<LocalDate> holidays = new TreeSet<>(Set.of(day(2030, 1, 1)));
        CalendarYear year = CalendarYear.of(2030, holidays, Set.of());
        holidays.clear();
        assertEquals(Set.of(day(2030, 1, 1)), year.holidays());
        assertThrows(UnsupportedOperationException.class, () -> year.holidays().clear());
        assertThrows(UnsupportedOperationException.class, () -> calendar.years().clear());
    }

    private static void assertRefused(String part, Runnable construction) {
        String message =
                assertThrows(IllegalArgumentException.class, construction::run).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
