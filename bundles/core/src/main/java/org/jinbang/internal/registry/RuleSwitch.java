package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jinbang.internal.decide.Ballots;
import org.jinbang.internal.decide.Channels;
import org.jinbang.internal.decide.Editions;
import org.jinbang.internal.decide.Opinions;
import org.jinbang.internal.decide.Preparation;
import org.jinbang.internal.decide.Recommenders;
import org.jinbang.internal.decide.Supplements;
import org.jinbang.internal.decide.Units;
import org.jinbang.internal.stages.Levels;
import org.jinbang.json.Json;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.EditionRule;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;

/**
 * A rule that stands on an article, and the scheme in which it is not enforced.
 *
 * @param article the number of the article
 * @param track the only track whose applications it can make a difference to; empty if it may concern any
 */
public record RuleSwitch(String path, String article, Optional<String> track, Supplier<Scheme> without) {
    private static final List<String> DEMANDS = List.of(
            "sources",
            "proofs",
            "needs-report",
            "by-chair",
            "records",
            "declaration",
            Stage.PLAN,
            Stage.RATING,
            "departments",
            "materials",
            Editions.OPEN_AT_LEAST,
            Supplements.TERM,
            Supplements.ONCE,
            "doubts",
            Stage.TRIMMED,
            Stage.OTHERWISE,
            Ballots.ALL_MEMBERS,
            Channels.ONE_CHANNEL,
            Opinions.FIRST,
            Units.SCOPE);

    /** The scheme with the rule switched off. */
    public Scheme off() {
        return without.get();
    }

    /**
     * All rules of a scheme: the numbers of its articles, its cycle and batches, caps, its organs' powers, composition
     * and appointment, conditions with their parts and exceptions at any depth, and what its stages demand. Elements
     * that stand on a reading are left out: they prove no article.
     */
    public static List<RuleSwitch> of(Scheme s) {
        List<RuleSwitch> rules = new ArrayList<>();
        edition(rules, s);
        Predicate<String> used = used(s);
        for (Parameter p : s.parameters()) {
            if (p.values().stream().allMatch(v -> v.value() instanceof Json.Num) && used.test(p.name())) {
                add(rules, "parameters/" + p.name(), p.basis(), () -> raised(s, p, 1));
            }
        }
        for (Setting setting : s.settings()) {
            if (setting.type() == Setting.Type.OPTIONS) {
                add(rules, "settings/" + setting.name(), setting.basis(), () -> Changed.fixed(s, setting));
            }
        }
        for (Award award : s.awards()) {
            award.cap()
                    .ifPresent(cap -> add(
                            rules,
                            "awards/" + award.id() + "/cap",
                            cap.basis(),
                            () -> Changed.award(
                                    s, award, a -> new Award(a.id(), a.title(), Optional.empty(), a.basis()))));
        }
        for (Organ organ : s.organs()) {
            rules.addAll(OrganSwitches.of(s, organ));
        }
        for (Track track : s.tracks()) {
            track.conditions().stream()
                    .flatMap(Condition::tree)
                    .forEach(condition -> condition(rules, s, track, condition));
        }
        s.stages().forEach(stage -> stage(rules, s, stage));
        s.aftercare().ifPresent(aftercare -> rules.addAll(AftercareSwitches.of(s, aftercare)));
        return rules;
    }

    /** A number that comes from a parameter is switched as that parameter. */
    private static void edition(List<RuleSwitch> rules, Scheme s) {
        EditionRule e = s.edition();
        if (e.batchesParameter().isEmpty()) {
            add(rules, "edition/batches", e.basis(), () -> Changed.edition(s, e.with(e.everyYears(), e.batches() + 1)));
        }
        if (e.everyParameter().isEmpty()) {
            add(rules, "edition/every", e.basis(), () -> Changed.edition(s, e.with(e.everyYears() + 1, e.batches())));
        }
    }

    private static void condition(List<RuleSwitch> rules, Scheme s, Track track, Condition condition) {
        if (condition.basis() instanceof ArticleRef ref) {
            rules.add(new RuleSwitch(
                    "tracks/" + track.id() + "/conditions/" + condition.id(),
                    ref.number(),
                    Optional.of(track.id()),
                    () -> Changed.track(
                            s,
                            track,
                            t -> new Track(
                                    t.id(),
                                    t.title(),
                                    t.award(),
                                    t.form(),
                                    without(t.conditions(), condition),
                                    t.basis()))));
        }
    }

    /** The conditions without one of them, which may be a part or an exception at any depth. */
    private static List<Condition> without(List<Condition> all, Condition gone) {
        return all.stream()
                .filter(each -> each != gone)
                .map(each -> new Condition(
                        each.id(),
                        each.title(),
                        each.kind(),
                        each.params(),
                        without(each.parts(), gone),
                        each.unless()
                                .flatMap(unless -> without(List.of(unless.condition()), gone).stream()
                                        .findFirst()
                                        .map(Condition.Unless::new)),
                        each.basis()))
                .toList();
    }

    private static void stage(List<RuleSwitch> rules, Scheme s, Stage stage) {
        String path = "stages/" + stage.id();
        boolean last = stage.equals(s.stages().get(s.stages().size() - 1));
        if (!stage.kind().equals("application") && !last) {
            add(
                    rules,
                    path,
                    stage.basis(),
                    () -> Changed.stages(
                            s, s.stages().stream().filter(each -> each != stage).toList()));
        }
        if (!stage.awards().isEmpty()) {
            add(rules, path + "/awards", stage.basis(), () -> Changed.stage(s, stage, Stage::aboutAll));
        }
        stage.exempt()
                .ifPresent(exempt ->
                        add(rules, path + "/exempt", exempt.basis(), () -> Changed.stage(s, stage, Stage::forAll)));
        for (String demand : DEMANDS) {
            if (stage.params().get(demand).isPresent()) {
                Basis basis = demand.equals("declaration")
                        ? new ArticleRef(stage.params().text(demand).orElseThrow())
                        : stage.basisOf(demand);
                Json.Obj fewer = stage.params().with(demand, (Json) null);
                add(rules, path + "/" + demand, basis, () -> Changed.stage(s, stage, each -> each.with(fewer)));
            }
        }
        Json.Obj recommenders = stage.params().object(Recommenders.RECOMMENDERS);
        for (String track : Recommenders.tracks(stage)) {
            Json.Obj fewer = stage.params().with(Recommenders.RECOMMENDERS, recommenders.with(track, (Json) null));
            add(
                    rules,
                    path + "/" + Recommenders.RECOMMENDERS + "/" + track,
                    Recommenders.of(stage, track).basis(),
                    () -> Changed.stage(s, stage, each -> each.with(fewer)));
        }
        preparation(rules, s, stage);
        levels(rules, s, stage);
        Json.Obj objections = stage.params().object("objections");
        for (String by : objections.members().keySet()) {
            for (String part : objections.object(by).members().keySet()) {
                Json.Obj fewer = stage.params()
                        .with(
                                "objections",
                                objections.with(by, objections.object(by).with(part, (Json) null)));
                add(
                        rules,
                        path + "/objections/" + by + "/" + part,
                        stage.basis(),
                        () -> Changed.stage(s, stage, each -> each.with(fewer)));
            }
        }
    }

    /** Each step of a unit that it need not take. */
    private static void preparation(List<RuleSwitch> rules, Scheme s, Stage stage) {
        Json.Obj steps = stage.params().object(Preparation.PREPARATION);
        for (Preparation step : Preparation.of(stage, stage.params())) {
            Json.Obj fewer = stage.params().with(Preparation.PREPARATION, steps.with(step.id(), (Json) null));
            add(
                    rules,
                    "stages/" + stage.id() + "/" + Preparation.PREPARATION + "/" + step.id(),
                    step.basis(),
                    () -> Changed.stage(s, stage, each -> each.with(fewer)));
        }
    }

    /** Without a level its applications come to the next lower one, or to none. */
    private static void levels(List<RuleSwitch> rules, Scheme s, Stage stage) {
        Levels.bases(stage)
                .forEach((award, basis) -> add(
                        rules,
                        "stages/" + stage.id() + "/" + Levels.LEVELS + "/" + award,
                        basis,
                        () -> Changed.stage(s, stage, each -> each.with(Levels.without(each.params(), award)))));
    }

    static void add(List<RuleSwitch> rules, String path, Basis basis, Supplier<Scheme> without) {
        if (basis instanceof ArticleRef ref) {
            rules.add(new RuleSwitch(path, ref.number(), Optional.empty(), without));
        }
    }

    /** Whether anything refers to a parameter, by its name. */
    public static Predicate<String> used(Scheme s) {
        // Once for all of them: it is the whole scheme as text.
        String rest = s.data().with("parameters", (Json) null).canonical();
        return name -> rest.contains("\"$" + name + "\"")
                || s.edition().everyParameter().filter(name::equals).isPresent()
                || s.edition().batchesParameter().filter(name::equals).isPresent()
                || fields(s).stream()
                        .anyMatch(field ->
                                field.yearsParameter().filter(name::equals).isPresent());
    }

    private static List<Field> fields(Scheme s) {
        return s.forms().stream().flatMap(form -> form.fields().stream()).toList();
    }

    /** Each number so much more than the article says, also where it shapes editions and forms. */
    public static Scheme raised(Scheme s, Parameter parameter, int by) {
        String name = parameter.name();
        Scheme changed = Changed.parameters(
                s,
                Changed.replaced(
                        s.parameters(),
                        parameter,
                        p -> new Parameter(
                                p.name(),
                                p.title(),
                                p.values().stream()
                                        .map(v -> new Parameter.Dated(
                                                v.from(), new Json.Num(((Json.Num) v.value()).value() + by)))
                                        .toList(),
                                p.basis())));
        EditionRule e = s.edition();
        changed = Changed.edition(
                changed,
                e.with(
                        e.everyYears() + (stands(e.everyParameter(), name) ? by : 0),
                        e.batches() + (stands(e.batchesParameter(), name) ? by : 0)));
        return Changed.forms(
                changed,
                s.forms().stream()
                        .map(form -> new Form(
                                form.id(),
                                form.title(),
                                form.sections().stream()
                                        .map(section -> new Form.Section(
                                                section.id(),
                                                section.title(),
                                                section.fields().stream()
                                                        .map(field -> more(field, name, by))
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    private static Field more(Field field, String name, int by) {
        return stands(field.yearsParameter(), name) ? field.over(field.years().orElseThrow() + by) : field;
    }

    private static boolean stands(Optional<String> parameter, String name) {
        return parameter.filter(name::equals).isPresent();
    }
}
