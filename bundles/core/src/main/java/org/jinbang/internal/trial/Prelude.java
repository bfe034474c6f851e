package org.jinbang.internal.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.decide.Editions;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Preview;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Engagement;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Values;
import org.jinbang.time.LegalTime;

/** Plays an edition by the book, stage after stage: the usual way on which a case departs where its steps begin. */
public final class Prelude {
    private static final int WINDOW_DAYS = 30;

    private final Trial trial;
    private final Filing filing;

    /** Plays in {@code trial}. */
    public Prelude(Trial trial) {
        this.trial = trial;
        this.filing = new Filing(trial);
    }

    /** Opens an edition with members in every organ, who pledge where the scheme has them do so. */
    public void openEdition(Json.Obj settings) {
        trial.accepted(
                trial.holder(Power.OPEN),
                CommandType.OPEN_EDITION,
                "",
                Json.obj()
                        .with("scheme", trial.scheme().id())
                        .with("revision", trial.scheme().revision())
                        .with("year", trial.year())
                        .with("settings", settings)
                        .with("members", trial.cast().standing()));
        // whoever appoints may be appointed, too, and so may whoever nominates and engages
        trial.scheme().organs().stream()
                .sorted(Comparator.comparing((Organ organ) ->
                                organ.composition().engagement().isPresent())
                        .thenComparing(this::depth))
                .forEach(this::seated);
        trial.scheme().organs().stream()
                .filter(organ -> organ.pledge().isPresent())
                .forEach(this::pledges);
    }

    /** How many organs have to be seated before it. */
    private int depth(Organ organ) {
        int depth = 0;
        Optional<Organ> by = Optional.of(organ);
        while (by.isPresent() && depth <= trial.scheme().organs().size()) {
            by = by.flatMap(Organ::appointedBy).flatMap(trial.scheme()::organ);
            depth++;
        }
        return depth;
    }

    private void seated(Organ organ) {
        organ.appointedBy()
                .ifPresent(by -> trial.cast().members(organ).forEach(member -> {
                    organ.composition()
                            .engagement()
                            .ifPresent(rule ->
                                    engaged(organ, rule, member.text("person").orElseThrow()));
                    trial.accepted(by + ":1", CommandType.SEAT_MEMBER, "", member);
                }));
    }

    private void engaged(Organ organ, Engagement rule, String person) {
        Json.Obj on = Json.obj().with("organ", organ.id()).with("person", person);
        Json.Obj statements = Json.obj();
        Json.Obj judgements = Json.obj();
        Values values = trial.scheme()
                .values(LocalDate.of(trial.year(), 1, 1), trial.editionState().settings());
        for (Engagement.Qualification each : rule.qualifications()) {
            statements = statements.with(
                    each.id(), each.atLeast().map(values::resolve).orElse(Json.of("演练说明 / trial statement")));
            judgements = judgements.with(each.id(), Finding.Result.MET.name());
        }
        trial.accepted(
                trial.holder(Power.NOMINATE),
                CommandType.NOMINATE_REVIEWER,
                "",
                on.with("way", rule.ways().get(0).id())
                        .with("referred-by", "演练单位 / trial organisation")
                        .with("statements", statements));
        trial.accepted(
                trial.holder(Power.ENGAGE),
                CommandType.DECIDE_NOMINATION,
                "",
                on.with("engaged", true).with("judgements", judgements));
    }

    private void pledges(Organ organ) {
        for (int i = 1; i <= trial.cast().size(organ); i++) {
            trial.accepted(
                    organ.id() + ":" + i,
                    CommandType.PLEDGE,
                    "",
                    Json.obj().with("organ", organ.id()).with("declaration", true));
        }
    }

    /** Opens the next batch for thirty days, or as long as the scheme demands. */
    public void openBatch() {
        LocalDate today = LegalTime.dateOf(trial.clock().reading());
        LocalDate thirty = today.plusDays(WINDOW_DAYS);
        LocalDate closes = Editions.leastEnd(
                        trial.params(trial.scheme().mainStages().get(0)), trial.calendar(), today)
                .filter(thirty::isBefore)
                .orElse(thirty);
        trial.accepted(
                trial.holder(Power.OPEN),
                CommandType.OPEN_BATCH,
                "",
                Json.obj()
                        .with("opens", today.toString())
                        .with("closes", closes.toString())
                        .with("call", "演练通知 / trial call"));
    }

    /** Files an application as far as it is to go. */
    public void file(String name, Filed filed, int batch) {
        filing.file(name, filed, batch);
    }

    /** Plays one stage for the applications of a batch and closes it. */
    public void play(Stage stage, int batch, Map<String, String> names) {
        plan(stage, batch);
        names.forEach((name, id) -> {
            ApplicationState a = trial.applicationState(name);
            if (concerned(a, stage)) {
                one(stage, name, a);
            }
        });
        together(stage, batch, names);
        close(stage, batch);
    }

    private void plan(Stage stage, int batch) {
        Json.Obj on = Json.obj().with("batch", batch).with("stage", stage.id());
        stage.planApprovedBy().ifPresent(organ -> {
            trial.accepted(trial.holder(Power.RUN), CommandType.FILE_PLAN, "", on.with("text", "演练方案 / trial plan"));
            trial.accepted(organ + ":1", CommandType.DECIDE_PLAN, "", on.with("approved", true));
        });
    }

    private void one(Stage stage, String name, ApplicationState a) {
        if (stage.kind().equals("recommendation")) {
            filing.opinion(name, a.id());
        }
        switch (trial.recording(stage)) {
            case DECISION -> {
                judge(stage, a);
                decided(stage, a);
            }
            case ENTRIES -> {
                judge(stage, a);
                scored(stage, a);
            }
            case NOTHING -> judge(stage, a);
        }
    }

    private void decided(Stage stage, ApplicationState a) {
        String today = LegalTime.dateOf(trial.clock().reading()).toString();
        Json.Obj sources = Json.obj();
        for (String asked : List.of("sources", "departments", "materials")) {
            for (String source : stage.params().texts(asked)) {
                sources = sources.with(source, today);
            }
        }
        trial.accepted(
                stage.by().orElseThrow() + ":1",
                CommandType.RECORD_ENTRY,
                a.id(),
                Json.obj().with("stage", stage.id()).with("decision", "pass").with("sources", sources));
    }

    private void judge(Stage stage, ApplicationState a) {
        Json.Obj judgements = Json.obj();
        for (Condition top : trial.scheme().track(a.track()).orElseThrow().conditions()) {
            for (Condition condition : top.tree().toList()) {
                boolean here = condition
                        .params()
                        .text("judged-in")
                        .filter(stage.id()::equals)
                        .isPresent();
                if (here && a.conditions().get(condition.id()) == Finding.Result.NEEDS_JUDGEMENT) {
                    judgements = judgements.with(condition.id(), "MET");
                }
            }
        }
        if (!judgements.members().isEmpty()) {
            trial.accepted(
                    stage.by().orElseThrow() + ":1",
                    CommandType.JUDGE_CONDITIONS,
                    a.id(),
                    Json.obj().with("judgements", judgements).with("reason", "演练判定 / trial"));
        }
    }

    private void scored(Stage stage, ApplicationState a) {
        Json.Obj params = trial.params(stage);
        if (params.isTrue("schedule")) {
            Instant at = trial.clock().reading().plusSeconds(60);
            trial.accepted(
                    trial.holder(Power.RUN),
                    CommandType.SCHEDULE_HEARING,
                    a.id(),
                    Json.obj()
                            .with("stage", stage.id())
                            .with("at", at.atOffset(java.time.ZoneOffset.UTC).toString())
                            .with("place", "演练会场 / trial room"));
            trial.clock().advance(Duration.ofMinutes(2));
        }
        Json.Obj scores = Json.obj();
        for (Measure measure : stage.measures()) {
            scores = scores.with(measure.id(), measure.minimum() + (measure.maximum() - measure.minimum()) * 4 / 5);
        }
        Organ organ = trial.scheme().organ(stage.by().orElseThrow()).orElseThrow();
        long wanted = Math.min(params.number("entries").orElse(1L), trial.cast().size(organ));
        for (int i = 1; i <= wanted; i++) {
            trial.accepted(
                    organ.id() + ":" + i,
                    CommandType.RECORD_ENTRY,
                    a.id(),
                    Json.obj()
                            .with("stage", stage.id())
                            .with("scores", scores)
                            .with("comment", "演练评语 / trial comment"));
        }
    }

    private static boolean concerned(ApplicationState a, Stage stage) {
        return a.stage().equals(stage.id()) && a.status() == ApplicationState.Status.RUNNING && !a.passesOver(stage);
    }

    private void together(Stage stage, int batch, Map<String, String> names) {
        Json.Obj on = Json.obj().with("batch", batch).with("stage", stage.id());
        boolean someone = names.keySet().stream().anyMatch(name -> concerned(trial.applicationState(name), stage));
        switch (stage.kind()) {
            case "application" -> {
                EditionState.Span window = trial.editionState()
                        .batch(batch)
                        .orElseThrow()
                        .windows()
                        .get(stage.id());
                trial.clock().set(window.closes());
            }
            case "ballot" -> {
                if (someone) {
                    ballot(stage, on, names);
                }
            }
            case "notice" -> {
                if (someone) {
                    trial.accepted(trial.holder(Power.RUN), CommandType.PUBLISH_NOTICE, "", on);
                    List<EditionState.Notice> notices =
                            trial.editionState().batch(batch).orElseThrow().notices();
                    trial.clock().set(notices.get(notices.size() - 1).window().closes());
                }
            }
            case "approval" -> {
                if (someone) {
                    trial.accepted(
                            trial.holder(Power.RUN),
                            CommandType.FILE_REPORT,
                            "",
                            on.with("text", "演练报告 / trial report"));
                    trial.accepted(stage.by().orElseThrow() + ":1", CommandType.APPROVE_LIST, "", on);
                }
            }
            case "announcement" -> {
                for (String kind : stage.params().texts("records")) {
                    trial.accepted(
                            trial.holder(Power.RUN),
                            CommandType.RECORD_PUBLICATION,
                            "",
                            Json.obj()
                                    .with("batch", batch)
                                    .with("kind", kind)
                                    .with(
                                            "on",
                                            LegalTime.dateOf(trial.clock().reading())
                                                    .toString())
                                    .with("where", "演练 / trial"));
                }
            }
            default -> {}
        }
    }

    private void ballot(Stage stage, Json.Obj on, Map<String, String> names) {
        trial.accepted(trial.holder(Power.RUN), CommandType.OPEN_BALLOT, "", on);
        Organ organ = trial.scheme().organ(stage.by().orElseThrow()).orElseThrow();
        Json.Obj sheet = Json.obj();
        for (String name : names.keySet()) {
            ApplicationState a = trial.applicationState(name);
            if (concerned(a, stage)) {
                sheet = sheet.with(a.id(), "YES");
            }
        }
        for (int i = 1; i <= trial.cast().size(organ); i++) {
            trial.accepted(
                    organ.id() + ":" + i,
                    CommandType.VOTE,
                    trial.ballot(),
                    Json.obj().with("sheet", sheet));
        }
        trial.accepted(trial.holder(Power.RUN), CommandType.CLOSE_BALLOT, trial.ballot(), Json.obj());
    }

    private void close(Stage stage, int batch) {
        Preview preview = trial.preview(batch, stage.id());
        trial.accepted(
                trial.holder(Power.RUN),
                CommandType.CLOSE_STAGE,
                "",
                Json.obj().with("batch", batch).with("stage", stage.id()).with("digest", preview.digest()));
    }
}
