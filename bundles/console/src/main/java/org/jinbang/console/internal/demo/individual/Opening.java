package org.jinbang.console.internal.demo.individual;

import static org.jinbang.console.internal.demo.individual.IndividualPeople.COMMITTEE;
import static org.jinbang.console.internal.demo.individual.IndividualPeople.STRANGER;
import static org.jinbang.console.internal.demo.individual.IndividualPeople.SUPERVISOR;

import java.time.LocalDate;
import org.jinbang.console.internal.demo.DemoException;
import org.jinbang.console.internal.demo.Founding;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;

/** How the edition comes to be: the organs are seated, the rules settled, the units registered, the first call published. */
final class Opening extends Script {
    private final Founding founding;

    Opening(Play play, int year, IndividualPeople people) {
        super(play, year);
        this.founding = new Founding(play, year, people);
    }

    private Move open(String role, int edition) {
        return founding.opening(role).with("year", edition).with("settings", places(12));
    }

    private static Json.Obj places(int number) {
        return Json.obj().with("defence-places", number);
    }

    void edition() {
        founding.summon();
        play.until(day(1, 2));
        open("leading-group-1", year).with("revision", "2099").refused(RefusalCode.UNKNOWN_SCHEME);
        open("office-1", year).refused(RefusalCode.NOT_ENTITLED, "11");
        open("leading-group-1", year).with("members", founding.standing(false)).refused(RefusalCode.COMPOSITION, "10");
        open("leading-group-1", year).with("settings", places(0)).refused(RefusalCode.SETTING_INVALID, "16");
        open("leading-group-1", year + 2).accepted();
        play.by("office-1", CommandType.CANCEL_EDITION)
                .with("reason", "试图由办公室取消（虚构）")
                .refused(RefusalCode.NOT_ENTITLED, "11");
        play.by("leading-group-1", CommandType.CANCEL_EDITION)
                .with("reason", "年份录入有误，取消后重新启动（虚构）")
                .accepted();
        play.took(IndividualBranch.EDITION_CANCELLED);
        play.by("leading-group-1", CommandType.CANCEL_EDITION)
                .with("reason", "再次取消（虚构）")
                .refused(RefusalCode.EDITION_CLOSED);
        open("leading-group-1", year).accepted();
        open("leading-group-1", year + 1).refused(RefusalCode.ALREADY_DONE);
    }

    void organs() {
        founding.seat("office-1", "committee", "committee-1")
                .with("sector", "media")
                .refused(RefusalCode.NOT_ENTITLED, "12");
        founding.seat("leading-group-1", "committee", "committee-1").refused(RefusalCode.COMPOSITION, "12");
        founding.seat("leading-group-1", "leading-group", "committee-1")
                .with("chair", true)
                .refused(RefusalCode.COMPOSITION, "10");
        COMMITTEE.forEach((role, sector) -> founding.seat("leading-group-1", "committee", role)
                .with("sector", sector)
                .accepted());
        founding.seat("leading-group-1", "committee", "committee-1")
                .with("sector", "government")
                .refused(RefusalCode.ALREADY_DONE, "12");
        founding.seat("office-1", "supervisor", SUPERVISOR).refused(RefusalCode.NOT_ENTITLED, "21");
        founding.seat("leading-group-1", "supervisor", SUPERVISOR).accepted();
        setting(SUPERVISOR, "ballot-majority", Json.of("1/3")).refused(RefusalCode.NOT_ENTITLED, "11");
        setting("office-1", "ballot-majority", Json.of("1/3")).refused(RefusalCode.NOT_ENTITLED, "11");
        setting("leading-group-1", "ballot-majority", Json.of("五成")).refused(RefusalCode.SETTING_INVALID, "17");
        setting("leading-group-1", "defence-comments", new Json.Bool(true)).accepted();
        for (int i = 1; i <= 4; i++) {
            unit("office-1", i).accepted();
        }
        unit("office-1", 1).refused(RefusalCode.ALREADY_DONE, "23");
        unit(STRANGER, 1).with("unit", "unit-9").refused(RefusalCode.NOT_ENTITLED, "23");
        play.by("leading-group-1", CommandType.EXCEED_CAP)
                .with("award", "organisation")
                .with("limit", 11)
                .with("reason", "试图授予组织（虚构）")
                .refused(RefusalCode.UNKNOWN_TARGET);
        play.by("leading-group-1", CommandType.EXCEED_CAP)
                .with("award", "outstanding")
                .with("limit", 11)
                .refused(RefusalCode.MALFORMED);
    }

    private Move setting(String role, String name, Json value) {
        return play.by(role, CommandType.CHANGE_SETTING)
                .with("name", name)
                .with("value", value)
                .with("reason", "本届规则（虚构）");
    }

    private Move unit(String role, int number) {
        String unit = "unit-" + number;
        return founding.unit(role, unit, IndividualPeople.unitName(number), unit);
    }

    private Move batch(String role, LocalDate opens, LocalDate closes) {
        return founding.call(role, opens, closes, "关于开展" + year + "年全国质量奖个人奖评选的通知（虚构）");
    }

    void firstCall() {
        LocalDate opens = day(1, 8);
        LocalDate closes = day(2, 28);
        batch("office-1", opens, closes).refused(RefusalCode.NOT_ENTITLED, "11");
        batch("leading-group-1", opens, LocalDate.of(2099, 2, 28)).refused(RefusalCode.CALENDAR_UNKNOWN, "13");
        String key = "call-of-the-first-batch-" + year;
        Receipt first = batch("leading-group-1", opens, closes).key(key).accepted();
        Receipt again = batch("leading-group-1", opens, closes).key(key).accepted();
        if (!again.repeated() || !again.acts().equals(first.acts())) {
            throw new DemoException(new Text("重发的指令应得到第一次的答复", "A repeated command should get the first answer"));
        }
        play.took(IndividualBranch.KEY_REPEATED);
        batch("leading-group-1", opens, closes.plusDays(1)).key(key).refused(RefusalCode.KEY_REUSED);
        batch("leading-group-1", opens, closes).refused(RefusalCode.BATCH_NOT_DUE, "2");
        play.by("a1", CommandType.START_APPLICATION)
                .with("batch", 1)
                .with("track", "artisan")
                .refused(RefusalCode.TOO_EARLY, "13");
    }

    void secondCall() {
        LocalDate opens = day(7, 1);
        play.until(opens);
        batch("leading-group-1", opens, day(8, 31)).accepted();
    }
}
