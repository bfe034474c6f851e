package org.jinbang.internal.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Score;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Case;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Sitting;

/**
 * Awards by maturity: which of several an application comes to depends on how well it does in each measure. The first level
 * whose bounds all hold is reached; below the last, the application ends.
 */
public final class Levels {
    /** The parameter: the levels, the highest first. */
    public static final String LEVELS = "levels";

    private static final String ARTICLE = "article";
    private static final String AWARD = "award";
    private static final String EVERY = "every";
    private static final String NEAR = "near";
    private static final String READING = "reading";
    private static final String SOME = "some";
    private static final List<String> PARTS = List.of(ARTICLE, READING, NEAR, AWARD, EVERY, SOME);

    private Levels() {}

    /**
     * A level.
     *
     * @param award what it leads to
     * @param every what every measure must reach, in thousandths of its maximum
     * @param some what at least one measure must reach
     */
    private record Level(String award, int every, int some, Optional<String> article) {
        static Level of(Json level) {
            Json.Obj given = (Json.Obj) level;
            return new Level(
                    given.text(AWARD).orElseThrow(),
                    given.number(EVERY).map(Math::toIntExact).orElse(0),
                    given.number(SOME).map(Math::toIntExact).orElse(0),
                    given.text(ARTICLE));
        }

        boolean reached(Map<String, Score> scores) {
            return scores.values().stream().allMatch(score -> score.reaches(every))
                    && scores.values().stream().anyMatch(score -> score.reaches(some));
        }
    }

    /** On what each level of a stage stands, by its award; on the stage's own place where it names none. */
    public static Map<String, Basis> bases(Stage stage) {
        Map<String, Basis> bases = new LinkedHashMap<>();
        for (Json level : stage.params().items(LEVELS)) {
            if (level instanceof Json.Obj given) {
                given.text(AWARD)
                        .ifPresent(award -> bases.put(award, basis(given).orElse(stage.basis())));
            }
        }
        return bases;
    }

    private static Optional<Basis> basis(Json.Obj level) {
        Json.Obj note = level.object(READING);
        Optional<Basis> reading = note.text("zh")
                .flatMap(zh -> note.text("en").map(en -> new Text(zh, en)))
                .map(text -> new Reading(text, level.text(NEAR).map(ArticleRef::new)));
        return level.text(ARTICLE).<Basis>map(ArticleRef::new).or(() -> reading);
    }

    /** The parameters of a stage without the level of an award. */
    public static Json.Obj without(Json.Obj params, String award) {
        return params.with(
                LEVELS,
                new Json.Arr(params.items(LEVELS).stream()
                        .filter(level -> !(level instanceof Json.Obj given
                                && given.text(AWARD).filter(award::equals).isPresent()))
                        .toList()));
    }

    /** What is wrong with how levels are written. */
    static Optional<Text> misuse(Json.Obj params, List<Measure> measures) {
        if (params.get(LEVELS).isEmpty()) {
            return Optional.empty();
        }
        List<Text> wrong = new ArrayList<>();
        if (measures.isEmpty()
                || params.get(Ranking.TOP).isPresent()
                || params.get(Stage.TRIMMED).isPresent()) {
            wrong.add(new Text(
                    "levels 须有评分项（measures），且不与 top、trimmed 同用",
                    "levels need measures and do not go with top or trimmed"));
        }
        for (Json level : params.items(LEVELS)) {
            if (!wellFormed(level)) {
                wrong.add(new Text(
                                "{0} 不正确；应写作 {award: 奖项, every: 0 至 1000, some: 0 至 1000, article: 条款}，"
                                        + "article 可代之以 reading: {zh, en} 和 near: 条款",
                                "{0} is not right; write {award: award, every: 0 to 1000, some: 0 to 1000, article: place},"
                                        + " or reading: {zh, en} and near: place instead of article")
                        .with(level.canonical()));
            }
        }
        if (params.items(LEVELS).isEmpty()) {
            wrong.add(new Text("levels 须列出至少一个层级，由高到低", "levels must list at least one level, the highest first"));
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(Texts.sentences(wrong));
    }

    private static boolean wellFormed(Json level) {
        return level instanceof Json.Obj given
                && given.text(AWARD).isPresent()
                && PARTS.containsAll(given.members().keySet())
                && stands(given)
                && List.of(EVERY, SOME).stream().allMatch(bound -> fits(given, bound));
    }

    /** Whether it names an article or a reading, or neither, and then stands where the stage does. */
    private static boolean stands(Json.Obj level) {
        boolean article = level.get(ARTICLE).isPresent();
        boolean reading = level.get(READING).isPresent();
        return reading
                ? !article && basis(level).isPresent()
                : level.get(NEAR).isEmpty() && (!article || level.text(ARTICLE).isPresent());
    }

    private static boolean fits(Json.Obj level, String bound) {
        return level.get(bound).isEmpty()
                || level.number(bound).filter(n -> n >= 0 && n <= Measure.FULL).isPresent();
    }

    /** An outcome for each of the applications, all of which have their entries. */
    static Map<String, Outcome> of(List<Case> cases, Sitting sitting) {
        List<Level> levels =
                sitting.params().items(LEVELS).stream().map(Level::of).toList();
        List<Measure> measures = sitting.stage().measures();
        Map<String, Outcome> outcomes = new HashMap<>();
        for (Case each : cases) {
            Map<String, Score> scores = new HashMap<>();
            measures.forEach(measure -> scores.put(measure.id(), Entries.score(List.of(measure), each, 0)));
            Optional<Level> level =
                    levels.stream().filter(one -> one.reached(scores)).findFirst();
            outcomes.put(
                    each.application(),
                    Outcomes.with(outcome(each, sitting, level, scores), Entries.score(measures, each, 0)));
        }
        return outcomes;
    }

    private static Outcome outcome(Case each, Sitting sitting, Optional<Level> level, Map<String, Score> scores) {
        Text figures = Texts.listed(sitting.stage().measures().stream()
                .map(measure -> new Text("{0} {1}", "{0} {1}").with(measure.title(), scores.get(measure.id())))
                .toList());
        if (level.isEmpty()) {
            return Outcomes.ends(
                    each, "各评分项得分（千分制）：{0}；未达到任何层级", "Scores by measure (of 1000): {0}; no level is reached", figures);
        }
        Level reached = level.get();
        Text award = sitting.scheme().award(reached.award()).map(Award::title).orElse(Texts.same(reached.award()));
        Outcome outcome = Outcomes.advances(
                each, "各评分项得分（千分制）：{0}；达到“{1}”", "Scores by measure (of 1000): {0}; “{1}” is reached", figures, award);
        return new Outcome(
                outcome.application(),
                outcome.result(),
                outcome.reason(),
                reached.article(),
                outcome.score(),
                Optional.of(reached.award()));
    }
}
