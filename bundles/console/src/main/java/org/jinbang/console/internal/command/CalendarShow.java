package org.jinbang.console.internal.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;
import org.jinbang.time.CalendarStatus;
import org.jinbang.time.CalendarYear;
import org.jinbang.time.Calendars;
import org.jinbang.time.DayKind;
import org.jinbang.time.JinbangClock;

/** {@code award:calendar-show}. */
@Service
@Command(
        scope = "award",
        name = "calendar-show",
        description = "查看工作日历：已有年份、一年的放假安排或一天的性质"
                + " / Shows the work calendar: the years known, the days off of a year, or what a day is")
public final class CalendarShow extends AwardCommand {
    @Reference
    Calendars calendars;

    @Reference
    JinbangClock clock;

    @Argument(name = "when", description = "年份或日期，如 2024 或 2024-10-12 / a year or a day, such as 2024 or 2024-10-12")
    String when;

    @Override
    View run() {
        CalendarStatus status = calendars.status();
        if (when == null) {
            return years(status);
        }
        if (when.matches("\\d{4}")) {
            return year(status, Integer.parseInt(when));
        }
        try {
            return day(status, LocalDate.parse(when));
        } catch (DateTimeException e) {
            throw new Failure(
                    "“{0}”应为年份或日期，如 2024 或 2024-10-12",
                    "“{0}” must be a year or a day, such as 2024 or 2024-10-12", when);
        }
    }

    private View years(CalendarStatus status) {
        Table table = Table.of(
                new Text("年份", "year"),
                new Text("依据", "notice"),
                new Text("放假日", "days off"),
                new Text("调休上班日", "make-up days"));
        status.calendar()
                .years()
                .forEach((number, year) -> table.row(
                        number,
                        year.source().orElse("—"),
                        year.holidays().size(),
                        year.makeUpDays().size()));
        View view = View.of(Json.obj()
                        .with("from", status.calendar().firstDay().toString())
                        .with("to", status.calendar().lastDay().toString())
                        .with("origin", status.origin())
                        .with("refused", status.refused().orElse(null))
                        .with("now", clock.now().toString()))
                .line("现在 {0}", "Now {0}", Show.time(clock.now()))
                .line(
                        "工作日历 {0} 至 {1}，来源 {2}",
                        "Work calendar {0} to {1}, from {2}",
                        status.calendar().firstDay(),
                        status.calendar().lastDay(),
                        status.origin());
        status.refused().ifPresent(why -> view.line("替换文件未启用：{0}", "The replacement is not in force: {0}", why));
        return view.table(table);
    }

    private static View year(CalendarStatus status, int number) {
        CalendarYear year = Optional.ofNullable(status.calendar().years().get(number))
                .orElseThrow(() -> new Failure(
                        "没有 {0} 年的工作日历；已有 {1} 至 {2}",
                        "There is no calendar of {0}; there are {1} to {2}",
                        number,
                        status.calendar().years().firstKey(),
                        status.calendar().years().lastKey()));
        Table table = Table.of(new Text("日期", "day"), new Text("性质", "kind"));
        year.holidays().forEach(day -> table.row(day, kind(DayKind.HOLIDAY)));
        year.makeUpDays().forEach(day -> table.row(day, kind(DayKind.MAKE_UP_DAY)));
        return View.of(Json.obj()
                        .with("year", number)
                        .with("source", year.source().orElse(null))
                        .with(
                                "holidays",
                                Json.texts(year.holidays().stream()
                                        .map(LocalDate::toString)
                                        .toList()))
                        .with(
                                "makeUpDays",
                                Json.texts(year.makeUpDays().stream()
                                        .map(LocalDate::toString)
                                        .toList())))
                .line("{0} 年，{1}", "{0}, {1}", number, year.source().orElse("—"))
                .table(table);
    }

    private static View day(CalendarStatus status, LocalDate day) {
        DayKind kind = status.calendar().kindOf(day);
        return View.of(Json.obj().with("day", day.toString()).with("kind", kind.name()))
                .line("{0}：{1}", "{0}: {1}", day, kind(kind));
    }

    private static Text kind(DayKind kind) {
        return new Text(kind.zh(), kind.en());
    }
}
