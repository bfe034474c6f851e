package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.EDITION;

import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** The plan for a stage, which another organ approves before anybody records there. */
public final class Plans {
    private static final Set<String> PARTS = Set.of(Stage.APPROVED_BY, "article");

    private Plans() {}

    /** Whether a parameter is written as it should be: another organ than the one that conducts the stage approves. */
    public static boolean wellFormed(Json plan, Stage stage) {
        return plan instanceof Json.Obj given
                && given.text(Stage.APPROVED_BY).isPresent()
                && !given.text(Stage.APPROVED_BY).equals(stage.by())
                && PARTS.containsAll(given.members().keySet());
    }

    private static Organ approving(Situation s, Stage stage) {
        return stage.planApprovedBy()
                .flatMap(s.scheme()::organ)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.WRONG_STAGE,
                        stage.basis(),
                        new Text("环节“{0}”不需要评审工作方案", "The stage “{0}” needs no plan").with(stage.title())));
    }

    /** Refuses a plan for a stage that the batch has left behind. */
    private static EditionState.Batch ahead(Situation s, Command c, Stage stage) {
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        int front = batch.stage().map(id -> Editions.index(s, id)).orElse(Integer.MAX_VALUE);
        Refuse.unless(
                front <= Editions.index(s, stage.id()),
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "环节“" + stage.title().zh() + "”已结束",
                "The stage “" + stage.title().en() + "” is over");
        return batch;
    }

    static Accepted file(Situation s, Command c) {
        Basis power = Authority.power(s, c, Power.RUN);
        Stage stage = s.stage(c.data().text("stage").orElseThrow());
        approving(s, stage);
        EditionState.Batch batch = ahead(s, c, stage);
        Refuse.unless(
                batch.plan(stage.id()).filter(EditionState.Plan::approved).isEmpty(),
                RefusalCode.ALREADY_DONE,
                stage.basisOf(Stage.PLAN),
                "评审工作方案已获通过",
                "The plan has been approved");
        return Accepted.of(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.PLAN_FILED,
                        power,
                        Json.obj().with("batch", batch.number()).with("stage", stage.id()))
                .with("text", s.running().id(), c.data().text("text")));
    }

    static Accepted decide(Situation s, Command c) {
        Stage stage = s.stage(c.data().text("stage").orElseThrow());
        Organ organ = approving(s, stage);
        Basis basis = stage.basisOf(Stage.PLAN);
        if (!s.running().sits(c.actor().id(), organ.id())) {
            throw Refuse.with(
                    RefusalCode.NOT_ENTITLED,
                    basis,
                    new Text("评审工作方案由{0}审议", "The plan is decided on by {0}").with(organ.title()));
        }
        Seating.composed(organ, s.running().members(organ.id()));
        EditionState.Batch batch = ahead(s, c, stage);
        Refuse.unless(
                batch.plan(stage.id()).filter(plan -> plan.decision().isEmpty()).isPresent(),
                RefusalCode.PLAN_MISSING,
                basis,
                "没有待审议的评审工作方案",
                "There is no plan to decide on");
        boolean approved = c.data().isTrue("approved");
        Refuse.unless(
                approved || c.data().text("reason").isPresent(),
                RefusalCode.REASON_MISSING,
                basis,
                "退回方案须说明理由",
                "Sending the plan back needs a reason");
        return Accepted.of(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.PLAN_DECIDED,
                        basis,
                        Json.obj()
                                .with("batch", batch.number())
                                .with("stage", stage.id())
                                .with("approved", approved))
                .with("reason", s.running().id(), c.data().text("reason")));
    }

    /** Refuses work in a stage whose plan is not approved. */
    static void approved(Situation s, Stage stage) {
        if (stage.planApprovedBy().isEmpty()) {
            return;
        }
        boolean approved = s.batch(s.theCase().batch())
                .plan(stage.id())
                .filter(EditionState.Plan::approved)
                .isPresent();
        if (!approved) {
            throw Refuse.with(
                    RefusalCode.PLAN_MISSING,
                    stage.basisOf(Stage.PLAN),
                    new Text("环节“{0}”的评审工作方案须先由{1}审议通过", "The plan for the stage “{0}” must be approved by {1} first")
                            .with(stage.title(), approving(s, stage).title()));
        }
    }
}
