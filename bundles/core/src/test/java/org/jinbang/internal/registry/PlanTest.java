package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** The small scheme's jury reviews under a plan that the board approves. */
class PlanTest {
    private static final String PLACE = "2";

    private final Trial trial = atTheReview(planned());

    private static Scheme planned() {
        Scheme small = SmallScheme.installed().scheme();
        Json.Obj plan = Json.obj().with("approved-by", "board").with("article", PLACE);
        return Changed.stage(
                small,
                small.stage("review").orElseThrow(),
                each -> each.with(each.params().with("plan", plan)));
    }

    private static Trial atTheReview(Scheme scheme) {
        return Trials.at(scheme, "review", "a");
    }

    private static Json.Obj on() {
        return Json.obj().with("batch", 1).with("stage", "review");
    }

    private static Object entry(Trial trial) {
        return trial.execute(
                "jury:1",
                CommandType.RECORD_ENTRY,
                trial.application("a"),
                Json.obj().with("stage", "review").with("scores", Json.obj().with("worth", 8)));
    }

    private RefusalCode refused(String role, CommandType type, Json.Obj data) {
        return assertInstanceOf(Refusal.class, trial.execute(role, type, "", data))
                .code();
    }

    private void done(String role, CommandType type, Json.Obj data) {
        assertInstanceOf(Receipt.class, trial.execute(role, type, "", data));
    }

    private Optional<EditionState.Plan> plan() {
        return trial.reader()
                .edition(Actor.of("p-board-1"), trial.edition())
                .batch(1)
                .orElseThrow()
                .plan("review");
    }

    @Test
    void nobodyReviewsBeforeThePlanIsApproved() {
        Refusal refusal = assertInstanceOf(Refusal.class, entry(trial));
        assertEquals(RefusalCode.PLAN_MISSING, refusal.code());
        assertEquals(PLACE, refusal.basis().orElseThrow().article());
        assertEquals(
                RefusalCode.PLAN_MISSING, refused("board:1", CommandType.DECIDE_PLAN, on().with("approved", true)));
        assertEquals(RefusalCode.NOT_ENTITLED, refused("jury:1", CommandType.FILE_PLAN, on().with("text", "方案（虚构）")));
        done("board:1", CommandType.FILE_PLAN, on().with("text", "方案（虚构）"));
        assertInstanceOf(Refusal.class, entry(trial));
        assertEquals(RefusalCode.NOT_ENTITLED, refused("jury:1", CommandType.DECIDE_PLAN, on().with("approved", true)));
        done("board:1", CommandType.DECIDE_PLAN, on().with("approved", true));
        assertTrue(plan().orElseThrow().approved());
        assertInstanceOf(Receipt.class, entry(trial));
        assertEquals(
                RefusalCode.ALREADY_DONE, refused("board:1", CommandType.FILE_PLAN, on().with("text", "另一方案（虚构）")));
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    @Test
    void aPlanIsSentBackWithAReasonAndFiledAnew() {
        done("board:1", CommandType.FILE_PLAN, on().with("text", "方案（虚构）"));
        assertEquals(
                RefusalCode.REASON_MISSING, refused("board:1", CommandType.DECIDE_PLAN, on().with("approved", false)));
        done("board:1", CommandType.DECIDE_PLAN, on().with("approved", false).with("reason", "人员不足（虚构）"));
        assertInstanceOf(Refusal.class, entry(trial));
        assertEquals(
                RefusalCode.PLAN_MISSING, refused("board:1", CommandType.DECIDE_PLAN, on().with("approved", true)));
        done("board:1", CommandType.FILE_PLAN, on().with("text", "新方案（虚构）"));
        done("board:1", CommandType.DECIDE_PLAN, on().with("approved", true));
        assertInstanceOf(Receipt.class, entry(trial));
    }

    @Test
    void aStageWithoutAPlanTakesNone() {
        assertEquals(
                RefusalCode.WRONG_STAGE,
                refused(
                        "board:1",
                        CommandType.FILE_PLAN,
                        on().with("stage", "vote").with("text", "方案（虚构）")));
    }

    @Test
    void switchedOffTheReviewBeginsWithoutAPlan() {
        RuleSwitch plan = RuleSwitch.of(planned()).stream()
                .filter(each -> each.path().equals("stages/review/plan"))
                .findFirst()
                .orElseThrow();
        assertEquals(PLACE, plan.article());
        assertInstanceOf(Receipt.class, entry(atTheReview(plan.off())));
    }

    @Test
    void thePlanIsApprovedByAnotherOrganThatThereIs() {
        Scheme right = planned();
        for (String organ : List.of("jury", "nobody")) {
            Scheme wrong = Changed.stage(
                    right,
                    right.stage("review").orElseThrow(),
                    each -> each.with(each.params().with("plan", Json.obj().with("approved-by", organ))));
            List<Schemes.Problem> problems = Structure.problems(wrong, List.of(), new KindRegistry().kinds());
            assertTrue(
                    problems.stream().anyMatch(problem -> problem.where().startsWith("stages/review")),
                    () -> organ + ": " + problems);
        }
    }
}
