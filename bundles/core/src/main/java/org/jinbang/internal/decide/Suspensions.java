package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Suspended;
import org.jinbang.process.Tenure.Standing;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Aftercare.Suspension;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;

/** Suspending an award on a ground of the regulation, and lifting that. */
final class Suspensions {
    private Suspensions() {}

    static Accepted suspend(Situation s, Command c) {
        Basis basis = Aftermath.decides(s, c, Power.SUSPEND);
        ApplicationState a = s.theCase();
        Aftercare rules = Aftermath.rules(s);
        Suspension ground = rules.suspension(c.data().text("ground").orElseThrow())
                .orElseThrow(() -> Aftermath.unknown(basis, rules.suspensions(), Suspension::id, Suspension::title));
        Refuse.unless(
                a.suspensions().stream().noneMatch(Suspended::lasts),
                RefusalCode.ALREADY_DONE,
                ground.basis(),
                "称号已在暂停使用中",
                "The award is suspended already");
        Refuse.unless(
                s.tenure().standing() != Standing.EXPIRED,
                RefusalCode.LATE,
                ground.basis(),
                "称号已到期失效，无可暂停",
                "The award has expired; there is nothing to suspend");
        ground.missed().ifPresent(missed -> {
            int running = s.tenure().missed(missed.duty(), s.today());
            Refuse.unless(
                    running >= times(s, missed),
                    RefusalCode.TOO_EARLY,
                    ground.basis(),
                    new Text(
                                    "“{0}”须连续 {1} 次到期未履行，现为 {2} 次",
                                    "“{0}” has to be missed {1} time(s) running; it was missed {2} time(s)")
                            .with(duty(s, missed), times(s, missed), running));
        });
        return Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        ActType.SUSPENDED,
                        ground.basis(),
                        Json.obj().with("ground", ground.id()))
                .with("reason", a.applicant(), c.data().text("reason")));
    }

    private static int times(Situation s, Aftercare.Missed missed) {
        return s.values().number(missed.times());
    }

    private static Text duty(Situation s, Aftercare.Missed missed) {
        return Aftermath.rules(s)
                .duty(missed.duty())
                .map(Aftercare.Duty::title)
                .orElseGet(() -> Texts.same(missed.duty()));
    }

    static Accepted reinstate(Situation s, Command c) {
        Basis basis = Aftermath.decides(s, c, Power.SUSPEND);
        ApplicationState a = s.theCase();
        Suspended lasting = a.suspensions().stream()
                .filter(Suspended::lasts)
                .findFirst()
                .orElseThrow(
                        () -> Refuse.with(RefusalCode.WRONG_STAGE, basis, "称号未被暂停使用", "The award is not suspended"));
        Aftermath.rules(s)
                .suspension(lasting.ground())
                .flatMap(Suspension::missed)
                .ifPresent(missed -> Refuse.unless(
                        s.tenure().missed(missed.duty(), s.today()) < times(s, missed),
                        RefusalCode.STAGE_NOT_READY,
                        basis,
                        new Text(
                                        "“{0}”仍未履行，补办登记后恢复",
                                        "“{0}” is still not done; the award is reinstated once it is recorded")
                                .with(duty(s, missed))));
        return Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        ActType.REINSTATED,
                        basis,
                        Json.obj().with("ground", lasting.ground()))
                .with("reason", a.applicant(), c.data().text("reason")));
    }
}
