package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;
import static org.jinbang.process.StreamKind.EDITION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;

/** Taking the closing of a stage back, while nothing stands on it. */
final class Reopening {
    private Reopening() {}

    static Accepted reopen(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.EXTEND);
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = s.stage(c.data().text("stage").orElseThrow());
        String front = batch.stage().orElse("");
        boolean before =
                Closing.next(s, stage).filter(n -> n.id().equals(front)).isPresent();
        boolean untouched = batch.ballots().stream().noneMatch(b -> b.stage().equals(front))
                && batch.notices().stream().noneMatch(n -> n.stage().equals(front))
                && batch.reports().stream().noneMatch(r -> r.stage().equals(front))
                && batch.approvals().stream().noneMatch(r -> r.stage().equals(front))
                && s.cohort().stream()
                        .allMatch(n -> n.state().entries().stream()
                                .noneMatch(e -> e.stage().equals(front)));
        Refuse.unless(
                before && untouched,
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "只能重新开启刚结束的环节，且其后的环节尚无记录",
                "Only the stage just closed can be reopened, while nothing has been recorded in the next");
        List<Draft> acts = new ArrayList<>();
        acts.add(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.STAGE_REOPENED,
                        basis,
                        Json.obj().with("batch", batch.number()).with("stage", stage.id()))
                .with("reason", s.running().id(), c.data().text("reason")));
        Map<String, Integer> returned = new LinkedHashMap<>();
        Map<String, Integer> reserved = new LinkedHashMap<>();
        for (Situation.Numbered each : s.cohort()) {
            ApplicationState a = each.state();
            Optional<ApplicationState.StageOutcome> last = a.latestOutcome();
            boolean ours = last.filter(o -> o.stage().equals(stage.id())).isPresent()
                    && (a.alive() || a.status() == Status.ENDED || a.status() == Status.LAPSED);
            if (!ours) {
                continue;
            }
            String award = last.flatMap(ApplicationState.StageOutcome::instead).orElse(a.award());
            boolean reservedBefore = s.scheme().mainStages().stream()
                    .anyMatch(earlier -> Closing.selects(s, earlier, a, award)
                            && Editions.index(s, earlier.id()) < Editions.index(s, stage.id()));
            if (a.reserved() && !reservedBefore) {
                returned.merge(a.award(), 1, Integer::sum);
            } else if (!a.reserved() && reservedBefore && Closing.capped(s, award)) {
                reserved.merge(award, 1, Integer::sum);
            }
            acts.add(Draft.of(
                    APPLICATION,
                    a.id(),
                    ActType.OUTCOME_TAKEN_BACK,
                    basis,
                    Json.obj()
                            .with("stage", stage.id())
                            .with("draft", a.status() == Status.LAPSED)
                            .with("reserved", reservedBefore && Closing.capped(s, award))));
        }
        List<Accepted.Move> moves = new ArrayList<>(Closing.moves(s, batch.number(), returned, "RETURN"));
        moves.addAll(Closing.moves(s, batch.number(), reserved, "RESERVE"));
        return Accepted.of(acts).moving(moves);
    }
}
