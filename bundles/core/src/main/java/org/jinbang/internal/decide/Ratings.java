package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/**
 * What applicants say of the reviewers' work, and reviewers of the applicants' conduct, after a stage in which they met.
 * Neither side learns what the other said; it is for those who run or supervise the edition.
 */
public final class Ratings {
    /** How the parameter of a stage is written. */
    public static final Text FORM = new Text(
            "rating: {article: 条款, at-most: 最高分, of-reviewers: {项目: {zh, en}}, of-applicant: {项目: {zh, en}}}",
            "rating: {article: place, at-most: best mark, of-reviewers: {aspect: {zh, en}}, of-applicant: {aspect: {zh, en}}}");

    private static final String BEST = "at-most";
    private static final long MOST = 100;
    private static final Set<String> PARTS = Set.of("article", BEST, Stage.OF_REVIEWERS, Stage.OF_APPLICANT);

    private Ratings() {}

    /** Whether the parameter of a stage, its references resolved, is written as it should be. */
    public static boolean wellFormed(Json rating) {
        return rating instanceof Json.Obj given
                && given.number(BEST).filter(most -> most > 1 && most <= MOST).isPresent()
                && PARTS.containsAll(given.members().keySet())
                && aspects(given, Stage.OF_REVIEWERS)
                && aspects(given, Stage.OF_APPLICANT);
    }

    private static boolean aspects(Json.Obj rating, String of) {
        Map<String, Json> aspects = rating.object(of).members();
        return !aspects.isEmpty()
                && aspects.values().stream()
                        .allMatch(each -> each instanceof Json.Obj title
                                && title.text("zh").isPresent()
                                && title.text("en").isPresent());
    }

    static Accepted ofReviewers(Situation s, Command c) {
        Authority.applicant(s, c);
        Stage stage = rated(s, c);
        ApplicationState a = s.theCase();
        Refuse.unless(
                a.outcomes().stream().anyMatch(each -> each.stage().equals(stage.id())),
                RefusalCode.TOO_EARLY,
                stage.basisOf(Stage.RATING),
                "环节“" + stage.title().zh() + "”结束后方可评价",
                "It is rated when the stage “" + stage.title().en() + "” is over");
        Refuse.unless(
                !a.passesOver(stage),
                RefusalCode.WRONG_STAGE,
                stage.basisOf(Stage.RATING),
                "该申报免于该环节",
                "The stage was left out for this application");
        return accepted(s, c, stage, Stage.OF_REVIEWERS, ActType.REVIEWERS_RATED);
    }

    static Accepted ofApplicant(Situation s, Command c) {
        Authority.seated(s, c);
        Stage stage = s.stage(c.data().text("stage").orElseThrow());
        ApplicationState a = s.theCase();
        Organ organ = Authority.conducting(s, c, stage, s.application());
        rated(s, c);
        if (!a.recorded(stage.id(), c.actor().id())) {
            throw Refuse.with(
                    RefusalCode.TOO_EARLY,
                    stage.basisOf(Stage.RATING),
                    new Text("{0}的成员记录评审后方可评价", "Members of {0} rate after they have recorded an entry")
                            .with(organ.title()));
        }
        return accepted(s, c, stage, Stage.OF_APPLICANT, ActType.APPLICANT_RATED);
    }

    private static Stage rated(Situation s, Command c) {
        Stage stage = s.stage(c.data().text("stage").orElseThrow());
        Refuse.unless(
                stage.params().get(Stage.RATING).isPresent(),
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "环节“" + stage.title().zh() + "”没有互评",
                "Nobody is rated in the stage “" + stage.title().en() + "”");
        return stage;
    }

    private static Accepted accepted(Situation s, Command c, Stage stage, String of, ActType type) {
        ApplicationState a = s.theCase();
        Basis basis = stage.basisOf(Stage.RATING);
        boolean applicant = type == ActType.APPLICANT_RATED;
        Refuse.unless(
                a.ratings().stream()
                        .noneMatch(each -> each.stage().equals(stage.id())
                                && each.ofApplicant() == applicant
                                && each.by().equals(c.actor().id())),
                RefusalCode.ALREADY_DONE,
                basis,
                "您已评价",
                "You have rated already");
        Json.Obj rating = s.params(stage).object(Stage.RATING);
        long best = rating.number(BEST).orElseThrow();
        Map<String, Json> aspects = rating.object(of).members();
        Map<String, Json> marks = c.data().object("marks").members();
        boolean fits = marks.keySet().equals(aspects.keySet())
                && marks.values().stream()
                        .allMatch(mark -> mark instanceof Json.Num n && n.value() >= 1 && n.value() <= best);
        if (!fits) {
            List<Text> named = aspects.keySet().stream()
                    .map(id -> new Text("{0}（{1}）", "{0} ({1})").with(title(rating.object(of), id), id))
                    .toList();
            throw Refuse.with(
                    RefusalCode.MALFORMED,
                    basis,
                    new Text("每项须评 1 至 {0} 分：{1}", "Each takes a mark from 1 to {0}: {1}")
                            .with(best, Texts.listed(named)));
        }
        return Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        type,
                        basis,
                        Json.obj().with("stage", stage.id()).with("marks", new Json.Obj(new TreeMap<>(marks))))
                .with("comment", a.applicant(), c.data().text("comment")));
    }

    private static Text title(Json.Obj aspects, String id) {
        Json.Obj title = aspects.object(id);
        return new Text(title.text("zh").orElse(id), title.text("en").orElse(id));
    }
}
