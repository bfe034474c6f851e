package org.jinbang.internal.decide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.internal.engine.Hash;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.time.LegalTime;

/**
 * What closing a stage now would come to, for every application of the cohort, with a digest over all that the outcome
 * depends on.
 */
public record Forecast(List<Line> lines, List<Obstacle> obstacles, String digest) {

    /** One application and its outcome. */
    public record Line(ApplicationState application, Outcome outcome) {
        /** The award it is for once the stage is closed. */
        public String award() {
            return outcome.award().orElse(application.award());
        }
    }

    /** What keeps the stage from being closed. */
    public record Obstacle(RefusalCode code, Basis basis, Text text) {}

    /** Computes the forecast; purely from the situation. */
    public static Forecast of(Situation s, EditionState.Batch batch, Stage stage) {
        List<Situation.Numbered> cohort = s.cohort().stream()
                .filter(n -> n.state().stage().equals(stage.id()))
                .filter(n -> n.state().status() == Status.RUNNING || n.state().status() == Status.DRAFT)
                .toList();
        List<ApplicationState> concerned = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Situation.Numbered each : cohort) {
            if (each.state().passesOver(stage)) {
                lines.add(new Line(each.state(), exempt(each.state(), stage)));
            } else {
                concerned.add(each.state());
            }
        }
        StageKind kind = Reviews.kind(s, stage);
        StageKind.Sitting sitting = Cases.sitting(s, stage, batch.number());
        List<Outcome> outcomes =
                kind.outcomes(concerned.stream().map(a -> Cases.of(s, stage, a)).toList(), sitting);
        for (int i = 0; i < concerned.size(); i++) {
            lines.add(new Line(concerned.get(i), outcomes.get(i)));
        }
        SortedMap<String, Json> summary = new TreeMap<>();
        summary.put("edition", Json.of(s.running().id()));
        summary.put("batch", new Json.Num(batch.number()));
        summary.put("stage", Json.of(stage.id()));
        for (Situation.Numbered each : cohort) {
            summary.put("seq-" + each.state().id(), new Json.Num(each.seq()));
        }
        for (Line line : lines) {
            summary.put(
                    line.application().id(),
                    Json.of(line.outcome().result().name()
                            + line.outcome().score().map(score -> ":" + score).orElse("")
                            + line.outcome().award().map(award -> ":" + award).orElse("")));
        }
        return new Forecast(lines, obstacles(s, batch, stage, lines), Hash.hex(new Json.Obj(summary).bytes()));
    }

    private static Outcome exempt(ApplicationState a, Stage stage) {
        boolean concerned = a.concerns(stage);
        Text reason = concerned
                ? new Text("符合免于“{0}”的规定", "“{0}” can be left out for it")
                : stage.isFor(a.track())
                        ? new Text("“{0}”不涉及其现所候选的奖项", "“{0}” is not about the award it stands for")
                        : new Text("“{0}”不适用于该申报类别", "“{0}” does not apply to this track");
        return new Outcome(
                a.id(),
                Outcome.Result.ADVANCES,
                reason.with(stage.title()),
                stage.exempt()
                        .filter(exempt -> concerned)
                        .map(exempt -> exempt.basis().article()),
                Optional.empty());
    }

    /** How many applications come to what. */
    public Map<Outcome.Result, Integer> counts() {
        Map<Outcome.Result, Integer> counts = new EnumMap<>(Outcome.Result.class);
        lines.forEach(line -> counts.merge(line.outcome().result(), 1, Integer::sum));
        return counts;
    }

    private static List<Obstacle> obstacles(Situation s, EditionState.Batch batch, Stage stage, List<Line> lines) {
        List<Obstacle> obstacles = new ArrayList<>();
        EditionState.Span window = batch.windows().get(stage.id());
        if (window != null && s.now().isBefore(window.closes())) {
            obstacles.add(new Obstacle(
                    RefusalCode.TOO_EARLY,
                    stage.basis(),
                    new Text("截止时间 {0} 未到", "the window is open until {1}")
                            .with(LegalTime.endZh(window.closes()), LegalTime.endEn(window.closes()))));
        }
        for (Line line : lines) {
            Outcome.Result result = line.outcome().result();
            if (result == Outcome.Result.OPEN || result == Outcome.Result.TIED) {
                obstacles.add(new Obstacle(
                        code(s, stage, line),
                        stage.basis(),
                        new Text("{0}：{1}", "{0}: {1}")
                                .with(line.application().id(), line.outcome().reason())));
            }
        }
        records(batch, stage).ifPresent(obstacles::add);
        cap(s, batch, stage, lines, obstacles);
        return obstacles;
    }

    private static RefusalCode code(Situation s, Stage stage, Line line) {
        if (line.outcome().result() == Outcome.Result.TIED) {
            return RefusalCode.TIE;
        }
        Optional<StageKind.NoticeStanding> notice =
                Cases.of(s, stage, line.application()).notice();
        return notice.filter(n -> n.published() && !n.windowOver()).isPresent()
                ? RefusalCode.NOTICE_RUNNING
                : RefusalCode.STAGE_NOT_READY;
    }

    private static Optional<Obstacle> records(EditionState.Batch batch, Stage stage) {
        List<String> missing = new ArrayList<>(stage.params().texts("records"));
        batch.publications().forEach(p -> missing.remove(p.kind()));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        RefusalCode.STAGE_NOT_READY,
                        stage.basis(),
                        new Text("尚未登记：{0}", "still to be recorded: {0}")
                                .with(Texts.listed(
                                        missing.stream().map(stage::called).toList()))));
    }

    private static void cap(
            Situation s, EditionState.Batch batch, Stage stage, List<Line> lines, List<Obstacle> obstacles) {
        Caps.room(s, batch.number()).forEach((award, room) -> {
            long more = lines.stream()
                    .filter(l -> l.outcome().result() == Outcome.Result.ADVANCES
                            && l.award().equals(award)
                            && !l.application().reserved()
                            && Closing.selects(s, stage, l.application(), award))
                    .count();
            if (more > room) {
                var ruled = s.scheme().award(award).orElseThrow();
                obstacles.add(new Obstacle(
                        RefusalCode.CAP_REACHED,
                        ruled.cap().orElseThrow().basis(),
                        new Text("“{0}”尚余 {1} 个名额，名单有 {2} 人", "{1} places are left for “{0}”, the list has {2}")
                                .with(ruled.title(), room, more)));
            }
        });
    }
}
