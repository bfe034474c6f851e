package org.jinbang.console.internal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Assignment;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Preview;
import org.jinbang.process.Receipt;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/** The usual way through any scheme, step by step; what is special to a scheme is left to its script. */
public final class ByTheBook {
    private final Play play;
    private final String runner;

    /** Plays on {@code play}. */
    public ByTheBook(Play play) {
        this.play = play;
        this.runner = play.holder(Power.RUN);
    }

    /** The role that runs the edition. */
    public String runner() {
        return runner;
    }

    private Stage ofKind(String kind) {
        return play.scheme()
                .firstOfKind(kind)
                .orElseThrow(
                        () -> new DemoException(new Text("没有 " + kind + " 环节", "There is no stage of kind " + kind)));
    }

    /** When the window of a stage ends. */
    public Instant windowEnds(int batch, String stage) {
        return play.editionState()
                .batch(batch)
                .orElseThrow()
                .windows()
                .get(stage)
                .closes();
    }

    /** A command to the edition about a stage of a batch. */
    public Move on(String role, CommandType type, int batch, String stage) {
        return play.by(role, type).with("batch", batch).with("stage", stage);
    }

    /** Starts an application and gives it its name. */
    public void start(Applicant a) {
        Receipt receipt = play.by(a.role(), CommandType.START_APPLICATION)
                .with("batch", a.batch())
                .with("track", a.track())
                .accepted();
        play.name(a.key(), receipt.target());
    }

    /** Saves the answers and attaches a file to every file field that is asked for. */
    public void fill(Applicant a) {
        play.by(a.role(), CommandType.SAVE_ANSWERS)
                .on(a.key())
                .with("answers", a.answers())
                .accepted();
        Track track = play.scheme().track(a.track()).orElseThrow();
        play.scheme().formOf(track).fields().stream()
                .filter(field -> field.type() == FieldType.FILE)
                .forEach(field -> attach(a, field.id()));
    }

    /** Uploads a file and attaches it to a field. */
    public String attach(Applicant a, String field) {
        String file = play.upload(a.role(), a.key(), field);
        play.by(a.role(), CommandType.ATTACH_FILE)
                .on(a.key())
                .with("field", field)
                .with("file", file)
                .accepted();
        return file;
    }

    /** Asks the applicant's unit, which recommends. */
    public void recommend(Applicant a) {
        ask(a);
        opinion(a, true).accepted();
    }

    /** Asks the applicant's unit for its opinion. */
    public void ask(Applicant a) {
        play.by(a.role(), CommandType.ASK_OPINION)
                .on(a.key())
                .with("unit", a.unit())
                .accepted();
    }

    /** The unit's opinion, still to be sent. */
    public Move opinion(Applicant a, boolean favourable) {
        return play.by(a.unit(), CommandType.GIVE_OPINION)
                .on(a.key())
                .with("favourable", favourable)
                .with("opinion", favourable ? "经核实，同意推荐（虚构）。" : "经核实，不予推荐（虚构）。")
                .with("declaration", true);
    }

    /** The submission, still to be sent. */
    public Move submit(Applicant a) {
        return play.by(a.role(), CommandType.SUBMIT).on(a.key()).with("declaration", true);
    }

    /** From the start to the submission. */
    public void file(Applicant a) {
        start(a);
        fill(a);
        recommend(a);
        submit(a).accepted();
    }

    /** The applications of a batch that are under way in a stage, by their names. */
    public List<Applicant> waiting(Collection<Applicant> all, int batch, String stage) {
        Map<String, String> ids = new java.util.HashMap<>();
        play.door().applications(play.company().person(runner), play.edition(), batch).stream()
                .filter(line -> line.status() == ApplicationState.Status.RUNNING
                        && line.stage().equals(stage))
                .forEach(line -> ids.put(line.id(), line.id()));
        return all.stream()
                .filter(a -> a.batch() == batch && ids.containsKey(play.application(a.key())))
                .toList();
    }

    /** Judges what waits for judgement in a stage: {@code otherwise} where it names a condition, else that it is met. */
    public void judge(Stage stage, String member, String application, Map<String, String> otherwise) {
        ApplicationState state = play.state(member, application);
        Json.Obj judgements = Json.obj();
        Track track = play.scheme().track(state.track()).orElseThrow();
        for (Condition condition :
                track.conditions().stream().flatMap(Condition::tree).toList()) {
            boolean here = condition
                    .params()
                    .text("judged-in")
                    .filter(stage.id()::equals)
                    .isPresent();
            if (here && state.conditions().get(condition.id()) == Finding.Result.NEEDS_JUDGEMENT) {
                judgements = judgements.with(condition.id(), otherwise.getOrDefault(condition.id(), "MET"));
            }
        }
        if (!judgements.members().isEmpty()) {
            play.by(member, CommandType.JUDGE_CONDITIONS)
                    .on(application)
                    .with("judgements", judgements)
                    .with("reason", otherwise.isEmpty() ? "材料与事实相符（虚构）。" : "经核查判定（虚构）。")
                    .accepted();
        }
    }

    /** The decision of a check, still to be sent, with every source consulted today. */
    public Move decision(Stage stage, String member, String application, boolean pass) {
        Json.Obj sources = Json.obj();
        for (String source : stage.params().texts(stage.kind().equals("check") ? "sources" : "departments")) {
            sources = sources.with(source, play.today().toString());
        }
        Move move = play.by(member, CommandType.RECORD_ENTRY)
                .on(application)
                .with("stage", stage.id())
                .with("decision", pass ? "pass" : "fail")
                .with("sources", sources);
        return pass ? move : move.with("comment", "不符合要求（虚构）。");
    }

    /** A check that is passed. */
    public void pass(Stage stage, String member, String application) {
        judge(stage, member, application, Map.of());
        decision(stage, member, application, true).accepted();
    }

    /** A member's pledge, still to be sent. */
    public Move pledge(String role, String organ) {
        return play.by(role, CommandType.PLEDGE).with("organ", organ).with("declaration", true);
    }

    /** The assignment of so many members to each application of a stage that is proposed now, still to be sent. */
    public Move assignment(int batch, String stage, int perApplication, Optional<String> group) {
        Assignment.Proposal proposal = play.door()
                .proposal(play.company().person(runner), play.edition(), batch, stage, perApplication, group);
        Json.Obj all = Json.obj();
        for (Map.Entry<String, List<String>> each : proposal.assignments().entrySet()) {
            all = all.with(each.getKey(), Json.texts(each.getValue()));
        }
        Move move = on(runner, CommandType.ASSIGN_REVIEWERS, batch, stage)
                .with("assignments", all)
                .with("digest", proposal.digest());
        return group.map(id -> move.with("group", id)).orElse(move);
    }

    /** Which of these roles are assigned to an application in a stage. */
    public List<String> assigned(Collection<String> roles, String application, String stage) {
        List<String> persons = play.state(runner, application)
                .assignment(stage)
                .map(ApplicationState.Assignment::members)
                .orElse(List.of());
        return roles.stream()
                .filter(role -> persons.contains(play.company().id(role)))
                .toList();
    }

    /** An entry with the same score in every measure, still to be sent. */
    public Move scored(Stage stage, String member, String application, int score) {
        Json.Obj scores = Json.obj();
        for (Measure measure : stage.measures()) {
            scores = scores.with(measure.id(), Math.max(measure.minimum(), Math.min(measure.maximum(), score)));
        }
        return play.by(member, CommandType.RECORD_ENTRY)
                .on(application)
                .with("stage", stage.id())
                .with("scores", scores)
                .with("comment", "评语（虚构）。");
    }

    /** Fixes time and place of a hearing. */
    public void schedule(Stage stage, String application, Instant at) {
        play.by(runner, CommandType.SCHEDULE_HEARING)
                .on(application)
                .with("stage", stage.id())
                .with("at", at.atOffset(ZoneOffset.UTC).toString())
                .with("place", "示例会议中心（虚构）")
                .accepted();
    }

    /** A sheet with a choice for each name. */
    public Json.Obj sheet(Collection<String> names, Function<String, String> choice) {
        Json.Obj sheet = Json.obj();
        for (String name : names) {
            sheet = sheet.with(play.application(name), choice.apply(name));
        }
        return sheet;
    }

    /** A vote, still to be sent. */
    public Move vote(String member, Json.Obj sheet) {
        return play.by(member, CommandType.VOTE).with("sheet", sheet);
    }

    /** Publishes the list of the batch and says when its window ends. */
    public Instant publish(int batch) {
        Stage stage = ofKind("notice");
        on(runner, CommandType.PUBLISH_NOTICE, batch, stage.id()).accepted();
        return noticeEnds(batch);
    }

    /** When the window of the standing notice of a batch ends. */
    public Instant noticeEnds(int batch) {
        return notice(batch).window().closes();
    }

    /** The notice of a batch that stands. */
    public EditionState.Notice notice(int batch) {
        return play.editionState().batch(batch).orElseThrow().notices().stream()
                .filter(notice -> !notice.replaced())
                .reduce((former, latter) -> latter)
                .orElseThrow();
    }

    /** Lays the work report before the approving organ. */
    public void report(int batch) {
        report(batch, ofKind("approval")).accepted();
    }

    /** The work report for one of several approvals, still to be sent. */
    public Move report(int batch, Stage approval) {
        return on(runner, CommandType.FILE_REPORT, batch, approval.id())
                .with("text", "本批次评选工作报告（虚构）：申报、审查、评审、答辩、投票和公示均按办法进行。");
    }

    /** The approval by the head, still to be sent. */
    public Move approval(int batch) {
        return approval(batch, ofKind("approval"));
    }

    /** One of several approvals, still to be sent. */
    public Move approval(int batch, Stage approval) {
        return on(approval.by().orElseThrow() + "-1", CommandType.APPROVE_LIST, batch, approval.id());
    }

    /** The plan for a stage, still to be laid before the organ that approves it. */
    public Move plan(int batch, Stage stage) {
        return on(runner, CommandType.FILE_PLAN, batch, stage.id()).with("text", "分组、分工与时间安排的工作方案（虚构）。");
    }

    /** That a plan is approved, still to be sent. */
    public Move planned(int batch, Stage stage, String role) {
        return on(role, CommandType.DECIDE_PLAN, batch, stage.id()).with("approved", true);
    }

    /** Records what an announcement asks for, today. */
    public void recordPublications(int batch) {
        Stage stage = ofKind("announcement");
        for (String kind : stage.params().texts("records")) {
            publication(batch, kind, play.today()).accepted();
        }
    }

    /** A publication, still to be sent. */
    public Move publication(int batch, String kind, LocalDate day) {
        return play.by(runner, CommandType.RECORD_PUBLICATION)
                .with("batch", batch)
                .with("kind", kind)
                .with("on", day.toString())
                .with("where", "示例媒体与示例大会（虚构）");
    }

    /** The closing of a stage as previewed now, still to be sent. */
    public Move closing(int batch, String stage) {
        Preview preview = play.preview(batch, stage);
        return on(runner, CommandType.CLOSE_STAGE, batch, stage).with("digest", preview.digest());
    }

    /** Closes a stage. */
    public void close(int batch, String stage) {
        closing(batch, stage).accepted();
    }
}
