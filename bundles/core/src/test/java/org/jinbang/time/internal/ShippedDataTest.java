package org.jinbang.time.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinbang.time.DayKind;
import org.jinbang.time.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped days against the State Council's notices. */
class ShippedDataTest {

    private final WorkCalendar calendar = ShippedCalendar.calendar();

    @Test
    void coversTheYears2004To2026() {
        assertEquals(
                IntStream.rangeClosed(2004, 2026).boxed().toList(),
                List.copyOf(calendar.years().keySet()));
        assertEquals(LocalDate.of(2004, 1, 1), calendar.firstDay());
        assertEquals(LocalDate.of(2026, 12, 28), calendar.lastDay());
    }

    @ParameterizedTest(name = "{0} to {1} off")
    @CsvSource({
        "2024-01-01, 2024-01-01",
        "2024-02-10, 2024-02-17",
        "2024-04-04, 2024-04-06",
        "2024-05-01, 2024-05-05",
        "2024-06-08, 2024-06-10",
        "2024-09-15, 2024-09-17",
        "2024-10-01, 2024-10-07",
        "2025-01-01, 2025-01-01",
        "2025-01-28, 2025-02-04",
        "2025-04-04, 2025-04-06",
        "2025-05-01, 2025-05-05",
        "2025-05-31, 2025-06-02",
        "2025-10-01, 2025-10-08",
        "2026-01-01, 2026-01-03",
        "2026-02-15, 2026-02-23",
        "2026-04-04, 2026-04-06",
        "2026-05-01, 2026-05-05",
        "2026-06-19, 2026-06-21",
        "2026-09-25, 2026-09-27",
        "2026-10-01, 2026-10-07",
        "2020-01-24, 2020-02-02",
        "2015-09-03, 2015-09-05",
        "2018-12-30, 2019-01-01"
    })
    void holidays(LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).forEach(day -> assertFalse(calendar.isWorkingDay(day), day.toString()));
    }

    @Test
    void makeUpDaysOfTheLatestYears() {
        assertMakeUpDays(2024, "02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12");
        assertMakeUpDays(2025, "01-26", "02-08", "04-27", "09-28", "10-11");
        assertMakeUpDays(2026, "01-04", "02-14", "02-28", "05-09", "09-20", "10-10");
    }

    @ParameterizedTest
    @CsvSource({"2005-12-31", "2006-12-30", "2006-12-31", "2007-12-29", "2011-12-31", "2018-12-29"})
    void saturdaysAndSundaysWorkedByTheNextYearsNotice(LocalDate day) {
        assertEquals(DayKind.MAKE_UP_DAY, calendar.kindOf(day));
        assertTrue(calendar.years().get(day.getYear() + 1).makeUpDays().contains(day));
    }

    /** Exchanged days are paid back, so a year has its weekdays less 11 statutory days, less 13 from 2025 on. */
    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void workedDaysInAYear(int year, int worked) {
        Stream<LocalDate> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year, 12, 29));
        long until28December = days.filter(calendar::isWorkingDay).count();
        long weekdaysLeft = LocalDate.of(year, 12, 29)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .count();
        assertEquals(worked, until28December + weekdaysLeft);
    }

    @Test
    void namesTheNotices() {
        assertEquals(Optional.of("国办发明电〔2023〕7号"), calendar.years().get(2024).source());
        assertEquals(Optional.of("国办发明电〔2024〕12号"), calendar.years().get(2025).source());
        assertEquals(Optional.of("国办发明电〔2025〕7号"), calendar.years().get(2026).source());
        assertEquals(Optional.empty(), calendar.years().get(2004).source());
    }

    private void assertMakeUpDays(int year, String... monthDays) {
        List<LocalDate> expected = Stream.of(monthDays)
                .map(monthDay -> LocalDate.parse(year + "-" + monthDay))
                .toList();
        assertEquals(expected, List.copyOf(calendar.years().get(year).makeUpDays()));
    }
}
