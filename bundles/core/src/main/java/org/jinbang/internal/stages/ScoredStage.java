package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/**
 * A stage in which several members record scores and comments about each application: a review of documents, a hearing
 * or a site visit. The best can be taken, and those below a score left out. Without measures, an application goes on once
 * enough members have recorded what they found.
 */
final class ScoredStage extends CoreStage {
    private static final String ENTRIES = "entries";
    private static final String COMMENT = "comment";
    private static final String TOP = "top";
    private static final String PER = "per";
    private static final String MINIMUM = "minimum-score";

    private ScoredStage(String name, Text explanation, ParameterSpec... further) {
        super(name, explanation, Stream.concat(common(), Stream.of(further)).toArray(ParameterSpec[]::new));
    }

    static ScoredStage review() {
        return new ScoredStage(
                "review", new Text("由机构成员评审申报资料并评分。", "Members of the organ review the documents and score them."));
    }

    static ScoredStage hearing() {
        return new ScoredStage(
                "hearing",
                new Text("候选人答辩，由机构成员评分。", "Candidates are heard and members of the organ score them."),
                ParameterSpec.optional(
                        "schedule",
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：须先确定答辩时间地点，方可记录；默认 false",
                                "true: time and place must be fixed before anything is recorded; default false")));
    }

    static ScoredStage siteVisit() {
        return new ScoredStage(
                "site-visit", new Text("由机构成员现场考察并评分。", "Members of the organ visit the site and score it."));
    }

    private static Stream<ParameterSpec> common() {
        return Stream.of(
                ParameterSpec.optional(
                        ENTRIES,
                        ParameterSpec.Type.NUMBER,
                        new Text(
                                "每份申报至少须有多少名成员的记录（因回避而不足时，以可参加者为限）；默认 1",
                                "How many members' entries each application needs at least (where members are recused, as many"
                                        + " as there are others); default 1")),
                ParameterSpec.optional(
                        COMMENT,
                        ParameterSpec.Type.YES_NO,
                        new Text("true：每份记录须有评语；默认 false", "true: each entry needs a comment; default false")),
                ParameterSpec.optional(
                        TOP,
                        ParameterSpec.Type.NUMBER,
                        new Text(
                                "按得分最多多少名进入下一环节；未写则不限",
                                "At most so many go on, by their scores; left out, as many as there are")),
                ParameterSpec.choice(
                        PER,
                        false,
                        List.of("award", "track", "all"),
                        new Text(
                                "top 的计算范围：award 每个奖项、track 每个类别、all 全部（默认）",
                                "What top is counted over: each award, each track, or all together (the default)")),
                ParameterSpec.optional(
                        MINIMUM,
                        ParameterSpec.Type.NUMBER,
                        new Text("进入下一环节的最低得分（千分制）", "The least score that goes on, in thousandths")));
    }

    @Override
    public Recording recording() {
        return Recording.ENTRIES;
    }

    @Override
    public Optional<Text> misuse(Stage stage, Json.Obj params) {
        List<Text> wrong = new ArrayList<>();
        if (stage.by().isEmpty()) {
            wrong.add(new Text("须以 by 指明办理的机构", "by must name the organ that conducts it"));
        }
        if (stage.measures().isEmpty() && Stream.of(TOP, MINIMUM).anyMatch(params.members()::containsKey)) {
            wrong.add(new Text(
                    "没有评分项（measures）就不能使用 top 或 minimum-score", "top and minimum-score mean nothing without measures"));
        }
        if (params.get(PER).isPresent() && params.get(TOP).isEmpty()) {
            wrong.add(new Text("没有 top 就不能使用 per", "per means nothing without top"));
        }
        if (params.number(ENTRIES).orElse(1L) < 1 || params.number(TOP).orElse(1L) < 1) {
            wrong.add(new Text("entries 与 top 须至少为 1", "entries and top must be 1 or more"));
        }
        long minimum = params.number(MINIMUM).orElse(0L);
        if (minimum < 0 || minimum > Score.FULL) {
            wrong.add(new Text("minimum-score 须在 0 至 1000 之间，现为 {0}", "minimum-score must be from 0 to 1000; it is {0}")
                    .with(minimum));
        }
        return together(wrong);
    }

    @Override
    public Optional<Text> complaint(Entry entry, Sitting sitting) {
        List<Text> wrong = new ArrayList<>();
        if (entry.decision().isPresent()) {
            wrong.add(new Text("该环节评分，不作通过与否的结论", "This stage is scored; it asks for no decision"));
        }
        if (!entry.sources().isEmpty()) {
            wrong.add(new Text("该环节不记录信息来源", "No sources are recorded in this stage"));
        }
        List<Measure> measures = sitting.stage().measures();
        measures.forEach(measure -> complaint(measure, entry.scores()).ifPresent(wrong::add));
        List<String> known = measures.stream().map(Measure::id).toList();
        List<String> unknown = entry.scores().keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            wrong.add(new Text("没有评分项 {1}；评分项为 {0}", "There is no measure {1}; the measures are {0}")
                    .with(Texts.list(known), Texts.list(unknown)));
        }
        if (sitting.params().isTrue(COMMENT) && !entry.commented()) {
            wrong.add(new Text("须写评语（comment）", "A comment is needed"));
        }
        return together(wrong);
    }

    private static Optional<Text> complaint(Measure measure, Map<String, Integer> scores) {
        Integer score = scores.get(measure.id());
        return score != null && score >= measure.minimum() && score <= measure.maximum()
                ? Optional.empty()
                : Optional.of(new Text(
                                "“{0}”（{1}）须评 {2} 至 {3} 分，现为 {4}",
                                "“{0}” ({1}) must be scored from {2} to {3}; it is {4}")
                        .with(
                                measure.title(),
                                measure.id(),
                                measure.minimum(),
                                measure.maximum(),
                                score == null ? "—" : score));
    }

    @Override
    public List<Outcome> outcomes(List<Case> cohort, Sitting sitting) {
        Map<String, Outcome> outcomes = new HashMap<>();
        Map<String, Integer> scores = new HashMap<>();
        List<Case> ranked = new ArrayList<>();
        for (Case each : cohort) {
            Optional<Outcome> settled = beforeRanking(each, sitting);
            if (settled.isPresent()) {
                outcomes.put(each.application(), settled.get());
            } else if (sitting.stage().measures().isEmpty()) {
                outcomes.put(each.application(), unscored(each));
            } else {
                int score = Score.of(sitting.stage().measures(), Entries.counting(each));
                scores.put(each.application(), score);
                ranked.add(each);
            }
        }
        long minimum = sitting.params().number(MINIMUM).orElse(0L);
        ranked.stream()
                .filter(each -> scores.get(each.application()) < minimum)
                .forEach(each -> outcomes.put(each.application(), below(each, scores, minimum)));
        ranked.removeIf(each -> outcomes.containsKey(each.application()));
        groups(ranked, sitting).forEach(group -> outcomes.putAll(best(group, scores, sitting)));
        return cohort.stream().map(each -> outcomes.get(each.application())).toList();
    }

    private static Optional<Outcome> beforeRanking(Case each, Sitting sitting) {
        Gate gate = new Gate(each, sitting);
        Optional<Outcome> end = gate.end();
        if (end.isPresent()) {
            return end;
        }
        if (each.members() < 1) {
            return Optional.of(
                    Outcomes.open(each, "所有成员均须回避；须更换成员", "All members are recused; one must be substituted"));
        }
        long needed = Math.min(sitting.params().number(ENTRIES).orElse(1L), each.members());
        int recorded = Entries.counting(each).size();
        if (recorded < needed && each.entitled() < needed) {
            return Optional.of(Outcomes.open(
                    each,
                    "须有 {0} 名成员的记录，现有 {1}，而只有 {2} 名被分配的成员可以记录；须再分配",
                    "{0} members' entries are needed; there are {1}, and only {2} assigned can record: assign others",
                    needed,
                    recorded,
                    each.entitled()));
        }
        return recorded < needed
                ? Optional.of(Outcomes.open(
                        each,
                        "须有 {0} 名成员的记录，现有 {1}",
                        "{0} members' entries are needed; there are {1}",
                        needed,
                        recorded))
                : gate.obstacle();
    }

    private static Outcome unscored(Case each) {
        return Outcomes.advances(
                each,
                "已有 {0} 名成员的记录",
                "{0} members have recorded it",
                Entries.counting(each).size());
    }

    private static Outcome below(Case each, Map<String, Integer> scores, long minimum) {
        int score = scores.get(each.application());
        return Outcomes.with(
                Outcomes.ends(
                        each,
                        "得分 {0}，低于最低得分 {1}（千分制）",
                        "Score {0}, below the least score {1} (of 1000)",
                        score,
                        minimum),
                score);
    }

    private static List<List<Case>> groups(List<Case> ranked, Sitting sitting) {
        String per = sitting.params().text(PER).orElse("all");
        return List.copyOf(ranked.stream()
                .collect(Collectors.groupingBy(
                        each -> switch (per) {
                            case "award" -> each.award();
                            case "track" -> each.track();
                            default -> "";
                        },
                        TreeMap::new,
                        Collectors.toList()))
                .values());
    }

    private static Map<String, Outcome> best(List<Case> group, Map<String, Integer> scores, Sitting sitting) {
        Map<Integer, List<Case>> byScore = group.stream()
                .collect(Collectors.groupingBy(
                        each -> scores.get(each.application()),
                        () -> new TreeMap<Integer, List<Case>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        Optional<Long> top = sitting.params().number(TOP);
        Map<String, Places.Placing> placings =
                Places.fill(List.copyOf(byScore.values()), top.orElse(Long.MAX_VALUE), sitting.settledOrder());
        Map<String, Outcome> outcomes = new HashMap<>();
        for (Case each : group) {
            int score = scores.get(each.application());
            Outcome outcome = placed(each, placings.get(each.application()), score, top, group.size());
            outcomes.put(each.application(), Outcomes.with(outcome, score));
        }
        return outcomes;
    }

    private static Outcome placed(Case each, Places.Placing placing, int score, Optional<Long> top, int of) {
        if (top.isEmpty()) {
            return Outcomes.advances(
                    each,
                    "得分 {0}（千分制），第 {1} 名，共 {2} 名",
                    "Score {0} of 1000, rank {1} of {2}",
                    score,
                    placing.rank(),
                    of);
        }
        Object[] figures = {score, placing.rank(), of, top.get(), Texts.list(placing.equals())};
        return switch (placing.fate()) {
            case IN ->
                Outcomes.advances(
                        each,
                        "得分 {0}（千分制），第 {1} 名，在前 {3} 名之内",
                        "Score {0} of 1000, rank {1}, among the first {3}",
                        figures);
            case OUT ->
                Outcomes.ends(
                        each,
                        "得分 {0}（千分制），第 {1} 名，不在前 {3} 名之内",
                        "Score {0} of 1000, rank {1}, not among the first {3}",
                        figures);
            case TIED ->
                Outcomes.of(
                        each,
                        Outcome.Result.TIED,
                        new Text(
                                        "得分 {0}（千分制），第 {1} 名并列，前 {3} 名不能容纳全部；须裁定 {4} 的次序",
                                        "Score {0} of 1000, equal at rank {1} across the last of {3} places; the order of"
                                                + " {4} must be settled")
                                .with(figures));
        };
    }
}
