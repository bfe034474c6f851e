package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Command;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.time.LegalTime;

/** The work of organs on one application: entries, judgements, hearings. */
final class Reviews {
    private Reviews() {}

    /** The stage if the application is in it; where it is instead is for its applicant and the organs to know. */
    static Stage at(Situation s, Command c, String id) {
        Stage stage = s.stage(id);
        ApplicationState a = s.theCase();
        if (!a.applicant().equals(c.actor().id())) {
            Authority.seated(s, c);
        }
        if (!a.stage().equals(id) || a.status() != Status.RUNNING) {
            throw Refuse.with(
                    RefusalCode.WRONG_STAGE,
                    stage.basis(),
                    new Text(
                                    "该申报不在环节“{0}”，而在“{1}”（{2}）",
                                    "The application is not in the stage “{0}” but in “{1}” ({2})")
                            .with(
                                    stage.title(),
                                    s.scheme()
                                            .stage(a.stage())
                                            .map(Stage::title)
                                            .orElseThrow(),
                                    a.status()));
        }
        if (a.passesOver(stage)) {
            throw Refuse.with(
                    RefusalCode.WRONG_STAGE,
                    stage.exempt().map(Stage.Exemption::basis).orElse(stage.basis()),
                    new Text("该申报免于环节“{0}”", "The stage “{0}” is left out for this application").with(stage.title()));
        }
        return stage;
    }

    /** Refuses whoever may not work on the case in the stage: not of the organ, recused, not assigned, not pledged. */
    private static void working(Situation s, Command c, Stage stage) {
        Organ organ = Authority.conducting(s, c, stage, s.application());
        Plans.approved(s, stage);
        Assigning.working(s, c, stage);
        Pledges.made(s, c, organ);
    }

    static Accepted record(Situation s, Command c) {
        ApplicationState a = s.theCase();
        Stage stage = at(s, c, c.data().text("stage").orElseThrow());
        working(s, c, stage);
        Json.Obj params = s.params(stage);
        if (params.isTrue("schedule")) {
            Refuse.unless(
                    a.hearings().stream()
                            .anyMatch(h ->
                                    h.stage().equals(stage.id()) && !s.now().isBefore(h.at())),
                    RefusalCode.TOO_EARLY,
                    stage.basis(),
                    "答辩尚未安排或尚未开始",
                    "The hearing has not been scheduled or has not begun");
        }
        boolean again = a.entries().stream()
                .anyMatch(e -> e.stage().equals(stage.id())
                        && e.member().equals(c.actor().id()));
        if (again && c.data().text("reason").isEmpty()) {
            throw Refuse.with(
                    RefusalCode.REASON_MISSING,
                    stage.basis(),
                    "您已有记录，更正须说明理由",
                    "You have recorded an entry already; a correction needs a reason");
        }
        Map<String, Integer> scores = new LinkedHashMap<>();
        c.data().object("scores").members().forEach((measure, value) -> {
            if (!(value instanceof Json.Num n) || Math.abs(n.value()) > 1_000_000) {
                throw Refuse.with(
                        RefusalCode.ENTRY_INVALID,
                        stage.basis(),
                        "评分项 " + measure + " 应为整数",
                        "The score of " + measure + " must be a whole number");
            }
            scores.put(measure, (int) ((Json.Num) value).value());
        });
        Map<String, String> sources = new LinkedHashMap<>();
        c.data().object("sources").members().forEach((source, day) -> sources.put(source, source(s, stage, day)));
        StageKind.Entry entry = new StageKind.Entry(
                c.actor().id(),
                c.data().text("decision"),
                scores,
                c.data().text("comment").isPresent(),
                sources);
        kind(s, stage).complaint(entry, Cases.sitting(s, stage, a.batch())).ifPresent(complaint -> {
            throw Refuse.with(RefusalCode.ENTRY_INVALID, stage.basis(), complaint);
        });
        if (entry.decision().filter("pass"::equals).isPresent()) {
            Opinions.forCheck(s, a);
        }
        Json.Obj data = Json.obj().with("stage", stage.id()).with("sources", Json.textMap(sources));
        Json.Obj scored = Json.obj();
        for (Map.Entry<String, Integer> score : scores.entrySet()) {
            scored = scored.with(score.getKey(), score.getValue());
        }
        data = data.with("scores", scored);
        data = entry.decision().isPresent()
                ? data.with("decision", entry.decision().get())
                : data;
        return Accepted.of(Draft.of(APPLICATION, a.id(), ActType.ENTRY_RECORDED, stage.basis(), data)
                .with("comment", a.applicant(), c.data().text("comment"))
                .with("reason", a.applicant(), c.data().text("reason")));
    }

    private static String source(Situation s, Stage stage, Json day) {
        try {
            LocalDate date = LocalDate.parse(day instanceof Json.Str text ? text.value() : "");
            if (!date.isAfter(s.today())) {
                return date.toString();
            }
        } catch (java.time.DateTimeException e) {
            // refused below, like a day to come
        }
        throw Refuse.with(
                RefusalCode.ENTRY_INVALID,
                stage.basis(),
                "信息来源须注明查询日期（不晚于今天），如 {\"credit-information\": \"2024-06-01\"}",
                "A source needs the day it was consulted, not after today: {\"credit-information\": \"2024-06-01\"}");
    }

    static StageKind kind(Situation s, Stage stage) {
        return kind(s.stageKinds(), stage);
    }

    static StageKind kind(Map<String, StageKind> kinds, Stage stage) {
        StageKind kind = kinds.get(stage.kind());
        if (kind == null) {
            throw Refuse.with(
                    RefusalCode.SCHEME_DORMANT,
                    stage.basis(),
                    "环节类型 " + stage.kind() + " 未安装",
                    "The stage kind " + stage.kind() + " is not installed");
        }
        return kind;
    }

    static Accepted judge(Situation s, Command c) {
        ApplicationState a = s.theCase();
        Stage stage = at(s, c, a.stage());
        working(s, c, stage);
        Track track = s.scheme().track(a.track()).orElseThrow();
        List<String> open = Cases.judgedBy(s, track, stage);
        Json.Obj judgements = c.data().object("judgements");
        Basis basis = stage.basis();
        for (Map.Entry<String, Json> judgement : judgements.members().entrySet()) {
            Condition condition = track.conditions().stream()
                    .flatMap(Condition::tree)
                    .filter(each -> each.id().equals(judgement.getKey()) && open.contains(each.id()))
                    .findFirst()
                    .orElseThrow(() -> Refuse.with(
                            RefusalCode.UNKNOWN_TARGET,
                            stage.basis(),
                            "本环节不判定条件 " + judgement.getKey() + "；可判定：" + String.join(", ", open),
                            "The condition " + judgement.getKey() + " is not judged in this stage; there are: "
                                    + String.join(", ", open)));
            boolean fits = judgement.getValue().equals(Json.of("MET"))
                    || judgement.getValue().equals(Json.of("NOT_MET"));
            Refuse.unless(
                    fits,
                    RefusalCode.MALFORMED,
                    condition.basis(),
                    "判定应为 MET 或 NOT_MET",
                    "A judgement is MET or NOT_MET");
            basis = condition.basis();
        }
        Refuse.unless(!judgements.members().isEmpty(), RefusalCode.MALFORMED, basis, "未给出判定", "No judgement is given");
        return Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        ActType.CONDITIONS_JUDGED,
                        judgements.members().size() == 1 ? basis : stage.basis(),
                        Json.obj().with("stage", stage.id()).with("findings", judgements))
                .with("reason", a.applicant(), c.data().text("reason")));
    }

    static Accepted scheduleHearing(Situation s, Command c) {
        ApplicationState a = s.theCase();
        Stage stage = at(s, c, c.data().text("stage").orElseThrow());
        boolean runs = Authority.holds(s.scheme(), s.running(), c.actor().id(), Power.RUN);
        if (!runs) {
            working(s, c, stage);
        }
        Refuse.unless(
                s.params(stage).isTrue("schedule"),
                RefusalCode.WRONG_STAGE,
                stage.basis(),
                "本环节没有答辩",
                "There is no hearing in this stage");
        Instant at = OffsetDateTime.parse(c.data().text("at").orElseThrow()).toInstant();
        Refuse.unless(
                !at.isBefore(s.now()),
                RefusalCode.MALFORMED,
                stage.basis(),
                "答辩时间 " + LegalTime.zh(at) + " 已过",
                "The time " + LegalTime.en(at) + " has passed");
        return Accepted.of(Draft.of(
                        APPLICATION,
                        a.id(),
                        ActType.HEARING_SCHEDULED,
                        stage.basis(),
                        Json.obj().with("stage", stage.id()).with("at", Codec.text(LegalTime.micros(at))))
                .with("place", s.running().id(), c.data().text("place")));
    }
}
