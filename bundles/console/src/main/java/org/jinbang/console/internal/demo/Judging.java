package org.jinbang.console.internal.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Assignment;
import org.jinbang.process.CommandType;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;

/** Checks, reviews, hearings and ballots. */
public final class Judging {
    private final Play play;
    private final ByTheBook book;

    /** Judges in {@code play}. */
    public Judging(Play play, ByTheBook book) {
        this.play = play;
        this.book = book;
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

    /** The decision of a check, still to be sent, with every source, department and material asked for as of today. */
    public Move decision(Stage stage, String member, String application, boolean pass) {
        Json.Obj sources = Json.obj();
        for (String list : List.of("sources", "departments", "materials")) {
            for (String source : stage.params().texts(list)) {
                sources = sources.with(source, play.today().toString());
            }
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

    /** The plan for a stage, still to be laid before the organ that approves it. */
    public Move plan(int batch, Stage stage) {
        return book.on(book.runner(), CommandType.FILE_PLAN, batch, stage.id()).with("text", "分组、分工与时间安排的工作方案（虚构）。");
    }

    /** That a plan is approved, still to be sent. */
    public Move planned(int batch, Stage stage, String role) {
        return book.on(role, CommandType.DECIDE_PLAN, batch, stage.id()).with("approved", true);
    }

    /** A member's pledge, still to be sent. */
    public Move pledge(String role, String organ) {
        return play.by(role, CommandType.PLEDGE).with("organ", organ).with("declaration", true);
    }

    /** The assignment of so many members to each application of a stage that is proposed now, still to be sent. */
    public Move assignment(int batch, String stage, int perApplication, Optional<String> group) {
        Assignment.Proposal proposal = play.door()
                .proposal(play.company().person(book.runner()), play.edition(), batch, stage, perApplication, group);
        Json.Obj all = Json.obj();
        for (Map.Entry<String, List<String>> each : proposal.assignments().entrySet()) {
            all = all.with(each.getKey(), Json.texts(each.getValue()));
        }
        Move move = book.on(book.runner(), CommandType.ASSIGN_REVIEWERS, batch, stage)
                .with("assignments", all)
                .with("digest", proposal.digest());
        return group.map(id -> move.with("group", id)).orElse(move);
    }

    /** Which of these roles are assigned to an application in a stage. */
    public List<String> assigned(Collection<String> roles, String application, String stage) {
        List<String> persons = play.state(book.runner(), application)
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
        play.by(book.runner(), CommandType.SCHEDULE_HEARING)
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

    /** Everyone who waits in a check passes it, but for those decided on already. */
    public void passAll(Stage stage, String member, Collection<Applicant> all, int batch, String... decided) {
        Set<String> done = Set.of(decided);
        List<Applicant> usual = book.waiting(all, batch, stage.id()).stream()
                .filter(a -> stage.isFor(a.track()) && !done.contains(a.key()))
                .toList();
        play.each(usual, a -> pass(stage, member, a.key()));
    }

    /** The order of equal names at the edge of a stage, still to be sent. */
    public Move settling(String role, int batch, String stage, String... names) {
        return book.on(role, CommandType.SETTLE_TIE, batch, stage)
                .with(
                        "order",
                        Json.texts(Stream.of(names).map(play::application).toList()))
                .with("reason", "合议排序（虚构）");
    }

    /** A whole ballot: opened, voted in by everybody, counted. */
    public void ballot(int batch, String stage, Voting voting) {
        book.on(book.runner(), CommandType.OPEN_BALLOT, batch, stage).accepted();
        voted(voting);
    }

    /** Everybody votes in the open ballot, which is then counted. */
    public void voted(Voting voting) {
        play.each(
                voting.members(),
                member -> vote(member, voting.sheet(this, member)).accepted());
        count().accepted();
    }

    /** That a member called to the open ballot is absent, still to be sent. */
    public Move absence(String member) {
        return play.by(book.runner(), CommandType.RECORD_ABSENCE)
                .with("member", play.company().id(member))
                .with("reason", "因公外出（虚构）");
    }

    /** The counting of the open ballot, still to be sent. */
    public Move count() {
        return play.by(book.runner(), CommandType.CLOSE_BALLOT);
    }
}
