package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jinbang.json.Json;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.EditionRule;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;

/**
 * A rule that stands on an article, and the scheme in which it is not enforced.
 *
 * @param article the number of the article
 */
public record RuleSwitch(String path, String article, Supplier<Scheme> without) {

    /** The scheme with the rule switched off. */
    public Scheme off() {
        return without.get();
    }

    /**
     * All rules of a scheme: the numbers of its articles, its cycle and batches, caps, powers, conditions, and what its
     * stages demand. Elements that stand on a reading are left out: they prove no article.
     */
    public static List<RuleSwitch> of(Scheme s) {
        List<RuleSwitch> rules = new ArrayList<>();
        EditionRule e = s.edition();
        add(
                rules,
                "edition/batches",
                e.basis(),
                () -> with(s, new EditionRule(e.everyYears(), e.batches() + 1, e.fee(), e.basis(), e.feeBasis())));
        add(
                rules,
                "edition/every",
                e.basis(),
                () -> with(s, new EditionRule(e.everyYears() + 1, e.batches(), e.fee(), e.basis(), e.feeBasis())));
        for (Parameter p : s.parameters()) {
            if (p.values().stream().allMatch(v -> v.value() instanceof Json.Num) && used(s, p.name())) {
                add(rules, "parameters/" + p.name(), p.basis(), () -> parameter(s, p));
            }
        }
        for (Award award : s.awards()) {
            award.cap()
                    .ifPresent(cap -> add(rules, "awards/" + award.id() + "/cap", cap.basis(), () -> award(s, award)));
        }
        for (Organ organ : s.organs()) {
            for (Organ.Grant grant : organ.powers()) {
                if (s.organs().stream()
                        .allMatch(each -> each.grant(grant.power()).isPresent())) {
                    continue; // there is nobody from whom it could be withheld
                }
                add(
                        rules,
                        "organs/" + organ.id() + "/powers/" + grant.power(),
                        grant.basis(),
                        () -> everyone(s, grant));
            }
        }
        for (Track track : s.tracks()) {
            for (Condition condition : track.conditions()) {
                add(
                        rules,
                        "tracks/" + track.id() + "/conditions/" + condition.id(),
                        condition.basis(),
                        () -> without(s, track, condition));
                for (Condition part : condition.parts()) {
                    add(
                            rules,
                            "tracks/" + track.id() + "/conditions/" + condition.id() + "/" + part.id(),
                            part.basis(),
                            () -> without(s, track, condition, part));
                }
            }
        }
        s.stages().forEach(stage -> stage(rules, s, stage));
        return rules;
    }

    private static void stage(List<RuleSwitch> rules, Scheme s, Stage stage) {
        String path = "stages/" + stage.id();
        boolean last = stage.equals(s.stages().get(s.stages().size() - 1));
        if (!stage.kind().equals("application") && !last) {
            add(rules, path, stage.basis(), () -> stages(s, stage, Optional.empty()));
        }
        for (String demand :
                List.of("sources", "proofs", "needs-report", "by-chair", "records", "declaration", "departments")) {
            if (stage.params().get(demand).isPresent()) {
                Basis basis = demand.equals("declaration")
                        ? new ArticleRef(stage.params().text(demand).orElseThrow())
                        : stage.basis();
                Json.Obj fewer = stage.params().with(demand, (Json) null);
                add(rules, path + "/" + demand, basis, () -> stages(s, stage, Optional.of(params(stage, fewer))));
            }
        }
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
                        () -> stages(s, stage, Optional.of(params(stage, fewer))));
            }
        }
    }

    private static void add(List<RuleSwitch> rules, String path, Basis basis, Supplier<Scheme> without) {
        if (basis instanceof ArticleRef ref) {
            rules.add(new RuleSwitch(path, ref.number(), without));
        }
    }

    private static boolean used(Scheme s, String name) {
        return s.data().with("parameters", (Json) null).canonical().contains("\"$" + name + "\"");
    }

    private static Stage params(Stage s, Json.Obj params) {
        return new Stage(s.id(), s.title(), s.kind(), s.by(), s.within(), s.tracks(), s.measures(), params, s.basis());
    }

    private static Condition parts(Condition c, Condition without) {
        return new Condition(
                c.id(),
                c.title(),
                c.kind(),
                c.params(),
                c.parts().stream().filter(p -> p != without).toList(),
                c.unless(),
                c.basis());
    }

    private static Track conditions(Track t, List<Condition> conditions) {
        return new Track(t.id(), t.title(), t.award(), t.form(), conditions, t.basis());
    }

    private static Scheme without(Scheme s, Track track, Condition condition) {
        List<Condition> fewer =
                track.conditions().stream().filter(c -> c != condition).toList();
        return tracks(s, track, conditions(track, fewer));
    }

    private static Scheme without(Scheme s, Track track, Condition whole, Condition part) {
        return tracks(s, track, conditions(track, replaced(track.conditions(), whole, c -> parts(c, part))));
    }

    private static Scheme everyone(Scheme s, Organ.Grant grant) {
        List<Organ> organs = s.organs().stream()
                .map(o -> o.grant(grant.power()).isPresent() ? o : granted(o, grant))
                .toList();
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                s.edition(),
                s.articles(),
                s.parameters(),
                s.settings(),
                s.awards(),
                organs,
                s.forms(),
                s.tracks(),
                s.stages());
    }

    private static Organ granted(Organ o, Organ.Grant grant) {
        List<Organ.Grant> more = new ArrayList<>(o.powers());
        more.add(grant);
        return new Organ(
                o.id(), o.title(), more, o.appointedBy(), o.membersFrom(), o.openList(), o.composition(), o.basis());
    }

    private static Scheme award(Scheme s, Award award) {
        List<Award> awards =
                replaced(s.awards(), award, a -> new Award(a.id(), a.title(), Optional.empty(), a.basis()));
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                s.edition(),
                s.articles(),
                s.parameters(),
                s.settings(),
                awards,
                s.organs(),
                s.forms(),
                s.tracks(),
                s.stages());
    }

    /** Each number one more than the article says. */
    private static Scheme parameter(Scheme s, Parameter parameter) {
        List<Parameter> parameters = replaced(
                s.parameters(),
                parameter,
                p -> new Parameter(
                        p.name(),
                        p.title(),
                        p.values().stream()
                                .map(v ->
                                        new Parameter.Dated(v.from(), new Json.Num(((Json.Num) v.value()).value() + 1)))
                                .toList(),
                        p.basis()));
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                s.edition(),
                s.articles(),
                parameters,
                s.settings(),
                s.awards(),
                s.organs(),
                s.forms(),
                s.tracks(),
                s.stages());
    }

    private static Scheme with(Scheme s, EditionRule edition) {
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                edition,
                s.articles(),
                s.parameters(),
                s.settings(),
                s.awards(),
                s.organs(),
                s.forms(),
                s.tracks(),
                s.stages());
    }

    private static Scheme tracks(Scheme s, Track former, Track track) {
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                s.edition(),
                s.articles(),
                s.parameters(),
                s.settings(),
                s.awards(),
                s.organs(),
                s.forms(),
                replaced(s.tracks(), former, t -> track),
                s.stages());
    }

    private static Scheme stages(Scheme s, Stage former, Optional<Stage> stage) {
        List<Stage> stages = stage.isPresent()
                ? replaced(s.stages(), former, each -> stage.get())
                : s.stages().stream().filter(each -> each != former).toList();
        return new Scheme(
                s.id(),
                s.revision(),
                s.title(),
                s.issuer(),
                s.regulation(),
                s.edition(),
                s.articles(),
                s.parameters(),
                s.settings(),
                s.awards(),
                s.organs(),
                s.forms(),
                s.tracks(),
                stages);
    }

    private static <T> List<T> replaced(List<T> all, T former, UnaryOperator<T> change) {
        return all.stream()
                .map(each -> each == former ? change.apply(each) : each)
                .toList();
    }
}
