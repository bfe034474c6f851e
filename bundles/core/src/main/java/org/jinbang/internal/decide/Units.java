package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.EDITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Industry;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Region;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** Recommending units: what they recommend from, their places, and the order in which they recommend. */
public final class Units {
    /** The parameter of a recommendation that has units recommend only from their own. */
    public static final String SCOPE = "scope";

    private static final int MOST_PLACES = 100_000;

    private Units() {}

    static Accepted register(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.RUN);
        String unit = c.data().text("unit").orElseThrow();
        Refuse.unless(
                !s.running().units().containsKey(unit),
                RefusalCode.ALREADY_DONE,
                basis,
                "推荐单位 " + unit + " 已登记",
                "The unit " + unit + " is registered already");
        List<String> regions = c.data().texts("regions");
        List<String> industries = c.data().texts("industries");
        Optional<Stage> scoped =
                Opinions.stage(s).filter(stage -> stage.params().get(SCOPE).isPresent());
        Refuse.unless(
                regions.stream().allMatch(code -> Region.of(code).isPresent())
                        && industries.stream()
                                .noneMatch(range -> Industry.range(range).isEmpty()),
                RefusalCode.MALFORMED,
                scoped.map(stage -> stage.basisOf(SCOPE)).orElse(basis),
                "地区须为地区代码（如 31、2102），行业须为 GB/T 4754-2017 大类代码或范围（如 34、13-43）",
                "Regions are codes such as 31 or 2102, industries divisions of GB/T 4754-2017 or ranges such as 34 or 13-43");
        scoped.ifPresent(
                stage -> Refuse.unless(
                        !regions.isEmpty() || !industries.isEmpty(),
                        RefusalCode.OUTSIDE_SCOPE,
                        stage.basisOf(SCOPE),
                        "推荐单位只推荐本地区、本行业的申报，登记时须注明地区或行业",
                        "A unit recommends from its own region or industry only; name regions or industries when it is registered"));
        Optional<String> sort = c.data().text("sort");
        Opinions.stage(s).ifPresent(stage -> sorted(stage, sort));
        Json.Obj data = Json.obj()
                .with("unit", unit)
                .with("person", c.data().text("person").orElseThrow());
        data = regions.isEmpty() ? data : data.with("regions", Json.texts(regions));
        data = industries.isEmpty() ? data : data.with("industries", Json.texts(industries));
        data = sort.isEmpty() ? data : data.with("sort", sort.get());
        Optional<Long> places = c.data().number("places");
        Refuse.unless(
                places.isEmpty()
                        || UnitQuota.of(s.scheme(), s.values()).isPresent()
                                && places.get() >= 0
                                && places.get() <= MOST_PLACES,
                RefusalCode.MALFORMED,
                Opinions.stage(s).map(Stage::basis).orElse(basis),
                "places 为该单位的推荐名额，0 至 " + MOST_PLACES + "；办法不限推荐名额的，请勿填写",
                "places is how many the unit may recommend, 0 to " + MOST_PLACES
                        + "; leave it out where the scheme does not bound that");
        data = places.isPresent() ? data.with("places", places.get()) : data;
        return Accepted.of(Draft.of(EDITION, s.running().id(), ActType.UNIT_REGISTERED, basis, data)
                .with("name", "unit:" + unit, c.data().text("name")));
    }

    /** Refuses a unit without its sort where the scheme tells sorts apart, and a sort where it does not. */
    private static void sorted(Stage recommendation, Optional<String> sort) {
        List<String> sorts =
                List.copyOf(Recommenders.sorts(recommendation).members().keySet());
        boolean right =
                sorts.isEmpty() ? sort.isEmpty() : sort.filter(sorts::contains).isPresent();
        if (!right) {
            throw Refuse.with(
                    RefusalCode.MALFORMED,
                    recommendation.basis(),
                    sorts.isEmpty()
                            ? new Text("本办法不区分推荐单位的类别，请勿填写 sort", "This scheme has no sorts of units; leave out sort")
                            : new Text("须注明推荐单位的类别 sort：{0}（{1}）", "Name the sort of the unit: {0} ({1})")
                                    .with(String.join(", ", sorts), Recommenders.titles(recommendation, sorts)));
        }
    }

    static EditionState.Unit unit(Situation s, String id, Basis basis) {
        return Optional.ofNullable(s.running().units().get(id))
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        basis,
                        "推荐单位 " + id + " 未登记",
                        "The unit " + id + " is not registered"));
    }

    /** Refuses that a unit recommends an application from elsewhere, where units recommend only from their own. */
    static void covers(Situation s, Stage recommendation, ApplicationState a, String id) {
        Json.Obj scope = recommendation.params().object(SCOPE);
        if (recommendation.params().get(SCOPE).isEmpty()) {
            return;
        }
        Basis basis = recommendation.basisOf(SCOPE);
        EditionState.Unit unit = unit(s, id, basis);
        Json.Obj answers = s.answers().getOrDefault(a.id(), Json.obj());
        Optional<String> region = scope.text("region").flatMap(answers::text);
        Optional<String> industry = scope.text("industry").flatMap(answers::text);
        if (!unit.covers(region, industry)) {
            throw Refuse.with(
                    RefusalCode.OUTSIDE_SCOPE,
                    basis,
                    new Text(
                                    "推荐单位 {0} 只推荐{1}的申报；本申报填报的地区为{2}，行业大类为{3}",
                                    "The unit {0} recommends from {1} only; this application is of the region {2} and the"
                                            + " division {3}")
                            .with(
                                    id,
                                    titles(unit),
                                    title(region.flatMap(Region::of).map(Region::title)),
                                    title(industry.flatMap(Industry::of).map(Industry::titled))));
        }
    }

    private static Text title(Optional<Text> title) {
        return title.orElse(new Text("（未填）", "(not given)"));
    }

    private static Text titles(EditionState.Unit unit) {
        List<Text> all = new ArrayList<>();
        unit.regions().forEach(code -> Region.of(code).map(Region::title).ifPresent(all::add));
        unit.industries().forEach(range -> all.add(new Text("行业大类 {0}", "the divisions {0}").with(range)));
        return Authority.join(all);
    }

    /** The recommendation if units may do there what a parameter allows, as long as the batch is not past it. */
    private static Stage under(Situation s, String parameter, Optional<EditionState.Batch> batch, Text what) {
        Stage stage = Opinions.stage(s)
                .filter(each -> s.params(each).isTrue(parameter))
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.WRONG_STAGE,
                        Opinions.stage(s).map(Stage::basis).orElse(null),
                        new Text("本办法不作{0}", "This scheme has no {0}").with(what)));
        int last = Editions.index(s, stage.within().orElse(stage.id()));
        boolean open = batch.flatMap(EditionState.Batch::stage)
                .filter(front -> Editions.index(s, front) <= last)
                .isPresent();
        if (!open) {
            throw Refuse.with(
                    RefusalCode.WRONG_STAGE,
                    s.basis(stage, parameter),
                    new Text("现在不在推荐环节，不能{0}", "No recommendation is under way, so there is no {0}").with(what));
        }
        return stage;
    }

    static Accepted transfer(Situation s, Command c) {
        Basis power = Authority.power(s, c, Power.RUN);
        List<EditionState.Batch> batches = s.running().batches();
        Optional<EditionState.Batch> latest =
                batches.isEmpty() ? Optional.empty() : Optional.of(batches.get(batches.size() - 1));
        Stage stage = under(s, "transfers", latest, new Text("名额调剂", "transfer of places"));
        Basis basis = s.basis(stage, "transfers");
        String from = c.data().text("from").orElseThrow();
        String to = c.data().text("to").orElseThrow();
        long places = c.data().number("places").orElseThrow();
        unit(s, from, basis);
        unit(s, to, basis);
        int given = placesOf(s, from, basis);
        int taken = placesOf(s, to, basis);
        Refuse.unless(
                !from.equals(to) && places >= 1 && places <= given,
                RefusalCode.MALFORMED,
                basis,
                "须从一个推荐单位调剂给另一个，1 至 " + Math.max(0, given) + " 个名额",
                "Places go from one unit to another, 1 to " + Math.max(0, given) + " of them");
        Draft act = Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.PLACES_TRANSFERRED,
                        power,
                        Json.obj().with("from", from).with("to", to).with("places", places))
                .with("reason", s.running().id(), c.data().text("reason"));
        return Accepted.of(act)
                .moving(List.of(
                        UnitQuota.bound(s, stage, from, given - (int) places),
                        UnitQuota.bound(s, stage, to, taken + (int) places)));
    }

    private static int placesOf(Situation s, String unit, Basis basis) {
        return UnitQuota.of(s.scheme(), s.values(), s.running(), unit)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.WRONG_STAGE, basis, "推荐名额不限，无须调剂", "Places are not bounded; none need be moved"));
    }

    static Accepted rank(Situation s, Command c) {
        Optional<String> own = s.running().unitOf(c.actor().id());
        Basis before = Opinions.stage(s).map(Stage::basis).orElse(null);
        Refuse.unless(
                own.isPresent(),
                RefusalCode.NOT_ENTITLED,
                before,
                "推荐单位对自己推荐的申报排序",
                "A recommending unit ranks what it recommends");
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = under(s, "ranking", Optional.of(batch), new Text("推荐排序", "ranking of recommendations"));
        Basis basis = s.basis(stage, "ranking");
        List<String> order = c.data().texts("order");
        Refuse.unless(
                !order.isEmpty() && order.stream().distinct().count() == order.size(),
                RefusalCode.MALFORMED,
                basis,
                "须按次序列出所推荐的申报，每份一次",
                "List what is recommended in its order, each application once");
        List<String> recommended = s.cohort().stream()
                .map(Situation.Numbered::state)
                .filter(a -> a.batch() == batch.number() && a.recommendedBy(own.get()))
                .filter(a -> a.status() == ApplicationState.Status.DRAFT || a.alive())
                .map(ApplicationState::id)
                .toList();
        List<String> others =
                order.stream().filter(id -> !recommended.contains(id)).toList();
        Refuse.unless(
                others.isEmpty(),
                RefusalCode.UNKNOWN_TARGET,
                basis,
                String.join("、", others) + " 不是本单位在第 " + batch.number() + " 批次推荐的申报",
                String.join(", ", others) + " is not recommended by this unit in batch " + batch.number());
        return Accepted.of(Draft.of(
                EDITION,
                s.running().id(),
                ActType.RECOMMENDATIONS_RANKED,
                basis,
                Json.obj().with("unit", own.get()).with("batch", batch.number()).with("order", Json.texts(order))));
    }
}
