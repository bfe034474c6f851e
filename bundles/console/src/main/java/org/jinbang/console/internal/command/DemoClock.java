package org.jinbang.console.internal.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.LegalTime;
import org.jinbang.time.SettableClock;

/** {@code award:demo-clock}. */
@Service
@Command(
        scope = "award",
        name = "demo-clock",
        description = "查看或拨快演示服务器的时钟，以便在页面上走完一届 / Shows the clock of a demonstration server or moves it"
                + " forward, so that an edition can be played on the pages")
public final class DemoClock extends AwardCommand {
    @Reference
    JinbangClock clock;

    @Argument(
            name = "to",
            description = "北京时间的日期或时刻，如 2024-06-01 或 2024-06-01T09:00，不早于现在"
                    + " / a day or a moment in Beijing, such as 2024-06-01 or 2024-06-01T09:00, not before now")
    String to;

    @Override
    View run() {
        SettableClock settable = clock.settable()
                .orElseThrow(() -> new Failure(
                        "这不是演示服务器，时钟不能拨动；演示服务器以 -D{0}=true 启动",
                        "This is no demonstration server, its clock cannot be moved; one is started with -D{0}=true",
                        SettableClock.DEMONSTRATION));
        if (to != null) {
            Instant target = moment();
            if (target.isBefore(settable.now())) {
                throw new Failure(
                        "演示时钟不能倒退：现在是 {0}",
                        "The clock of a demonstration never goes back: it is {0}", Show.time(settable.now()));
            }
            settable.set(target);
        }
        Instant now = settable.now();
        return View.of(Json.obj().with("now", now.toString())).line("现在 {0}", "Now {0}", Show.time(now));
    }

    private Instant moment() {
        try {
            return to.length() == "2024-06-01".length()
                    ? LegalTime.startOf(LocalDate.parse(to))
                    : LocalDateTime.parse(to).atZone(LegalTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new Failure(
                    "“{0}”应为日期或时刻，如 2024-06-01 或 2024-06-01T09:00",
                    "“{0}” must be a day or a moment, such as 2024-06-01 or 2024-06-01T09:00", to);
        }
    }
}
