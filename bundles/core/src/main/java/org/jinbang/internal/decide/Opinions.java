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
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** The recommending opinion: an applicant asks units, each gives its own; what may be waived, the office waives. */
public final class Opinions {
    /** The parameter of a recommendation that says who is recommended first: {@code {met: condition, article: place}}. */
    public static final String FIRST = "first";

    private Opinions() {}

    /** The stage in which a unit recommends, if there is one. */
    static Optional<Stage> stage(Situation s) {
        return s.scheme().firstOfKind("recommendation");
    }

    static Accepted ask(Situation s, Command c) {
        Stage stage = needed(s);
        Applications.draft(s, c);
        ApplicationState a = s.theCase();
        String unit = c.data().text("unit").orElseThrow();
        Units.unit(s, unit, stage.basis());
        Units.covers(s, stage, a, unit);
        Recommenders recommenders = Recommenders.of(stage, a.track());
        fits(s, stage, recommenders, unit);
        Json.Obj data = Json.obj().with("unit", unit);
        if (recommenders.jointly()) {
            Optional<String> sort = Recommenders.sortOf(s.running(), unit);
            Optional<String> same = a.asked().stream()
                    .map(ApplicationState.Asked::unit)
                    .filter(each -> Recommenders.sortOf(s.running(), each).equals(sort))
                    .findFirst();
            if (same.isPresent() && !a.unit().equals(same)) {
                data = data.with("instead-of", same.get());
            } else if (same.isEmpty() && a.unit().isPresent()) {
                data = data.with("jointly", true);
            }
        }
        keepsOrigin(stage, a, data);
        return Accepted.of(Draft.of(APPLICATION, a.id(), ActType.OPINION_ASKED, stage.basis(), data));
    }

    /** What a unit took up from another scheme goes on through that unit. */
    private static void keepsOrigin(Stage stage, ApplicationState a, Json.Obj data) {
        Optional<String> replaced =
                data.text("instead-of").or(() -> data.isTrue("jointly") ? Optional.empty() : a.unit());
        Optional<String> origin = a.origin().map(ApplicationState.Origin::unit);
        Refuse.unless(
                origin.isEmpty()
                        || !replaced.equals(origin)
                        || data.text("unit").equals(origin),
                RefusalCode.ONE_APPLICATION_ONLY,
                stage.basis(),
                "本申报由推荐单位 " + origin.orElse("") + " 承接推荐而来，经该单位申报；另走渠道须先撤回",
                "The unit " + origin.orElse("")
                        + " took this application up from a referral and it goes on through it; withdraw to go another way");
    }

    static Stage needed(Situation s) {
        return stage(s).orElseThrow(
                        () -> Refuse.with(RefusalCode.WRONG_STAGE, null, "本办法不需推荐", "No recommendation is needed"));
    }

    /** Refuses a unit of a sort that does not recommend in the track. */
    static void fits(Situation s, Stage stage, Recommenders recommenders, String unit) {
        boolean fits = recommenders.sorts().isEmpty()
                || Recommenders.sortOf(s.running(), unit)
                        .filter(recommenders.sorts()::contains)
                        .isPresent();
        if (!fits) {
            throw Refuse.with(
                    RefusalCode.OUTSIDE_SCOPE,
                    recommenders.basis(),
                    new Text(
                                    "本类申报由{0}推荐；{1} 登记为{2}",
                                    "Applications of this track are recommended by: {0}; {1} is registered as {2}")
                            .with(
                                    Recommenders.titles(stage, recommenders.sorts()),
                                    unit,
                                    Recommenders.sortOf(s.running(), unit)
                                            .map(sort -> Recommenders.title(stage, sort))
                                            .orElse(new Text("其他", "another"))));
        }
    }

    static Accepted give(Situation s, Command c) {
        ApplicationState a = s.theCase();
        Stage stage = needed(s);
        String unit = s.running().unitOf(c.actor().id()).orElse("");
        ApplicationState.Asked asked = a.asked().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.NOT_ENTITLED,
                        stage.basis(),
                        "只有申报者请求的推荐单位可以出具意见",
                        "Only the unit the applicant has asked can give its opinion"));
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
                asked.opinion().isEmpty(),
                RefusalCode.ALREADY_DONE,
                stage.basis(),
                "推荐意见已出具",
                "The opinion has been given");
        Units.covers(s, stage, a, unit);
        Applications.declared(stage, c);
        inOrder(s, stage, a, unit, c);
        Json.Obj steps = Preparation.stated(s, stage, unit, c);
        boolean sends = !during && c.data().isTrue("favourable");
        Json.Obj data = Json.obj()
                .with("unit", unit)
                .with("favourable", c.data().isTrue("favourable"))
                .with("declaration", c.data().isTrue("declaration"));
        data = steps.members().isEmpty() ? data : data.with("steps", steps);
        return Accepted.of(Draft.of(APPLICATION, a.id(), ActType.OPINION_GIVEN, stage.basis(), data)
                        .with("opinion", a.applicant(), c.data().text("opinion")))
                .moving(sends ? UnitQuota.take(s, stage, a, List.of(unit)) : List.of())
                .moving(c.data().isTrue("favourable") ? List.of() : UnitQuota.unbooked(s, a));
    }

    /** Refuses to recommend somebody while others that come first await the opinion of the same unit. */
    private static void inOrder(Situation s, Stage stage, ApplicationState a, String unit, Command c) {
        Optional<String> met = first(stage);
        if (met.isEmpty() || !c.data().isTrue("favourable") || a.conditions().get(met.get()) == Finding.Result.MET) {
            return;
        }
        List<String> before = s.cohort().stream()
                .map(Situation.Numbered::state)
                .filter(each -> each.alive() && each.stage().equals(stage.id()))
                .filter(each -> each.conditions().get(met.get()) == Finding.Result.MET)
                .filter(each -> each.asked().stream()
                        .anyMatch(asked ->
                                asked.unit().equals(unit) && asked.opinion().isEmpty()))
                .map(ApplicationState::id)
                .toList();
        Refuse.unless(
                before.isEmpty(),
                RefusalCode.STAGE_NOT_READY,
                stage.basisOf(FIRST),
                "须先就应优先推荐的申报出具意见：" + String.join("、", before),
                "Those that come first await an opinion: " + String.join(", ", before));
    }

    /** The condition that those fulfil whom a unit recommends first; empty where a recommendation knows no order. */
    public static Optional<String> first(Stage recommendation) {
        return recommendation.params().object(FIRST).text("met");
    }

    /** What the units asked said together: no as soon as one does not recommend, yes when all do who have to. */
    static Optional<Boolean> said(Situation s, ApplicationState a) {
        boolean refused = a.asked().stream().anyMatch(each -> each.opinion().isPresent() && !each.favourable());
        if (refused) {
            return Optional.of(false);
        }
        return stage(s).filter(stage -> Recommenders.of(stage, a.track()).satisfied(s.running(), a))
                .map(stage -> true);
    }

    /** Refuses to submit while a recommendation is missing that has to come first and cannot be waived. */
    static void forSubmission(Situation s, Stage stage, ApplicationState a) {
        Recommenders recommenders = Recommenders.of(stage, a.track());
        if (!recommenders.waivable()) {
            present(s, stage, recommenders, a);
        }
        a.asked().stream()
                .filter(ApplicationState.Asked::favourable)
                .forEach(each -> Units.covers(s, stage, a, each.unit()));
    }

    private static void present(Situation s, Stage stage, Recommenders recommenders, ApplicationState a) {
        Optional<Boolean> said = said(s, a);
        if (said.isEmpty() && recommenders.jointly()) {
            throw Refuse.with(
                    RefusalCode.OPINION_MISSING,
                    recommenders.basis(),
                    new Text("须共同推荐，尚缺：{0}", "This needs a joint recommendation; still missing: {0}")
                            .with(Recommenders.titles(stage, recommenders.lacking(s.running(), a))));
        }
        Refuse.unless(
                said.orElse(false),
                RefusalCode.OPINION_MISSING,
                recommenders.basis(),
                said.isPresent() ? "推荐单位未予推荐" : "缺少推荐单位的推荐意见",
                said.isPresent()
                        ? "The unit did not recommend the application"
                        : "The recommending unit has not given its opinion");
    }

    /** Whether a submitted application lacks the recommendation it needs, and nobody waived it. */
    private static Optional<Recommenders> lacking(Situation s, ApplicationState a) {
        return stage(s).filter(stage -> stage.within().isPresent())
                .map(stage -> Recommenders.of(stage, a.track()))
                .filter(each -> each.waivable() && a.waiver().isEmpty())
                .filter(each -> !said(s, a).orElse(false));
    }

    /** Refuses that an application passes a check without the recommendation it needs. */
    static void forCheck(Situation s, ApplicationState a) {
        lacking(s, a).ifPresent(recommenders -> {
            throw Refuse.with(
                    RefusalCode.OPINION_MISSING,
                    recommenders.basis(),
                    "缺少推荐意见；须先由办理机构说明理由免予推荐",
                    "No recommendation was given; those who run the edition have to waive it with a reason first");
        });
    }

    static Accepted waive(Situation s, Command c) {
        Authority.power(s, c, Power.RUN);
        ApplicationState a = s.theCase();
        Refuse.unless(
                a.status() == Status.RUNNING,
                RefusalCode.WRONG_STAGE,
                needed(s).basis(),
                "该申报未提交或已结束",
                "The application is not under way");
        Recommenders recommenders = lacking(s, a)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.WRONG_STAGE,
                        Recommenders.of(needed(s), a.track()).basis(),
                        "该申报已获推荐或已免予推荐，或者其推荐不能免去",
                        "The application was recommended, its recommendation was waived already, or it cannot be"));
        return Accepted.of(
                Draft.of(APPLICATION, a.id(), ActType.RECOMMENDATION_WAIVED, recommenders.basis(), Json.obj())
                        .with("reason", a.applicant(), c.data().text("reason")));
    }
}
