package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Prospect;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Applicants and the small scheme's jury rate each other, each for the board alone. */
class RatingTest {
    private static final String PLACE = "2";
    private static final String APPLICANT = "p-applicant-a";

    private Trial trial = begun(rated());

    private static Json.Obj aspect(String title) {
        return Json.obj().with("zh", "虚构" + title).with("en", "invented " + title);
    }

    private static Json.Obj rating() {
        return Json.obj()
                .with("article", PLACE)
                .with("at-most", 5)
                .with("of-reviewers", Json.obj().with("work", aspect("work")).with("integrity", aspect("integrity")))
                .with("of-applicant", Json.obj().with("discipline", aspect("discipline")));
    }

    private static Scheme rated() {
        return with(rating());
    }

    private static Scheme with(Json.Obj rating) {
        Scheme small = SmallScheme.installed().scheme();
        return Changed.stage(
                small,
                small.stage("review").orElseThrow(),
                each -> each.with(each.params().with("rating", rating)));
    }

    /** Up to the review, in which p-jury-1 has recorded an entry. */
    private static Trial begun(Scheme scheme) {
        return Trials.at(scheme, "review", "a");
    }

    private void reviewed() {
        new Prelude(trial)
                .play(
                        trial.reader().schemeOf(trial.edition()).stage("review").orElseThrow(),
                        1,
                        Map.of("a", trial.application("a")));
    }

    private static Json.Obj ofReviewers(int work) {
        return Json.obj()
                .with("stage", "review")
                .with("marks", Json.obj().with("work", work).with("integrity", 4))
                .with("comment", "虚构评语甲");
    }

    private static Json.Obj ofApplicant() {
        return Json.obj()
                .with("stage", "review")
                .with("marks", Json.obj().with("discipline", 3))
                .with("comment", "虚构评语乙");
    }

    private Object tell(String role, CommandType type, Json.Obj data) {
        return trial.execute(role, type, trial.application("a"), data);
    }

    private Refusal refused(RefusalCode code, String role, CommandType type, Json.Obj data) {
        Refusal refusal = assertInstanceOf(Refusal.class, tell(role, type, data));
        assertEquals(code, refusal.code(), refusal::toString);
        return refusal;
    }

    private List<ApplicationState.Rating> seenBy(String person) {
        return trial.reader()
                .application(Actor.of(person), trial.application("a"))
                .state()
                .ratings();
    }

    private List<ActType> told(String person) {
        return trial.reader().journal(Actor.of(person), trial.application("a"), 1, 200).stream()
                .map(act -> act.type())
                .filter(type -> type == ActType.REVIEWERS_RATED || type == ActType.APPLICANT_RATED)
                .toList();
    }

    @AfterEach
    void theJournalVerifies() {
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    @Test
    void eachSideRatesOnceTheyHaveMet() {
        refused(RefusalCode.TOO_EARLY, "applicant:a", CommandType.RATE_REVIEWERS, ofReviewers(5));
        Refusal early = refused(RefusalCode.TOO_EARLY, "jury:1", CommandType.RATE_APPLICANT, ofApplicant());
        assertEquals(PLACE, early.basis().orElseThrow().article());
        reviewed();
        refused(RefusalCode.NOT_ENTITLED, "jury:1", CommandType.RATE_REVIEWERS, ofReviewers(5));
        refused(RefusalCode.NOT_ENTITLED, "applicant:a", CommandType.RATE_APPLICANT, ofApplicant());
        refused(RefusalCode.NOT_ENTITLED, "board:1", CommandType.RATE_APPLICANT, ofApplicant());
        refused(RefusalCode.TOO_EARLY, "jury:2", CommandType.RATE_APPLICANT, ofApplicant());
        assertInstanceOf(Receipt.class, tell("applicant:a", CommandType.RATE_REVIEWERS, ofReviewers(5)));
        assertInstanceOf(Receipt.class, tell("jury:1", CommandType.RATE_APPLICANT, ofApplicant()));
        refused(RefusalCode.ALREADY_DONE, "applicant:a", CommandType.RATE_REVIEWERS, ofReviewers(1));
        refused(RefusalCode.ALREADY_DONE, "jury:1", CommandType.RATE_APPLICANT, ofApplicant());
    }

    @Test
    void everyAspectTakesAMarkOnTheScale() {
        reviewed();
        Refusal refusal = refused(RefusalCode.MALFORMED, "applicant:a", CommandType.RATE_REVIEWERS, ofReviewers(6));
        assertTrue(refusal.detail().en().contains("from 1 to 5"), refusal::toString);
        refused(RefusalCode.MALFORMED, "applicant:a", CommandType.RATE_REVIEWERS, ofReviewers(0));
        refused(
                RefusalCode.MALFORMED,
                "applicant:a",
                CommandType.RATE_REVIEWERS,
                ofReviewers(5).with("marks", Json.obj().with("work", 5)));
        refused(
                RefusalCode.WRONG_STAGE,
                "applicant:a",
                CommandType.RATE_REVIEWERS,
                ofReviewers(5).with("stage", "check"));
    }

    @Test
    void neitherSideLearnsWhatTheOtherSaid() {
        reviewed();
        tell("applicant:a", CommandType.RATE_REVIEWERS, ofReviewers(5));
        tell("jury:1", CommandType.RATE_APPLICANT, ofApplicant());
        assertEquals(2, seenBy("p-board-1").size());
        assertEquals(List.of(ActType.REVIEWERS_RATED, ActType.APPLICANT_RATED), told("p-board-1"));
        assertEquals(
                List.of(APPLICANT),
                seenBy(APPLICANT).stream().map(ApplicationState.Rating::by).toList());
        assertEquals(List.of(ActType.REVIEWERS_RATED), told(APPLICANT));
        assertEquals(
                List.of("p-jury-1"),
                seenBy("p-jury-1").stream().map(ApplicationState.Rating::by).toList());
        assertEquals(List.of(ActType.APPLICANT_RATED), told("p-jury-1"));
        assertEquals(List.of(), seenBy("p-jury-2"));
        assertEquals(List.of(), told("p-jury-2"));
        String comment = seenBy("p-jury-1").get(0).comment().orElseThrow();
        String application = trial.application("a");
        assertEquals(Optional.of("虚构评语乙"), trial.reader().text(Actor.of("p-board-1"), application, comment));
        Actor applicant = Actor.of(APPLICANT);
        assertThrows(RefusedException.class, () -> trial.reader().text(applicant, application, comment));
    }

    @Test
    void whatCanBeRatedIsOffered() {
        assertEquals(Prospect.Standing.NOT_NOW, standing(APPLICANT, CommandType.RATE_REVIEWERS));
        reviewed();
        assertEquals(Prospect.Standing.NOW, standing(APPLICANT, CommandType.RATE_REVIEWERS));
        assertEquals(Prospect.Standing.NOT_YOURS, standing(APPLICANT, CommandType.RATE_APPLICANT));
        assertEquals(Prospect.Standing.NOW, standing("p-jury-1", CommandType.RATE_APPLICANT));
    }

    private Prospect.Standing standing(String person, CommandType type) {
        return trial.engine().prospects(Actor.of(person), trial.application("a")).stream()
                .filter(each -> each.command() == type)
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void switchedOffNobodyIsRated() {
        RuleSwitch rule = RuleSwitch.of(rated()).stream()
                .filter(each -> each.path().equals("stages/review/rating"))
                .findFirst()
                .orElseThrow();
        assertEquals(PLACE, rule.article());
        trial = begun(rule.off());
        reviewed();
        refused(RefusalCode.WRONG_STAGE, "applicant:a", CommandType.RATE_REVIEWERS, ofReviewers(5));
    }

    @Test
    void whatIsWrittenWrongIsNamedWithItsPlace() {
        assertEquals(0, problems(rating()));
        for (Json.Obj wrong : List.of(
                rating().with("at-most", 1),
                rating().with("of-applicant", Json.obj()),
                rating().with("of-reviewers", Json.obj().with("work", Json.obj().with("zh", "虚构"))),
                rating().with("scale", 5))) {
            assertEquals(1, problems(wrong), wrong::canonical);
        }
    }

    private static long problems(Json.Obj rating) {
        return Structure.problems(with(rating), List.of(), new KindRegistry().kinds()).stream()
                .filter(problem -> problem.where().startsWith("stages/review"))
                .count();
    }
}
