package org.jinbang.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are worked, by the State Council's yearly notices, for an unbroken range of years. Immutable.
 *
 * <p>Saturday and Sunday are off (国务院关于职工工作时间的规定, art. 7) unless a notice makes up for a day off with them.
 *
 * <p><b>Reading: where the data ends.</b> The notice for a year has repeatedly changed the last days of the December
 * before (29 December 2007, 29–31 December 2018, 31 December 2022). So the days from 29 December of the last year on
 * are unknown until the next year's notice is installed.
 */
public final class WorkCalendar {

    private static final MonthDay LAST_SETTLED = MonthDay.of(12, 28);

    private final SortedMap<Integer, CalendarYear> years;
    private final Map<LocalDate, DayKind> named;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    private WorkCalendar(SortedMap<Integer, CalendarYear> years) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("工作日历没有任何年份 / the work calendar has no year");
        }
        for (int year = years.firstKey(); year <= years.lastKey(); year++) {
            if (!years.containsKey(year)) {
                throw new IllegalArgumentException("工作日历缺少 " + year + " 年：年份必须连续 / the work calendar lacks the year "
                        + year + ": the years have to follow one another");
            }
        }
        this.years = Collections.unmodifiableSortedMap(years);
        this.named = namedDays(years.values());
        this.firstDay = LocalDate.of(years.firstKey(), 1, 1);
        this.lastDay = LAST_SETTLED.atYear(years.lastKey());
    }

    /**
     * The calendar of these years.
     *
     * @throws IllegalArgumentException if there is no year, a year is missing between others or given twice, or two
     *     years say different things of one day; the message says so in both languages
     */
    public static WorkCalendar of(Collection<CalendarYear> years) {
        return new WorkCalendar(byYear(years));
    }

    /**
     * This calendar with some years replaced or added.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public WorkCalendar with(Collection<CalendarYear> replacements) {
        SortedMap<Integer, CalendarYear> merged = new TreeMap<>(years);
        merged.putAll(byYear(replacements));
        return new WorkCalendar(merged);
    }

    /** The years and what their notices say, in order. */
    public SortedMap<Integer, CalendarYear> years() {
        return years;
    }

    /** The first day that is known. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day that is known. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** What the day is; {@link DayKind#UNKNOWN} before {@link #firstDay()} and after {@link #lastDay()}. */
    public DayKind kindOf(LocalDate day) {
        if (day.isBefore(firstDay) || day.isAfter(lastDay)) {
            return DayKind.UNKNOWN;
        }
        DayKind kind = named.get(day);
        if (kind != null) {
            return kind;
        }
        return CalendarYear.isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKING_DAY;
    }

    /**
     * Whether the day is worked.
     *
     * @throws UnknownDayException if the calendar has no data for the day
     */
    public boolean isWorkingDay(LocalDate day) {
        DayKind kind = kindOf(day);
        if (kind == DayKind.UNKNOWN) {
            throw new UnknownDayException(day, firstDay, lastDay);
        }
        return kind.isWorked();
    }

    private static SortedMap<Integer, CalendarYear> byYear(Collection<CalendarYear> years) {
        SortedMap<Integer, CalendarYear> byYear = new TreeMap<>();
        for (CalendarYear year : years) {
            if (byYear.put(year.year(), year) != null) {
                throw new IllegalArgumentException(
                        year.year() + " 年出现两次 / the year " + year.year() + " is given twice");
            }
        }
        return byYear;
    }

    private static Map<LocalDate, DayKind> namedDays(Collection<CalendarYear> years) {
        Map<LocalDate, DayKind> named = new HashMap<>();
        for (CalendarYear year : years) {
            year.holidays().forEach(day -> name(named, day, DayKind.HOLIDAY));
            year.makeUpDays().forEach(day -> name(named, day, DayKind.MAKE_UP_DAY));
        }
        return named;
    }

    private static void name(Map<LocalDate, DayKind> named, LocalDate day, DayKind kind) {
        DayKind former = named.put(day, kind);
        if (former != null && former != kind) {
            throw new IllegalArgumentException("两个年份对 " + day + " 的安排不一致 / two years say different things of " + day);
        }
    }
}
