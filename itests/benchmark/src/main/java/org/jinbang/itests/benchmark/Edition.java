package org.jinbang.itests.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;

/**
 * One edition played from its opening to its ballot: each application takes 31 commands, then the committee votes. The
 * applications are shared among the writers; what one person does for all (opening, closing stages) is not measured.
 */
final class Edition {
    /** Commands to each application. */
    static final int ACTS = 31;

    private static final int SAVES = 4;

    private final Office office;
    private final int writers;
    private final int each;
    private final String prefix;
    private final String[][] ids;
    private final String[][] files;
    private String edition;
    private String ballot;
    private Instant defence;

    Edition(Office office, int writers, int each, String prefix) {
        this.office = office;
        this.writers = writers;
        this.each = each;
        this.prefix = prefix;
        this.ids = new String[writers][each];
        this.files = new String[writers][each];
    }

    /** The phases, in order; each can be run only after the one before. */
    List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        phases.add(alone("open", false, List.of(() -> edition = office.open())));
        phases.add(all("start", (w, i) -> List.of(() -> start(w, i))));
        phases.add(all("upload", (w, i) -> List.of(() -> files[w][i] = office.upload(applicant(w, i), ids[w][i])))
                .unmeasured());
        phases.add(all("apply", this::applying));
        phases.add(closing("apply"));
        phases.add(all("qualify", this::qualifying));
        phases.add(closing("qualify"));
        phases.add(all("review", this::reviewing));
        phases.add(closing("review"));
        phases.add(alone(
                "the day of the defence",
                false,
                List.of(() -> defence = office.reading().plusSeconds(86_400))));
        phases.add(all("schedule", (w, i) -> List.of(() -> scheduling(w, i))));
        phases.add(alone("the defence begins", false, List.of(() -> office.until(defence))));
        phases.add(all("defence", this::defending));
        phases.add(closing("defence"));
        phases.add(alone("open the ballot", false, List.of(this::openBallot)));
        List<Runnable> votes = new ArrayList<>();
        for (int i = 1; i <= Office.COMMITTEE; i++) {
            int member = i;
            votes.add(() -> vote(member));
        }
        // One ballot is one stream: its votes come one after the other whoever casts them.
        phases.add(alone("vote", true, votes));
        phases.add(alone(
                "close the ballot",
                false,
                List.of(() -> office.give(Office.CLERK, CommandType.CLOSE_BALLOT, ballot, Json.obj()))));
        return phases;
    }

    /** Only the applications, to an edition that is open already. */
    List<Phase> applyingTo(String open) {
        edition = open;
        return phases().stream()
                .filter(phase -> List.of("start", "upload", "apply").contains(phase.name()))
                .toList();
    }

    /** The edition that was opened. */
    String id() {
        return edition;
    }

    /** The first application. */
    String first() {
        return ids[0][0];
    }

    private Phase alone(String name, boolean measured, List<Runnable> deeds) {
        return Phase.alone(name, measured, writers, deeds);
    }

    private Phase all(String name, BiFunction<Integer, Integer, List<Runnable>> deeds) {
        List<List<Runnable>> all = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            List<Runnable> mine = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                mine.addAll(deeds.apply(w, i));
            }
            all.add(mine);
        }
        return new Phase(name, true, all);
    }

    private Phase closing(String stage) {
        return alone("close " + stage, false, List.of(() -> {
            if (stage.equals("apply")) {
                office.until(closes());
            }
            office.close(edition, stage);
        }));
    }

    private Instant closes() {
        return office.reader()
                .edition(Actor.of(Office.CLERK), edition)
                .batch(1)
                .orElseThrow()
                .windows()
                .get("apply")
                .closes();
    }

    private String applicant(int w, int i) {
        return "p-" + prefix + "-" + w + "-" + i + "-applicant";
    }

    private void start(int w, int i) {
        ids[w][i] = office.give(
                        applicant(w, i),
                        CommandType.START_APPLICATION,
                        edition,
                        Json.obj().with("batch", 1).with("track", Award.TRACK))
                .target();
    }

    private List<Runnable> applying(int w, int i) {
        String person = applicant(w, i);
        int unit = 1 + (w * each + i) % Office.UNITS;
        List<Runnable> deeds = new ArrayList<>();
        for (int save = 1; save <= SAVES; save++) {
            Json.Obj answers = Award.answers("虚构人物" + i).with("years-in-quality", 10 + save);
            deeds.add(() -> office.give(
                    person, CommandType.SAVE_ANSWERS, ids[w][i], Json.obj().with("answers", answers)));
        }
        deeds.add(() -> office.give(
                person,
                CommandType.ATTACH_FILE,
                ids[w][i],
                Json.obj().with("field", "evidence").with("file", files[w][i])));
        deeds.add(() -> office.give(
                person, CommandType.ASK_OPINION, ids[w][i], Json.obj().with("unit", "u-" + unit)));
        deeds.add(() -> office.give(
                "p-unit-" + unit,
                CommandType.GIVE_OPINION,
                ids[w][i],
                Json.obj().with("favourable", true).with("opinion", "同意推荐（虚构）").with("declaration", true)));
        deeds.add(() ->
                office.give(person, CommandType.SUBMIT, ids[w][i], Json.obj().with("declaration", true)));
        return deeds;
    }

    private Runnable judging(int w, int i, String stage, String by) {
        Track track = office.scheme().track(Award.TRACK).orElseThrow();
        Json.Obj judgements = Json.obj();
        for (Condition condition :
                track.conditions().stream().flatMap(Condition::tree).toList()) {
            boolean here =
                    condition.params().text("judged-in").filter(stage::equals).isPresent();
            // Where profit rises the trend is not for the committee to judge.
            if (here && !condition.id().equals("trend-good")) {
                judgements = judgements.with(condition.id(), "MET");
            }
        }
        Json.Obj data = Json.obj().with("judgements", judgements).with("reason", "材料属实（虚构）");
        return () -> office.give(by, CommandType.JUDGE_CONDITIONS, ids[w][i], data);
    }

    private List<Runnable> qualifying(int w, int i) {
        Json.Obj entry = Json.obj()
                .with("stage", "qualify")
                .with("decision", "pass")
                .with("sources", Json.obj().with("credit-information", Award.YEAR + "-01-15"));
        return List.of(
                judging(w, i, "qualify", Office.CLERK),
                () -> office.give(Office.CLERK, CommandType.RECORD_ENTRY, ids[w][i], entry));
    }

    private List<Runnable> reviewing(int w, int i) {
        List<Runnable> deeds = new ArrayList<>();
        deeds.add(judging(w, i, "review", Office.member(1)));
        entries("review", w, i, deeds);
        return deeds;
    }

    private void scheduling(int w, int i) {
        office.give(
                Office.CLERK,
                CommandType.SCHEDULE_HEARING,
                ids[w][i],
                Json.obj()
                        .with("stage", "defence")
                        .with("at", defence.toString())
                        .with("place", "示例会场（虚构）"));
    }

    private List<Runnable> defending(int w, int i) {
        List<Runnable> deeds = new ArrayList<>();
        entries("defence", w, i, deeds);
        return deeds;
    }

    private void entries(String id, int w, int i, List<Runnable> deeds) {
        Stage stage = office.scheme().stage(id).orElseThrow();
        for (int m = 1; m <= Office.COMMITTEE; m++) {
            Json.Obj scores = Json.obj();
            for (Measure measure : stage.measures()) {
                scores = scores.with(measure.id(), 60 + (i * 7 + m * 3) % 40);
            }
            String member = Office.member(m);
            Json.Obj data = Json.obj().with("stage", id).with("scores", scores).with("comment", "实践扎实，方法得当，成效可见（虚构）");
            deeds.add(() -> office.give(member, CommandType.RECORD_ENTRY, ids[w][i], data));
        }
    }

    private void openBallot() {
        ballot = office.give(
                        Office.CLERK,
                        CommandType.OPEN_BALLOT,
                        edition,
                        Json.obj().with("batch", 1).with("stage", "vote"))
                .target();
    }

    private void vote(int member) {
        Json.Obj sheet = Json.obj();
        for (String[] mine : ids) {
            for (String id : mine) {
                sheet = sheet.with(id, "YES");
            }
        }
        office.give(Office.member(member), CommandType.VOTE, ballot, Json.obj().with("sheet", sheet));
    }
}
