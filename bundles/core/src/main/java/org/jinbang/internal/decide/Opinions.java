package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Command;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** The recommending opinion: an applicant asks a unit, the unit gives it. */
final class Opinions {
    private Opinions() {}

    /** The stage in which a unit recommends, if there is one. */
    static Optional<Stage> stage(Situation s) {
        return s.scheme().firstOfKind("recommendation");
    }

    static Accepted ask(Situation s, Command c) {
        Stage stage = stage(s).orElseThrow(
                        () -> Refuse.with(RefusalCode.WRONG_STAGE, null, "本办法不需推荐", "No recommendation is needed"));
        Applications.draft(s, c);
        String unit = c.data().text("unit").orElseThrow();
        Refuse.unless(
                s.running().units().containsKey(unit),
                RefusalCode.UNKNOWN_TARGET,
                stage.basis(),
                "推荐单位 " + unit + " 未登记",
                "The unit " + unit + " is not registered");
        return Accepted.of(Draft.of(
                APPLICATION,
                s.theCase().id(),
                ActType.OPINION_ASKED,
                stage.basis(),
                Json.obj().with("unit", unit)));
    }

    static Accepted give(Situation s, Command c) {
        ApplicationState a = s.theCase();
        Stage stage = stage(s).orElseThrow(
                        () -> Refuse.with(RefusalCode.WRONG_STAGE, null, "本办法不需推荐", "No recommendation is needed"));
        String unit = s.running().unitOf(c.actor().id()).orElse("");
        Refuse.unless(
                a.unit().filter(unit::equals).isPresent(),
                RefusalCode.NOT_ENTITLED,
                stage.basis(),
                "只有申报者请求的推荐单位可以出具意见",
                "Only the unit the applicant has asked can give its opinion");
        boolean during = stage.within().isPresent();
        if (during) {
            Applications.inWindow(s, s.batch(a.batch()));
        }
        Refuse.unless(
                during ? a.status() == Status.DRAFT : a.alive() && a.stage().equals(stage.id()),
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "该申报现在不在推荐环节",
                "The application is not awaiting an opinion");
        Refuse.unless(
                a.opinion().isEmpty(),
                RefusalCode.ALREADY_DONE,
                stage.basis(),
                "推荐意见已出具",
                "The opinion has been given");
        Applications.declared(stage, c);
        boolean sends = !during && c.data().isTrue("favourable");
        return Accepted.of(Draft.of(
                                APPLICATION,
                                a.id(),
                                ActType.OPINION_GIVEN,
                                stage.basis(),
                                Json.obj()
                                        .with("unit", unit)
                                        .with("favourable", c.data().isTrue("favourable"))
                                        .with("declaration", c.data().isTrue("declaration")))
                        .with("opinion", a.applicant(), c.data().text("opinion")))
                .moving(sends ? UnitQuota.take(s, stage, a) : List.of());
    }
}
