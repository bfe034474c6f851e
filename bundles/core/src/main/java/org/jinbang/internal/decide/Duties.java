package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Tenure.Owed;
import org.jinbang.scheme.Aftercare.Duty;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/** What is to be done after the award: recorded when it was done, once where it has a day, with the amount that is due. */
final class Duties {
    private Duties() {}

    static Accepted record(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.RUN);
        ApplicationState a = s.theCase();
        List<Duty> duties = Aftermath.rules(s).duties(a.track(), a.award());
        Refuse.unless(
                !duties.isEmpty(),
                RefusalCode.NOT_ENTITLED,
                basis,
                "本办法未规定该类获奖者的义务",
                "This regulation names no duties of such winners");
        Aftermath.awarded(a, basis);
        Duty duty = Aftermath.rules(s)
                .duty(c.data().text("duty").orElseThrow())
                .orElseThrow(() -> Aftermath.unknown(basis, duties, Duty::id, Duty::title));
        concerns(s, a, duty);
        LocalDate on = Editions.date(c, "on");
        Refuse.unless(
                !on.isAfter(s.today()),
                RefusalCode.TOO_EARLY,
                duty.basis(),
                on + " 尚未到来，履行后再登记",
                on + " is still to come; record it afterwards");
        Json.Obj data = Json.obj().with("duty", duty.id()).with("on", on.toString());
        if (duty.owed()) {
            Owed owed = owed(s, c, duty);
            Refuse.unless(
                    !on.isBefore(s.tenure().since()),
                    RefusalCode.MALFORMED,
                    duty.basis(),
                    on + " 早于获奖日 " + s.tenure().since(),
                    on + " is before the day of the award, " + s.tenure().since());
            data = owed.year().isPresent() ? data.with("year", owed.year().get()) : data;
            data = owed.due().isPresent() ? data.with("due", owed.due().get().toString()) : data;
            data = owed.amount().isPresent() ? data.with("amount", owed.amount().get()) : data;
        } else {
            Refuse.unless(
                    c.data().number("year").isEmpty()
                            && c.data().number("amount").isEmpty(),
                    RefusalCode.MALFORMED,
                    duty.basis(),
                    "此项既不按年度履行，也不涉及款项，不写 year 和 amount",
                    "This is neither done every year nor is anything paid: leave out the year and the amount");
        }
        return Accepted.of(Draft.of(APPLICATION, a.id(), ActType.DUTY_RECORDED, duty.basis(), data)
                .with("what", a.applicant(), c.data().text("what")));
    }

    private static void concerns(Situation s, ApplicationState a, Duty duty) {
        if (!duty.isFor(a.track())) {
            throw Refuse.with(
                    RefusalCode.UNKNOWN_TARGET,
                    duty.basis(),
                    new Text("“{0}”只适用于以下类别的获奖者：{1}", "“{0}” is asked only of winners of: {1}")
                            .with(
                                    duty.title(),
                                    Texts.listed(duty.tracks().stream()
                                            .flatMap(track -> s.scheme().track(track).stream())
                                            .map(Track::title)
                                            .toList())));
        }
        if (!duty.isFor(a.track(), a.award())) {
            throw Refuse.with(
                    RefusalCode.UNKNOWN_TARGET,
                    duty.basis(),
                    new Text("“{0}”不涉及这一奖项", "“{0}” does not concern this award").with(duty.title()));
        }
    }

    /** What of a duty was done; refuses what is not owed, another amount, and what has been recorded. */
    private static Owed owed(Situation s, Command c, Duty duty) {
        Optional<Long> year = c.data().number("year");
        Refuse.unless(
                year.isPresent() == duty.yearlyBy().isPresent(),
                RefusalCode.MALFORMED,
                duty.basis(),
                year.isPresent() ? "此项不按年度履行，不写 year" : "此项每年履行一次，须写明年度 year",
                year.isPresent()
                        ? "This is not done every year: leave out the year"
                        : "This is done every year: name the year");
        List<Owed> all = s.tenure().owed().stream()
                .filter(each -> each.duty().equals(duty.id()))
                .toList();
        Owed owed = all.stream()
                .filter(each -> each.year().map(Integer::longValue).equals(year))
                .findFirst()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        duty.basis(),
                        new Text("{0} 年无须履行；应履行的年度：{1}", "It is not due for {0}; it is due for: {1}")
                                .with(
                                        String.valueOf(year.orElse(0L)),
                                        Texts.list(all.stream()
                                                .flatMap(each -> each.year().stream())
                                                .map(String::valueOf)
                                                .toList()))));
        Optional<Long> amount = c.data().number("amount");
        Refuse.unless(
                amount.equals(owed.amount()),
                RefusalCode.MALFORMED,
                duty.basis(),
                owed.amount().isPresent()
                        ? new Text("应付 {0} 元，所写 amount 为 {1}", "{0} yuan are due; the amount given is {1}")
                                .with(
                                        String.valueOf(owed.amount().get()),
                                        amount.map(String::valueOf).orElse("—"))
                        : new Text("此项不涉及款项，不写 amount", "Nothing is paid here: leave out the amount"));
        Refuse.unless(
                owed.done().isEmpty(),
                RefusalCode.ALREADY_DONE,
                duty.basis(),
                new Text("已登记：{0} 履行", "It has been recorded as done on {0}")
                        .with(owed.done().map(LocalDate::toString).orElse("")));
        return owed;
    }
}
