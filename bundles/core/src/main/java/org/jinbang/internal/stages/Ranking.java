package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jinbang.internal.texts.Texts;
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
