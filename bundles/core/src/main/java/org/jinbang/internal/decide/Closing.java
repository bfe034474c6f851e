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
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Outcome;

/** A cohort moves together: closing a stage as previewed, settling ties. */
final class Closing {
    private Closing() {}

    /** The applications of the cohort whose way goes on. */
    static List<ApplicationState> running(Situation s, Stage stage) {
        return s.cohort().stream()
                .map(Situation.Numbered::state)
                .filter(a -> a.status() == Status.RUNNING && a.stage().equals(stage.id()))
                .toList();
    }

    /** Those of them that the stage concerns. */
    static List<ApplicationState> concerned(Situation s, Stage stage) {
        return running(s, stage).stream().filter(a -> !a.passesOver(stage)).toList();
    }

    /** The stage a command names, if it is of a kind and the batch has reached it. */
    static Stage ofKind(Situation s, Command c, String kind) {
        Stage stage = reached(s, c);
        Refuse.unless(
                stage.kind().equals(kind),
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "环节 " + stage.id() + " 的类型是 " + stage.kind() + "，不是 " + kind,
                "The stage " + stage.id() + " is a " + stage.kind() + ", not a " + kind);
        return stage;
    }

    /** The stage a command names, if the batch has reached it. */
    static Stage reached(Situation s, Command c) {
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Stage stage = s.stage(c.data().text("stage").orElseThrow());
        int here = Editions.index(s, stage.id());
        int front = batch.stage().map(id -> Editions.index(s, id)).orElse(Integer.MAX_VALUE);
        boolean straggling = here < front && !running(s, stage).isEmpty();
        if (here < 0 || here != front && !straggling) {
            throw Refuse.with(
                    RefusalCode.WRONG_STAGE,
                    stage.basis(),
                    new Text("第 {0} 批次现处环节“{1}”，不在“{2}”", "Batch {0} is in the stage “{1}”, not in “{2}”")
                            .with(
                                    batch.number(),
                                    batch.stage().map(id -> s.stage(id).title()).orElse(new Text("已结束", "ended")),
                                    stage.title()));
        }
        return stage;
    }

    static Accepted close(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.RUN);
        Stage stage = reached(s, c);
        EditionState.Batch batch = s.batch(c.data().number("batch").orElseThrow());
        Forecast forecast = Forecast.of(s, batch, stage);
        if (!forecast.digest().equals(c.data().text("digest").orElseThrow())) {
            throw Refuse.with(
                    RefusalCode.PREVIEW_OUTDATED,
                    basis,
                    "预览之后情况有变化，请重新预览（现为 " + forecast.digest() + "）",
                    "Something has changed since the preview; preview again (now " + forecast.digest() + ")");
        }
        if (!forecast.obstacles().isEmpty()) {
            throw Refuse.with(
                    forecast.obstacles().get(0).code(),
                    forecast.obstacles().get(0).basis(),
                    Authority.join(forecast.obstacles().stream()
                            .map(Forecast.Obstacle::text)
                            .toList()));
        }
        return committed(s, batch, stage, forecast);
    }

    private static Accepted committed(Situation s, EditionState.Batch batch, Stage stage, Forecast forecast) {
        Optional<Stage> next = next(s, stage);
        boolean front = batch.stage().filter(stage.id()::equals).isPresent();
        Json.Obj counts = Json.obj();
        for (Map.Entry<Outcome.Result, Integer> count : forecast.counts().entrySet()) {
            counts = counts.with(count.getKey().name(), count.getValue());
        }
        Json.Obj closed = Json.obj()
                .with("batch", batch.number())
                .with("stage", stage.id())
                .with("front", front)
                .with("digest", forecast.digest())
                .with("counts", counts);
        closed = front && next.isPresent() ? closed.with("next", next.get().id()) : closed;
        int left = s.alive() - running(s, stage).size();
        boolean ends = next.isEmpty() && batch.number() == s.scheme().edition().batches() && left == 0;
        closed = ends ? closed.with("ends", true) : closed;
        List<Draft> acts = new ArrayList<>();
        acts.add(Draft.of(EDITION, s.running().id(), ActType.STAGE_CLOSED, stage.basis(), closed));
        Map<String, Integer> reserved = new LinkedHashMap<>();
        Map<String, Integer> returned = new LinkedHashMap<>();
        Map<String, Integer> used = new LinkedHashMap<>();
        for (Forecast.Line line : forecast.lines()) {
            ApplicationState a = line.application();
            String result = named(stage, next, a, line.outcome().result());
            boolean reserves = result.equals("ADVANCES")
                    && !a.reserved()
                    && selects(s, stage, a, line.award())
                    && capped(s, line.award());
            if (reserves) {
                reserved.merge(line.award(), 1, Integer::sum);
            }
            if (a.reserved() && result.equals("ENDS")) {
                returned.merge(a.award(), 1, Integer::sum);
            }
            if (a.reserved() && result.equals("AWARDED")) {
                used.merge(a.award(), 1, Integer::sum);
            }
            Draft act = outcome(
                    s,
                    a,
                    stage,
                    result,
                    line.outcome().reason(),
                    line.outcome().article(),
                    line.outcome().score());
            if (line.outcome().award().isPresent()) {
                act = withData(act, act.data().with("award", line.award()));
            }
            acts.add(reserves ? withData(act, act.data().with("reserved", true)) : act);
        }
        List<Accepted.Move> moves = new ArrayList<>();
        forecast.lines().stream()
                .filter(line -> line.outcome().result() == Outcome.Result.ENDS)
                .forEach(line -> moves.addAll(UnitQuota.unbooked(s, line.application())));
        moves.addAll(moves(s, batch.number(), reserved, "RESERVE"));
        moves.addAll(moves(s, batch.number(), returned, "RETURN"));
        moves.addAll(moves(s, batch.number(), used, "USE"));
        return Accepted.of(acts).moving(moves);
    }

    private static Draft withData(Draft act, Json.Obj data) {
        return new Draft(act.stream(), act.kind(), act.type(), act.basis(), data, act.values());
    }

    static boolean capped(Situation s, String award) {
        return s.scheme().award(award).flatMap(Award::cap).isPresent();
    }

    private static String named(Stage stage, Optional<Stage> next, ApplicationState a, Outcome.Result result) {
        if (result == Outcome.Result.ENDS && a.status() == Status.DRAFT) {
            return "LAPSED";
        }
        return result == Outcome.Result.ADVANCES && next.isEmpty() ? "AWARDED" : result.name();
    }

    static List<Accepted.Move> moves(Situation s, int batch, Map<String, Integer> amounts, String kind) {
        List<Accepted.Move> moves = new ArrayList<>();
        amounts.forEach((id, amount) -> {
            Award award = s.scheme().award(id).orElseThrow();
            Caps.bound(s, award).ifPresent(bound -> moves.add(Caps.move(s, award, batch, kind, amount, bound, 0)));
        });
        return moves;
    }

    /** Gives back what an application that ends had reserved. */
    static List<Accepted.Move> returned(Situation s, ApplicationState a) {
        return returned(s, a, 0);
    }

    static List<Accepted.Move> returned(Situation s, ApplicationState a, int act) {
        if (!a.reserved()) {
            return List.of();
        }
        Award award = s.scheme().award(a.award()).orElseThrow();
        int bound = Caps.bound(s, award).orElse(Integer.MAX_VALUE);
        return List.of(Caps.move(s, award, a.batch(), "RETURN", 1, bound, act));
    }

    /**
     * Whether a name comes to be counted under the cap of an award at a stage: at the last ballot on its track and that award;
     * ballots before choose candidates. Where none is held, at the approval.
     */
    static boolean selects(Situation s, Stage stage, ApplicationState a, String award) {
        Optional<String> last = Caps.lastBallot(s.scheme(), a.track(), award);
        return !a.passesOver(stage)
                && last.map(stage.id()::equals).orElseGet(() -> stage.kind().equals("approval"));
    }

    static Optional<Stage> next(Situation s, Stage stage) {
        List<Stage> stages = s.scheme().mainStages();
        int index = Editions.index(s, stage.id()) + 1;
        return index < stages.size() ? Optional.of(stages.get(index)) : Optional.empty();
    }

    static Draft outcome(
            Situation s,
            ApplicationState a,
            Stage stage,
            String result,
            Text reason,
            Optional<String> article,
            Optional<Integer> score) {
        Json.Obj data = Json.obj().with("stage", stage.id()).with("result", result);
        data = data.with("article", article.orElse(stage.basis().article()));
        data = score.isPresent() ? data.with("score", score.get()) : data;
        Optional<Stage> next = next(s, stage);
        data = result.equals("ADVANCES") && next.isPresent()
                ? data.with("next", next.get().id())
                : data;
        if (result.equals("AWARDED") && stage.params().texts("gives").contains("certificate")) {
            data = data.with("certificate", s.running().year() + "-" + s.ids().next())
                    .with("on", s.today().toString());
        }
        String text = Json.obj().with("zh", reason.zh()).with("en", reason.en()).canonical();
        return Draft.of(APPLICATION, a.id(), ActType.STAGE_OUTCOME, stage.basis(), data)
                .with("reason", a.applicant(), Optional.of(text));
    }

    static Accepted settleTie(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.SETTLE_TIES);
        Stage stage = reached(s, c);
        List<String> order = c.data().texts("order");
        List<String> cohort =
                running(s, stage).stream().map(ApplicationState::id).toList();
        Refuse.unless(
                !order.isEmpty()
                        && cohort.containsAll(order)
                        && order.stream().distinct().count() == order.size(),
                RefusalCode.UNKNOWN_TARGET,
                stage.basis(),
                "次序须由本环节中的申报组成，不得重复",
                "The order must list applications of this stage, each once");
        return Accepted.of(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.TIE_SETTLED,
                        basis,
                        Json.obj()
                                .with("batch", c.data().number("batch").orElseThrow())
                                .with("stage", stage.id())
                                .with("order", Json.texts(order)))
                .with("reason", s.running().id(), c.data().text("reason")));
    }
}
