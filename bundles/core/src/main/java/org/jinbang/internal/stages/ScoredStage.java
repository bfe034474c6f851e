package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.internal.decide.Plans;
import org.jinbang.internal.decide.Ratings;
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
    static final String ENTRIES = "entries";
    private static final String COMMENT = "comment";
    private static final String DOUBTS = "doubts";

    private final String example;

    private ScoredStage(String name, Text explanation, String example, ParameterSpec... further) {
        super(name, explanation, Stream.concat(common(), Stream.of(further)).toArray(ParameterSpec[]::new));
        this.example = example;
    }

    static ScoredStage review() {
        return new ScoredStage(
                "review",
                new Text("由机构成员评审申报资料并评分。", "Members of the organ review the documents and score them."),
                """
                - id: review
                  title: {zh: 资料评审, en: Document review}
                  kind: review
                  by: committee
                  entries: 3
                  comment: true
                  top: 20
                  per: award
                  measures:
                    - {id: practice, title: {zh: 质量实践, en: Practice}, weight: 60, scale: [0, 100], article: "15"}
                    - {id: results, title: {zh: 成效, en: Results}, weight: 40, scale: [0, 100], article: "15"}
                  article: "15"
                """);
    }

    static ScoredStage hearing() {
        return new ScoredStage(
                "hearing",
                new Text("候选人答辩，由机构成员评分。", "Candidates are heard and members of the organ score them."),
                """
                - id: defend
                  title: {zh: 答辩, en: Defence}
                  kind: hearing
                  by: committee
                  schedule: true
                  minimum-score: 600
                  measures:
                    - {id: deeds, title: {zh: 业绩, en: Deeds}, weight: 1, scale: [0, 100], article: "16"}
                  article: "16"
                """,
                ParameterSpec.optional(
                        "schedule",
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：须先确定答辩时间地点，方可记录；默认 false",
                                "true: time and place must be fixed before anything is recorded; default false")));
    }

    static ScoredStage siteVisit() {
        return new ScoredStage(
                "site-visit", new Text("由机构成员现场考察并评分。", "Members of the organ visit the site and score it."), """
                - id: visit
                  title: {zh: 现场考察, en: Site visit}
                  kind: site-visit
                  by: committee
                  doubts: true
                  article: "16"
                """);
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
                        Stage.TRIMMED,
                        ParameterSpec.Type.NUMBER,
                        new Text(
                                "平均之前去掉几个最高分和同样多的最低分；未写则不去掉。因回避而所剩不足时全部计入",
                                "How many of the highest and as many of the lowest entries are dropped before the mean; left out,"
                                        + " none. Where recusals leave no other entry, all count")),
                ParameterSpec.optional(
                        COMMENT,
                        ParameterSpec.Type.YES_NO,
                        new Text("true：每份记录须有评语；默认 false", "true: each entry needs a comment; default false")),
                ParameterSpec.optional(
                        DOUBTS,
                        ParameterSpec.Type.YES_NO,
                        new Text(
                                "true：成员评分时可登记疑问（须写评语），供后续环节核实；默认 false",
                                "true: members may record a doubt with their scores, with a comment, for a later stage to"
                                        + " look into; default false")),
                ParameterSpec.optional(
                        Stage.PLAN,
                        ParameterSpec.Type.ANY,
                        new Text(
                                "评审工作方案须先由另一机构审议通过：{approved-by: 机构, article: 条款}",
                                "A plan for it must be approved by another organ first: {approved-by: organ, article:"
                                        + " place}")),
                ParameterSpec.optional(
                        Levels.LEVELS,
                        ParameterSpec.Type.ANY,
                        new Text(
                                "按各评分项的得分（千分制）决定奖项，由高到低：[{award: 奖项, every: 每项至少, some: 至少一项达到, article: 条款}]",
                                "Which award it comes to, by the scores of the measures in thousandths, the highest first:"
                                        + " [{award: award, every: each at least, some: one at least, article: place}]")),
                ParameterSpec.optional(
                        Stage.RATING,
                        ParameterSpec.Type.ANY,
                        new Text(
                                "申报者与评审人员互评，只供组织者和监督员查阅：" + Ratings.FORM.zh(),
                                "Applicants and reviewers rate each other, for those who run or supervise only: "
                                        + Ratings.FORM.en())),
                ParameterSpec.optional(
                        Ranking.TOP,
                        ParameterSpec.Type.NUMBER,
                        new Text(
                                "按得分最多多少名进入下一环节；未写则不限",
                                "At most so many go on, by their scores; left out, as many as there are")),
                ParameterSpec.choice(
                        Ranking.PER,
                        false,
                        List.of("award", "track", "all"),
                        new Text(
                                "top 的计算范围：award 每个奖项、track 每个类别、all 全部（默认）",
                                "What top is counted over: each award, each track, or all together (the default)")),
                ParameterSpec.optional(
                        Ranking.MINIMUM,
                        ParameterSpec.Type.NUMBER,
                        new Text("进入下一环节的最低得分（千分制）", "The least score that goes on, in thousandths")));
    }

    @Override
    public String example() {
        return example;
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
        params.get(Stage.PLAN)
                .filter(plan -> !Plans.wellFormed(plan, stage))
                .ifPresent(plan -> wrong.add(new Text(
                                "{0} 不正确；应写作 plan: {approved-by: 另一机构, article: 条款}",
                                "{0} is not right; write plan: {approved-by: another organ, article: place}")
                        .with(plan.canonical())));
        wrong.addAll(Ranking.misuse(stage, params));
        Levels.misuse(params, stage.measures()).ifPresent(wrong::add);
        params.get(Stage.RATING)
                .filter(rating -> !Ratings.wellFormed(rating))
                .ifPresent(rating -> wrong.add(new Text("{0} 不正确；应写作 {1}", "{0} is not right; write {1}")
                        .with(rating.canonical(), Ratings.FORM)));
        return together(wrong);
    }

    @Override
    public Optional<Text> complaint(Entry entry, Sitting sitting) {
        List<Text> wrong = new ArrayList<>();
        boolean doubts = sitting.params().isTrue(DOUBTS);
        if (entry.decision()
                .filter(decision -> !(doubts && decision.equals(Entry.DOUBT)))
                .isPresent()) {
            wrong.add(
                    doubts
                            ? new Text("结论只能为 doubt（有疑问）或不写", "The decision can only be doubt, or left out")
                            : new Text("该环节评分，不作通过与否的结论", "This stage is scored; it asks for no decision"));
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
        if (!entry.commented() && sitting.params().isTrue(COMMENT)) {
            wrong.add(new Text("须写评语（comment）", "A comment is needed"));
        } else if (!entry.commented() && entry.decision().isPresent()) {
            wrong.add(new Text("有疑问须在评语（comment）中写明", "A doubt needs a comment that says what is doubted"));
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
        List<Case> ranked = new ArrayList<>();
        for (Case each : cohort) {
            Optional<Outcome> settled = beforeRanking(each, sitting);
            if (settled.isPresent()) {
                outcomes.put(each.application(), settled.get());
            } else if (sitting.stage().measures().isEmpty()) {
                outcomes.put(each.application(), unscored(each));
            } else {
                ranked.add(each);
            }
        }
        boolean levels = sitting.params().get(Levels.LEVELS).isPresent();
        outcomes.putAll(levels ? Levels.of(ranked, sitting) : Ranking.of(ranked, sitting));
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
}
