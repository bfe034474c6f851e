package org.jinbang.console.internal.demo;

import java.time.LocalDate;

/**
 * On which days a script is played that speaks of the days of one year. The calendar of working days is known for a few
 * years, in which every demonstration has to find room on one server.
 */
final class Timetable {
    private static final int SHORTENED = 4;
    /** So many days are left of the year at least, for what is filed speaks of it. */
    private static final int LEFT = 45;

    private final LocalDate begin;
    private final int divisor;

    private Timetable(LocalDate begin, int divisor) {
        this.begin = begin;
        this.divisor = divisor;
    }

    /** Day by day: this year on its first days, or else the next. */
    static Timetable wholeYear(LocalDate today) {
        return new Timetable(today.getDayOfYear() <= 2 ? today.withDayOfYear(1) : nextYear(today), 1);
    }

    /** Four times as fast: from the first days of this year on, from tomorrow, or, late in the year, from the next on. */
    static Timetable shortened(LocalDate today) {
        boolean room = today.plusDays(LEFT).getYear() == today.getYear();
        LocalDate begin = today.getDayOfYear() <= 2 ? today.withDayOfYear(1) : today.plusDays(1);
        return new Timetable(room ? begin : nextYear(today), SHORTENED);
    }

    private static LocalDate nextYear(LocalDate today) {
        return today.withDayOfYear(1).plusYears(1);
    }

    /** The year of the edition. */
    int year() {
        return begin.getYear();
    }

    /** The day on which is played what the script puts on this day of the year. */
    LocalDate day(int month, int day) {
        return begin.plusDays((LocalDate.of(year(), month, day).getDayOfYear() - 1) / divisor);
    }
}
