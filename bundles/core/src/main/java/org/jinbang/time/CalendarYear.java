package org.jinbang.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the State Council's notice for one year says: which days are off and which Saturdays and Sundays are worked in
 * exchange. The notice for a year may also name the last days of the December before, and they belong here too.
 *
 * @param year the year the notice is for
 * @param source the number of the notice, as 国办发明电〔2023〕7号; empty if unknown
 * @param holidays the days off, festivals and exchanged days alike, weekends within them included or not
 * @param makeUpDays the Saturdays and Sundays that are worked
 */
public record CalendarYear(
        int year, Optional<String> source, SortedSet<LocalDate> holidays, SortedSet<LocalDate> makeUpDays) {

    /**
     * @throws IllegalArgumentException if a date lies outside the year and the December before it, is both off and
     *     worked, or if a make-up day is no Saturday or Sunday; the message says so in both languages
     */
    public CalendarYear {
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        makeUpDays = Collections.unmodifiableSortedSet(new TreeSet<>(makeUpDays));
        for (LocalDate day : holidays) {
            requireWithin(year, day);
        }
        for (LocalDate day : makeUpDays) {
            requireWithin(year, day);
            if (!isWeekend(day)) {
                throw new IllegalArgumentException(
                        "调休上班日 " + day + " 不是周六或周日 / the make-up day " + day + " is no Saturday or Sunday");
            }
            if (holidays.contains(day)) {
                throw new IllegalArgumentException(
                        day + " 既列为放假又列为上班 / " + day + " is listed both as a holiday and as a make-up day");
            }
        }
    }

    /** A year whose notice is not named. */
    public static CalendarYear of(int year, Collection<LocalDate> holidays, Collection<LocalDate> makeUpDays) {
        return new CalendarYear(year, Optional.empty(), new TreeSet<>(holidays), new TreeSet<>(makeUpDays));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void requireWithin(int year, LocalDate day) {
        if (day.isBefore(LocalDate.of(year - 1, 12, 1)) || day.getYear() > year) {
            throw new IllegalArgumentException(day + " 不属于 " + year + " 年的安排（该年及上一年 12 月） / " + day + " is not within "
                    + year + " or the December before it");
        }
    }
}
