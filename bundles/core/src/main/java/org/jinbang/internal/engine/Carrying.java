package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.process.Replays.Undecided;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/**
 * What was recorded under one revision and can be taken as recorded under another: answers to questions that are the
 * same, judgements of conditions with the same id and kind, scores of measures with the same id and scale, decisions of
 * stages with the same id and kind.
 */
record Carrying(Scheme former, Scheme later) {

    /** The conditions of a track, parts and exceptions included, by id. */
    static Map<String, Condition> conditions(Scheme scheme, String track) {
        return scheme.track(track).stream()
                .map(Track::conditions)
                .flatMap(List::stream)
                .flatMap(Condition::tree)
                .collect(Collectors.toMap(Condition::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, Field> fields(Scheme scheme, String track) {
        return scheme.track(track).map(scheme::formOf).stream()
                .flatMap(form -> form.fields().stream())
                .collect(Collectors.toMap(Field::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    static Optional<String> place(Basis basis) {
        return Optional.of(basis.article()).filter(article -> !article.isEmpty());
    }

    private boolean asked(String track, Field field) {
        return Optional.ofNullable(fields(former, track).get(field.id()))
                .filter(before -> before.type() == field.type())
                .isPresent();
    }

    /** Why a condition cannot be decided: it asks for an answer that was not collected. Empty if it does not. */
    Optional<Undecided> uncollected(String track, Condition condition) {
        Map<String, Field> fields = fields(later, track);
        return condition
                .tree()
                .flatMap(each -> named(each.params()).stream())
                .distinct()
                .flatMap(id -> Stream.ofNullable(fields.get(id)))
                .filter(field -> !asked(track, field))
                .findFirst()
                .map(field -> new Undecided(
                        condition.title(),
                        new Text(
                                        "所需的“{0}”在修订 {1} 的申报表中没有（或填法不同），未曾收集",
                                        "it needs “{0}”, which the form of revision {1}"
                                                + " did not ask, or asked otherwise; the answer was not collected")
                                .with(field.label(), former.revision()),
                        place(condition.basis())));
    }

    private static Set<String> named(Json json) {
        Set<String> named = new TreeSet<>();
        if (json instanceof Json.Str text) {
            named.add(text.value());
        } else if (json instanceof Json.Arr list) {
            list.items().forEach(item -> named.addAll(named(item)));
        } else if (json instanceof Json.Obj object) {
            object.members().values().forEach(value -> named.addAll(named(value)));
        }
        return named;
    }

    /** The questions of a track that must be answered now and were not asked. */
    List<Undecided> questions(String track) {
        return fields(later, track).values().stream()
                .filter(field -> field.required() && !asked(track, field))
                .map(field -> new Undecided(
                        new Text("填报项“{0}”", "question “{0}”").with(field.label()),
                        new Text(
                                        "必填，而修订 {0} 未曾问及；视为会作答，答案所决定的不予判断",
                                        "must be answered and was not asked under revision {0};"
                                                + " taken as answered, and nothing that hangs on the answer is decided")
                                .with(former.revision()),
                        place(field.basis())))
                .toList();
    }

    /** The judgements of a case that can be carried: condition → result. */
    Map<String, Finding.Result> judgements(ReplayCase given, List<Finding> unjudged) {
        Map<String, Condition> before = conditions(former, given.state().track());
        Map<String, Condition> now = conditions(later, given.state().track());
        Map<String, Finding.Result> carried = new LinkedHashMap<>();
        judged(unjudged).forEach(id -> {
            Finding.Result result = given.state().conditions().get(id);
            boolean decided = result == Finding.Result.MET || result == Finding.Result.NOT_MET;
            boolean agrees = now.containsKey(id)
                    && before.containsKey(id)
                    && now.get(id).kind().equals(before.get(id).kind());
            if (decided && agrees) {
                carried.put(id, result);
            }
        });
        return carried;
    }

    /** The conditions that were left to people: what the answers alone do not decide. */
    private static List<String> judged(List<Finding> findings) {
        List<String> judged = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.parts().isEmpty() && finding.result() == Finding.Result.NEEDS_JUDGEMENT) {
                judged.add(finding.condition());
            }
            judged.addAll(judged(finding.parts()));
        }
        return judged;
    }

    /** The judgements that a case needs now and that cannot be carried, with the reason. */
    List<Undecided> notJudged(String track, List<Finding> findings) {
        Map<String, Condition> before = conditions(former, track);
        Map<String, Condition> now = conditions(later, track);
        return judged(findings).stream()
                .map(now::get)
                .map(condition -> {
                    Condition same = before.get(condition.id());
                    Text reason = same == null
                            ? new Text(
                                    "修订 {0} 没有代码为 {1} 的条件，没有可以沿用的判定",
                                    "revision {0} has no condition {1}; there is no" + " judgement to carry")
                            : same.kind().equals(condition.kind())
                                    ? new Text("未曾判定", "it was not judged")
                                    : new Text(
                                            "在修订 {0} 中条件 {1} 不由人判定，没有可以沿用的判定",
                                            "under revision {0} the condition {1} was not"
                                                    + " left to people; there is no judgement to carry");
                    return new Undecided(
                            condition.title(),
                            reason.with(former.revision(), condition.id()),
                            place(condition.basis()));
                })
                .toList();
    }

    /** Why nothing recorded tells what a stage comes to for a track; empty if what was recorded does. */
    Optional<Undecided> obstacle(Stage stage) {
        if (List.of("application", "announcement").contains(stage.kind())) {
            return Optional.empty();
        }
        Optional<Stage> same =
                former.stage(stage.id()).filter(each -> each.kind().equals(stage.kind()));
        if (same.isEmpty()) {
            return Optional.of(new Undecided(
                    stage.title(),
                    new Text(
                                    "修订 {0} 没有这个环节（或类型不同），没有可以沿用的记录",
                                    "revision {0} has no such stage, or one of another kind;"
                                            + " nothing was recorded that could be carried")
                            .with(former.revision()),
                    place(stage.basis())));
        }
        return stage.measures().stream()
                .filter(measure -> same.get().measures().stream().noneMatch(each -> sameScale(each, measure)))
                .findFirst()
                .map(measure -> new Undecided(
                        measure.title(),
                        new Text(
                                        "修订 {0} 的环节“{1}”没有代码为 {2}、分值 {3}–{4} 的评分项，没有可以沿用的评分",
                                        "in “{1}” revision {0} has no measure {2} on the scale {3}–{4}; there is no score to carry")
                                .with(
                                        former.revision(),
                                        stage.title(),
                                        measure.id(),
                                        measure.minimum(),
                                        measure.maximum()),
                        place(measure.basis())));
    }

    private static boolean sameScale(Measure a, Measure b) {
        return a.id().equals(b.id()) && a.minimum() == b.minimum() && a.maximum() == b.maximum();
    }
}
