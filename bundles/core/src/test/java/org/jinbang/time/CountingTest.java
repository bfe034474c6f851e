package org.jinbang.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    private final WorkCalendar calendar = ShippedCalendar.calendar();
    private final Counting counting = new Counting(calendar);

    @ParameterizedTest(name = "{3}: {1} after {0} ends {2}")
    @CsvSource({
        "2024-06-04, 7d, 2024-06-11, a working day stays",
        "2024-09-25, 7d, 2024-10-08, National Day moves to the end of the holiday week",
        "2024-06-08, 7d, 2024-06-17, a Saturday moves to Monday",
        "2024-06-01, 7d, 2024-06-11, a weekend before a holiday moves over both",
        "2024-10-05, 7d, 2024-10-12, a make-up Saturday is worked and stays",
        "2024-02-22, 7d, 2024-02-29, the leap day is a day",
        "2023-02-22, 7d, 2023-03-01, no leap day",
        "2023-12-25, 7d, 2024-01-02, New Year moves into January",
        "2018-12-22, 7d, 2018-12-29, a make-up Saturday named by next year's notice",
        "2025-09-24, 7d, 2025-10-09, National Day with Mid-Autumn",
        "2024-09-27, 10wd, 2024-10-16, make-up days count and holidays do not",
        "2024-02-28, 1wd, 2024-02-29, the leap day is worked",
        "2018-12-27, 3wd, 2019-01-02, across the year with a make-up Saturday",
        "2024-02-08, 1wd, 2024-02-09, New Year's Eve 2024 was no day off",
        "2024-02-09, 1wd, 2024-02-18, a make-up Sunday ends the Spring Festival",
        "2022-12-29, 2wd, 2023-01-03, 31 December off by next year's notice"
    })
    void lastDay(LocalDate published, String term, LocalDate last, String why) {
        assertEquals(new LastDay(last, false), counting.lastDay(published, Term.parse(term)), why);
        Window window = counting.after(LegalTime.at(published, LocalTime.of(10, 30)), Term.parse(term));
        assertEquals(LegalTime.endOf(last), window.closes(), why);
        assertEquals(last, window.lastDay(), why);
        assertFalse(window.provisional());
    }

    @Test
    void theWindowOpensAtThePublicationAndTheDayOfPublicationDoesNotCount() {
        Instant lastMicro = Instant.parse("2024-06-04T15:59:59.999999Z");
        Window evening = counting.after(lastMicro, new CalendarDays(7));
        assertEquals(lastMicro, evening.opens());
        assertEquals(LocalDate.of(2024, 6, 11), evening.lastDay());
        Window midnight = counting.after(lastMicro.plusNanos(1_000), new CalendarDays(7));
        assertEquals(LocalDate.of(2024, 6, 12), midnight.lastDay());
    }

    @Test
    void theLastDayEndsAtTwentyFourHundredBeijingTime() {
        Window window = counting.after(Instant.parse("2024-06-04T02:00:00Z"), new CalendarDays(7));
        assertEquals(Instant.parse("2024-06-11T16:00:00Z"), window.closes());
        assertTrue(window.contains(Instant.parse("2024-06-11T15:59:59.999999Z")));
        assertTrue(window.isLate(Instant.parse("2024-06-11T16:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-25, 2023-05-25",
        "2023-06-19, 2023-06-19",
        "2024-10-05, 2024-10-08",
        "2024-10-12, 2024-10-12",
        "2024-06-15, 2024-06-17",
        "2023-12-31, 2024-01-02"
    })
    void untilADateIncludesItAndMovesADayOff(LocalDate named, LocalDate last) {
        Window window = counting.untilEndOf(Instant.parse("2023-04-01T00:00:00Z"), named);
        assertEquals(LegalTime.endOf(last), window.closes());
        assertFalse(window.provisional());
    }

    @Test
    void untilADateThatIsPastIsRefused() {
        Instant opens = LegalTime.startOf(LocalDate.of(2023, 5, 26));
        assertThrows(IllegalArgumentException.class, () -> counting.untilEndOf(opens, LocalDate.of(2023, 5, 25)));
        assertEquals(
                LocalDate.of(2023, 5, 26),
                counting.untilEndOf(opens, LocalDate.of(2023, 5, 26)).lastDay());
    }

    @Test
    void whatReachesBeyondTheDataIsProvisional() {
        Instant published = LegalTime.at(LocalDate.of(2026, 12, 21), LocalTime.NOON);
        assertFalse(counting.after(published, new CalendarDays(7)).provisional(), "28 December 2026 is known");
        Window beyond = counting.after(published, new CalendarDays(8));
        assertTrue(beyond.provisional());
        assertEquals(LocalDate.of(2026, 12, 29), beyond.lastDay(), "a Tuesday is estimated as worked");
        assertFalse(counting.after(published, new WorkingDays(5)).provisional());
        assertTrue(counting.after(published, new WorkingDays(6)).provisional());
        assertTrue(counting.after(published, new WorkingDays(60)).provisional());
        assertTrue(counting.untilEndOf(published, LocalDate.of(2027, 3, 31)).provisional());
        LocalDate saturday = LocalDate.of(2027, 3, 6);
        assertEquals(
                saturday.plusDays(2), counting.untilEndOf(published, saturday).lastDay());
    }

    @Test
    void whatLiesBeforeTheDataIsProvisionalToo() {
        assertTrue(
                counting.lastDay(LocalDate.of(2003, 11, 3), new CalendarDays(7)).provisional());
        assertTrue(
                counting.lastDay(LocalDate.of(2003, 12, 30), new WorkingDays(5)).provisional());
        assertFalse(
                counting.lastDay(LocalDate.of(2003, 12, 31), new WorkingDays(5)).provisional());
    }

    @Test
    void theNextNoticeSettlesWhatWasProvisional() {
        // Invented: nobody knows the notice for 2027 here.
        CalendarYear invented = CalendarYear.of(
                2027, Set.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4)), Set.of(LocalDate.of(2027, 1, 9)));
        LocalDate published = LocalDate.of(2026, 12, 28);
        assertEquals(new LastDay(LocalDate.of(2027, 1, 4), true), counting.lastDay(published, new CalendarDays(7)));
        assertEquals(
                new LastDay(LocalDate.of(2027, 1, 5), false),
                new Counting(calendar.with(List.of(invented))).lastDay(published, new CalendarDays(7)));
    }

    @Test
    void anHourThatIsNamedIsNotMoved() {
        Window window = Window.exactly(
                Instant.parse("2024-10-01T00:00:00Z"), LegalTime.at(LocalDate.of(2024, 10, 5), LocalTime.of(18, 0)));
        assertEquals(Instant.parse("2024-10-05T10:00:00Z"), window.closes());
    }

    @Test
    void anExtensionCountsFromTheDayAfterTheFormerEnd() {
        Window window = counting.after(Instant.parse("2024-06-04T02:00:00Z"), new CalendarDays(7));
        Window extended = counting.extended(window, new WorkingDays(3));
        assertEquals(window.opens(), extended.opens());
        assertEquals(LocalDate.of(2024, 6, 14), extended.lastDay());
        Window atAnHour = Window.exactly(window.opens(), LegalTime.at(LocalDate.of(2024, 6, 11), LocalTime.of(18, 0)));
        assertEquals(
                extended.closes(),
                counting.extended(atAnHour, new WorkingDays(3)).closes());
    }

    @Test
    void anExtensionOfAnEstimateIsAnEstimate() {
        Window estimate =
                new Window(Instant.parse("2024-06-04T02:00:00Z"), LegalTime.endOf(LocalDate.of(2024, 6, 11)), true);
        assertTrue(counting.extended(estimate, new CalendarDays(1)).provisional());
    }

    @Test
    void aMinimumHolds() {
        Instant published = Instant.parse("2024-06-04T02:00:00Z");
        Window minimum = counting.after(published, new WorkingDays(5));
        assertTrue(counting.after(published, new WorkingDays(6)).isAtLeast(minimum));
        assertTrue(counting.after(published, new CalendarDays(8)).isAtLeast(minimum), "ends the same day");
        assertFalse(counting.after(published, new CalendarDays(7)).isAtLeast(minimum));
    }
}
