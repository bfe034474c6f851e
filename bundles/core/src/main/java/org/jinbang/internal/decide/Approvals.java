package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.EDITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.engine.Hash;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** The work report, the approval of the list, and going beyond a soft cap. */
final class Approvals {
    private Approvals() {}

    static Accepted report(Situation s, Command c) {
        Authority.power(s, c, Power.RUN);
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = Closing.ofKind(s, c, "approval");
        waiting(s, stage);
        String edition = s.running().id();
        return Accepted.of(Draft.of(
                        EDITION,
                        edition,
                        ActType.REPORT_FILED,
                        stage.basis(),
                        Json.obj()
                                .with("batch", batch.number())
                                .with("stage", stage.id())
                                .with("digest", Hash.hex(s.figures().bytes())))
                .with("text", edition, c.data().text("text"))
                .with("figures", edition, Optional.of(s.figures().canonical())));
    }

    private static List<ApplicationState> waiting(Situation s, Stage stage) {
        List<ApplicationState> waiting = Closing.concerned(s, stage);
        Refuse.unless(
                !waiting.isEmpty(),
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "没有待审定的名单",
                "There is no list to be approved");
        return waiting;
    }

    private static void approver(Situation s, Command c, Stage stage) {
        Organ organ = Authority.conducting(s, c, stage, Optional.empty());
        if (s.params(stage).isTrue("by-chair")) {
            Authority.chair(s, c, organ, stage.basis());
        }
    }

    private static void heard(Situation s, EditionState.Batch batch, Stage stage) {
        boolean filed = batch.reports().stream().anyMatch(r -> r.stage().equals(stage.id()) && !r.sentBack());
        Refuse.unless(
                filed || !s.params(stage).isTrue("needs-report"),
                RefusalCode.REPORT_MISSING,
                stage.basis(),
                "须先听取评选工作报告",
                "The work report must be heard first");
    }

    static Accepted approve(Situation s, Command c) {
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = Closing.ofKind(s, c, "approval");
        approver(s, c, stage);
        List<ApplicationState> waiting = waiting(s, stage);
        heard(s, batch, stage);
        List<String> left = c.data().texts("without");
        List<String> ids = waiting.stream().map(ApplicationState::id).toList();
        Refuse.unless(
                ids.containsAll(left),
                RefusalCode.UNKNOWN_TARGET,
                stage.basis(),
                "不予审定的名单须在待审定名单中",
                "Names to be left out must be on the list");
        Refuse.unless(
                left.isEmpty() || c.data().text("reason").isPresent(),
                RefusalCode.REASON_MISSING,
                stage.basis(),
                "不予审定须说明理由",
                "Leaving a name out needs a reason");
        List<String> approved = new ArrayList<>(ids);
        approved.removeAll(left);
        return Accepted.of(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.LIST_APPROVED,
                        stage.basis(),
                        Json.obj()
                                .with("batch", batch.number())
                                .with("stage", stage.id())
                                .with("approved", Json.texts(approved))
                                .with("left", Json.texts(left)))
                .with("reason", s.running().id(), c.data().text("reason")));
    }

    static Accepted sendBack(Situation s, Command c) {
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = Closing.ofKind(s, c, "approval");
        approver(s, c, stage);
        waiting(s, stage);
        heard(s, batch, stage);
        return Accepted.of(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.LIST_SENT_BACK,
                        stage.basis(),
                        Json.obj().with("batch", batch.number()).with("stage", stage.id()))
                .with("reason", s.running().id(), c.data().text("reason")));
    }

    static Accepted exceedCap(Situation s, Command c) {
        String id = c.data().text("award").orElseThrow();
        Award award = s.scheme()
                .award(id)
                .orElseThrow(
                        () -> Refuse.with(RefusalCode.UNKNOWN_TARGET, null, "没有奖项 " + id, "There is no award " + id));
        Cap cap = award.cap()
                .orElseThrow(
                        () -> Refuse.with(RefusalCode.WRONG_STAGE, award.basis(), "该奖项没有名额限制", "The award has no cap"));
        Organ organ = cap.softFor()
                .flatMap(s.scheme()::organ)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.NOT_ENTITLED,
                        cap.basis(),
                        "名额为硬性限制，任何机构不得突破",
                        "The cap is hard: nobody goes beyond it"));
        if (!s.running().sits(c.actor().id(), organ.id())) {
            throw Refuse.with(
                    RefusalCode.NOT_ENTITLED,
                    cap.basis(),
                    new Text("只有{0}可以突破名额", "Only {0} can go beyond the cap").with(organ.title()));
        }
        int bound = Caps.bound(s, award).orElseThrow();
        int limit = Math.toIntExact(
                Math.min(Integer.MAX_VALUE, c.data().number("limit").orElseThrow()));
        Refuse.unless(
                limit > bound && limit <= bound * 10,
                RefusalCode.MALFORMED,
                cap.basis(),
                "新名额应大于 " + bound + " 且不超过其十倍",
                "The new limit must be above " + bound + " and at most ten times that");
        EditionState edition = s.running();
        Accepted accepted = Accepted.of(Draft.of(
                        EDITION,
                        edition.id(),
                        ActType.CAP_EXCEEDED,
                        cap.basis(),
                        Json.obj().with("award", id).with("limit", limit))
                .with("reason", edition.id(), c.data().text("reason")));
        List<Accepted.Move> moves = new ArrayList<>();
        if (cap.per() == Cap.Per.EDITION) {
            moves.add(Caps.move(s, award, 0, "BOUND", 0, limit, 0));
        } else {
            for (EditionState.Batch batch : edition.batches()) {
                moves.add(Caps.move(s, award, batch.number(), "BOUND", 0, limit, 0));
            }
        }
        return accepted.moving(moves);
    }
}
