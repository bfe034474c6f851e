package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Score;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Sitting;

/** What the scores of a stage come to: those below the least score end, and of the others the best go on. */
final class Ranking {
    static final String TOP = "top";
    static final String PER = "per";
    static final String MINIMUM = "minimum-score";

    private Ranking() {}

    /** What is wrong with how scoring is written. */
    static List<Text> misuse(Stage stage, Json.Obj params) {
        List<Text> wrong = new ArrayList<>();
        if (stage.measures().isEmpty() && Stream.of(TOP, MINIMUM).anyMatch(params.members()::containsKey)) {
            wrong.add(new Text(
                    "没有评分项（measures）就不能使用 top 或 minimum-score", "top and minimum-score mean nothing without measures"));
        }
        if (params.get(PER).isPresent() && params.get(TOP).isEmpty()) {
            wrong.add(new Text("没有 top 就不能使用 per", "per means nothing without top"));
        }
        if (params.number(ScoredStage.ENTRIES).orElse(1L) < 1
                || params.number(TOP).orElse(1L) < 1) {
            wrong.add(new Text("entries 与 top 须至少为 1", "entries and top must be 1 or more"));
        }
        long dropped = params.number(Stage.TRIMMED).orElse(0L);
        boolean trims = params.get(Stage.TRIMMED).isPresent();
        if (trims
                && (dropped < 1
                        || stage.measures().isEmpty()
                        || params.number(ScoredStage.ENTRIES).orElse(1L) <= 2 * dropped)) {
            wrong.add(new Text(
                    "trimmed 须至少为 1，须有评分项（measures），且 entries 多于其两倍",
                    "trimmed must be 1 or more, needs measures, and entries must be more than twice as many"));
        }
        if (several(stage, Measure::maximum) && several(stage, Measure::weight)) {
            wrong.add(new Text(
                    "评分项的满分（scale）不同时，权重（weight）须相同，各项分数相加；要按权重折算，请让各项满分相同",
                    "Measures of different scales must have the same weight, and their points are added; to weigh them against"
                            + " each other, give all the same scale"));
        }
        long minimum = params.number(MINIMUM).orElse(0L);
        if (minimum < 0 || minimum > Measure.FULL) {
            wrong.add(new Text("minimum-score 须在 0 至 1000 之间，现为 {0}", "minimum-score must be from 0 to 1000; it is {0}")
                    .with(minimum));
        }
        return wrong;
    }

    private static boolean several(Stage stage, ToIntFunction<Measure> figure) {
        return stage.measures().stream().mapToInt(figure).distinct().count() > 1;
    }

    /** An outcome for each of the applications, all of which have their entries. */
    static Map<String, Outcome> of(List<Case> cases, Sitting sitting) {
        Map<String, Score> scores = new HashMap<>();
        int dropped = Math.toIntExact(sitting.params().number(Stage.TRIMMED).orElse(0L));
        cases.forEach(each ->
                scores.put(each.application(), Entries.score(sitting.stage().measures(), each, dropped)));
        long minimum = sitting.params().number(MINIMUM).orElse(0L);
        Map<String, Outcome> outcomes = new HashMap<>();
        List<Case> ranked = new ArrayList<>();
        for (Case each : cases) {
            if (!scores.get(each.application()).reaches(minimum)) {
                outcomes.put(each.application(), below(each, scores, minimum));
            } else {
                ranked.add(each);
            }
        }
        groups(ranked, sitting).forEach(group -> outcomes.putAll(best(group, scores, sitting)));
        return outcomes;
    }

    private static Outcome below(Case each, Map<String, Score> scores, long minimum) {
        Score score = scores.get(each.application());
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

    private static Map<String, Outcome> best(List<Case> group, Map<String, Score> scores, Sitting sitting) {
        Map<Score, List<Case>> byScore = group.stream()
                .collect(Collectors.groupingBy(
                        each -> scores.get(each.application()),
                        () -> new TreeMap<Score, List<Case>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        Optional<Long> top = sitting.params().number(TOP);
        Map<String, Places.Placing> placings =
                Places.fill(List.copyOf(byScore.values()), top.orElse(Long.MAX_VALUE), sitting.settledOrder());
        Map<String, Outcome> outcomes = new HashMap<>();
        for (Case each : group) {
            Score score = scores.get(each.application());
            Outcome outcome = placed(each, placings.get(each.application()), score, top, group.size());
            outcomes.put(each.application(), Outcomes.with(outcome, score));
        }
        return outcomes;
    }

    private static Outcome placed(Case each, Places.Placing placing, Score score, Optional<Long> top, int of) {
        if (top.isEmpty()) {
            return Outcomes.advances(
                    each,
                    "得分 {0}（千分制），第 {1} 名，共 {2} 名",
                    "Score {0} of 1000, rank {1} of {2}",
                    score,
                    placing.rank(),
                    of);
        }
        Object[] figures = {score, placing.rank(), of, top.get()};
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
                                .with(score, placing.rank(), of, top.get(), Texts.first(placing.equals())));
        };
    }
}
