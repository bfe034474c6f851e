package org.jinbang.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How a term becomes a window. The regulations name terms and do not say how to count them; each rule here is therefore
 * a <b>reading</b>, after the chapter of the Civil Code (民法典) on periods, arts. 200–204:
 *
 * <ol>
 *   <li><b>Days are days of the calendar</b> of Beijing (art. 200), working days those of {@link WorkCalendar}. The Code
 *       knows no working days: that they follow the State Council's yearly notices, make-up days included, is ours.
 *   <li><b>The day of publication does not count</b>, the first day is the next one (art. 201). The window nevertheless
 *       opens at the publication itself: nobody is refused for being quick.
 *   <li><b>A last day that is off moves</b> to the next day that is worked (art. 203 para. 1). The article says
 *       法定休假日; we read it as every day that is off, weekends too, and a make-up Saturday as a day that is worked.
 *   <li><b>The last day ends at 24:00</b> (art. 203 para. 2), the first instant of the following day is late. An hour
 *       that the organ has named takes its place: {@link Window#exactly}.
 *   <li><b>“Before” and “until” a date include that day</b> (5月25日前、截至6月19日): {@link #untilEndOf}.
 *   <li><b>A term is a minimum</b> where the regulation says 不少于: {@link Window#isAtLeast}.
 * </ol>
 *
 * <p>A regulation that counts otherwise goes before (art. 204). Where the outcome depends on a day the calendar does not
 * know, Monday to Friday are taken as worked and the window is marked {@linkplain Window#provisional() provisional}.
 */
public final class Counting {

    private final WorkCalendar calendar;

    /** Counts with this calendar. */
    public Counting(WorkCalendar calendar) {
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /** The window that a publication opens for a term: from the publication to 24:00 of the term's last day. */
    public Window after(Instant publication, Term term) {
        return endingWith(publication, lastDay(LegalTime.dateOf(publication), term));
    }

    /**
     * The window until a named date, that day included; a named date that is off moves like any last day.
     *
     * @throws IllegalArgumentException if the date has ended before the window opens
     */
    public Window untilEndOf(Instant opens, LocalDate date) {
        return endingWith(opens, firstWorkedFrom(date));
    }

    /** The same window with a later end: the term counts from the day after the window's last day. */
    public Window extended(Window window, Term term) {
        Window longer = endingWith(window.opens(), lastDay(window.lastDay(), term));
        return new Window(longer.opens(), longer.closes(), longer.provisional() || window.provisional());
    }

    /** The last day of a term of which the first day is the day after {@code published}. */
    public LastDay lastDay(LocalDate published, Term term) {
        if (term instanceof WorkingDays) {
            return workedAfter(published, term.count());
        }
        return firstWorkedFrom(published.plusDays(term.count()));
    }

    private LastDay firstWorkedFrom(LocalDate day) {
        return workedAfter(day.minusDays(1), 1);
    }

    /** The n-th worked day after a day. */
    private LastDay workedAfter(LocalDate start, int n) {
        LocalDate day = start;
        boolean provisional = false;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            DayKind kind = calendar.kindOf(day);
            boolean unknown = kind == DayKind.UNKNOWN;
            provisional |= unknown;
            if (unknown ? !CalendarYear.isWeekend(day) : kind.isWorked()) {
                left--;
            }
        }
        return new LastDay(day, provisional);
    }

    private static Window endingWith(Instant opens, LastDay last) {
        return new Window(opens, LegalTime.endOf(last.date()), last.provisional());
    }
}
