package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.time.CalendarDays;
import org.jinbang.time.CalendarStatus;
import org.jinbang.time.CalendarYear;
import org.jinbang.time.Calendars;
import org.jinbang.time.Counting;
import org.jinbang.time.DayKind;
import org.jinbang.time.LegalTime;
import org.jinbang.time.Term;
import org.jinbang.time.Window;
import org.jinbang.time.WorkCalendar;

/** The work calendar, and what it makes of a date or a term. */
@Path("v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
public final class CalendarResource {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;

    private final Calendars calendars;

    /** Reads {@code calendars}. */
    public CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Route(
            zh = "工作日历：已有年份、来源、未予采用的文件",
            en = "The work calendar: the years known, where from, and a file that was refused",
            access = Access.ADMINISTRATOR,
            answer = Views.CalendarView.class)
    public Response all() {
        CalendarStatus status = calendars.status();
        List<Views.CalendarYearLine> years = status.calendar().years().values().stream()
                .map(year -> new Views.CalendarYearLine(
                        year.year(),
                        year.source(),
                        year.holidays().size(),
                        year.makeUpDays().size()))
                .toList();
        return Response.ok(new Views.CalendarView(
                        status.calendar().firstDay(),
                        status.calendar().lastDay(),
                        status.origin(),
                        status.refused(),
                        years))
                .build();
    }

    @GET
    @Path("{year}")
    @Route(
            zh = "一年的放假日与调休上班日",
            en = "The days off and the make-up working days of a year",
            access = Access.OPEN,
            answer = Views.CalendarYearView.class)
    public Response year(@PathParam("year") int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.malformed(
                            "year",
                            String.valueOf(year),
                            " " + FIRST_YEAR + " 至 " + LAST_YEAR + " 的年份",
                            "a year from " + FIRST_YEAR + " to " + LAST_YEAR)
                    .exception();
        }
        WorkCalendar calendar = calendars.current();
        LocalDate first = LocalDate.of(year, 1, 1);
        var days = first.datesUntil(first.plusYears(1)).collect(Collectors.groupingBy(calendar::kindOf));
        int unknown = days.getOrDefault(DayKind.UNKNOWN, List.of()).size();
        String status = unknown == 0 ? "KNOWN" : unknown < first.lengthOfYear() ? "PARTLY" : "UNKNOWN";
        return Response.ok(new Views.CalendarYearView(
                        year,
                        status,
                        Optional.ofNullable(calendar.years().get(year)).flatMap(CalendarYear::source),
                        calendar.firstDay(),
                        calendar.lastDay(),
                        days.getOrDefault(DayKind.HOLIDAY, List.of()),
                        days.getOrDefault(DayKind.MAKE_UP_DAY, List.of())))
                .build();
    }

    @GET
    @Path("windows/{from}/{ends}")
    @Route(
            zh = "窗口：自某日起，至某日（2024-05-31，含当日）或若干天（7d、10wd）届满",
            en = "The window from a day on to a day (2024-05-31, included) or for a term (7d, 10wd)",
            access = Access.OPEN,
            answer = Views.WindowView.class)
    public Response window(@PathParam("from") String from, @PathParam("ends") String ends) {
        LocalDate opens = day("from", from);
        Counting counting = new Counting(calendars.current());
        Window window;
        LocalDate plain;
        if (ends.contains("-")) {
            plain = day("ends", ends);
            if (plain.isBefore(opens)) {
                throw Problem.malformed("ends", ends, "不早于 " + opens + " 的日期", "a date that is not before " + opens)
                        .exception();
            }
            window = counting.untilEndOf(LegalTime.startOf(opens), plain);
        } else {
            Term term = term(ends);
            window = counting.after(LegalTime.startOf(opens), term);
            plain = term instanceof CalendarDays days ? opens.plusDays(days.count()) : window.lastDay();
        }
        return Response.ok(new Views.WindowView(
                        window.opens(),
                        window.closes(),
                        window.lastDay(),
                        !window.lastDay().equals(plain),
                        window.provisional()))
                .build();
    }

    private static Term term(String term) {
        try {
            return Term.parse(term);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(
                            "ends",
                            term,
                            "日期或期限，如 2024-05-31、7d（天）、10wd（工作日）",
                            "a date or a term such as 2024-05-31, 7d (days), 10wd (working days)")
                    .exception();
        }
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (java.time.DateTimeException e) {
            // refused below, like a year out of bounds
        }
        throw Problem.malformed(name, text, "日期，如 2024-05-31", "a date such as 2024-05-31")
                .exception();
    }
}
