package org.jinbang.console.internal.demo.management;

import static org.jinbang.console.internal.demo.management.ManagementPeople.EXPERTS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Stage;
import org.jinbang.time.LegalTime;

/** The written reviews by their plans, the panel and its levels, the defences, and the site verification. */
final class Assessment extends Script {
    private static final String MODEL = "o1";
    private static final String PROFESSIONAL = "o2";
    private static final String DOUBTED = "o3";
    private static final String BELOW = "o4";
    private static final String WITHOUT_EFFECT = "p2";
    private static final List<String> PAIR = EXPERTS.subList(0, 2);

    private final ManagementPeople people;

    Assessment(Play play, int year, ManagementPeople people) {
        super(play, year);
        this.people = people;
    }

    private List<Applicant> concerned(Stage stage) {
        return book.waiting(people.all(), 1, stage.id()).stream()
                .filter(a -> stage.isFor(a.track()))
                .toList();
    }

    void reviews() {
        play.until(day(3, 10));
        Stage organisations = book.stage("review-organisation");
        String first = PAIR.get(0);
        judging.scored(organisations, first, MODEL, 80).refused(RefusalCode.PLAN_MISSING, "A1-7");
        judging.plan(1, organisations).accepted();
        judging.planned(1, organisations, "office-1").refused(RefusalCode.NOT_ENTITLED, "A1-7");
        judging.planned(1, organisations, "board-1")
                .with("approved", false)
                .with("reason", "请补充评审员分工（虚构）")
                .accepted();
        judging.plan(1, organisations).accepted();
        judging.planned(1, organisations, "board-1").accepted();
        play.took(ManagementBranch.PLAN_SENT_BACK);
        judging.scored(organisations, first, MODEL, 80).refused(RefusalCode.PLEDGE_MISSING, "17");
        EXPERTS.forEach(role -> judging.pledge(role, "experts").accepted());
        play.by("office-1", CommandType.RECUSE)
                .on("o5")
                .with("organ", "experts")
                .with("member", play.company().id(EXPERTS.get(3)))
                .with("reason", "曾为其提供咨询（虚构）")
                .accepted();
        discipline(organisations);
        review(organisations, "");
        for (String id : List.of("review-project", "review-person")) {
            Stage stage = book.stage(id);
            judging.plan(1, stage).accepted();
            judging.planned(1, stage, "board-1").accepted();
            review(stage, WITHOUT_EFFECT);
        }
        came(WITHOUT_EFFECT, Status.ENDED, ManagementBranch.NO_EFFECT);
    }

    /** A reviewer who broke the pledge is criticised, and removed when it happens again. */
    private void discipline(Stage stage) {
        String role = EXPERTS.get(3);
        measure(PAIR.get(0), role, "criticism").refused(RefusalCode.NOT_ENTITLED, "17");
        measure("office-1", role, "criticism").accepted();
        measure("office-1", role, "removal").accepted();
        measure("office-1", role, "removal").refused(RefusalCode.ALREADY_DONE, "17");
        measure("office-1", role, "judiciary").accepted();
        judging.scored(stage, role, MODEL, 80).refused(RefusalCode.NOT_ENTITLED);
        play.took(ManagementBranch.DISCIPLINED);
    }

    private Move measure(String by, String role, String measure) {
        return play.by(by, CommandType.DISCIPLINE_REVIEWER)
                .with("organ", "experts")
                .with("person", play.company().id(role))
                .with("measure", measure)
                .with("reason", "向申报者透露评审情况（虚构）。");
    }

    private void review(Stage stage, String without) {
        play.each(concerned(stage), a -> {
            judging.judge(
                    stage,
                    PAIR.get(0),
                    a.key(),
                    a.key().equals(without) ? Map.of("project-effect", "NOT_MET") : Map.of());
            PAIR.forEach(role -> judging.scored(stage, role, a.key(), 80).accepted());
        });
        book.close(1, stage.id());
    }

    /** What each organisation reaches: outstanding in all, in some, in none, or not even the basic requirements. */
    private static int score(String key, Measure measure) {
        return switch (key) {
            case PROFESSIONAL -> measure.id().equals("results") ? 85 : 60;
            case DOUBTED -> 58;
            case BELOW -> measure.id().equals("market") ? 30 : 75;
            default -> 82;
        };
    }

    private Move assessed(Stage panel, String role, String key) {
        Json.Obj scores = Json.obj();
        for (Measure measure : panel.measures()) {
            scores = scores.with(measure.id(), score(key, measure));
        }
        return judging.scored(panel, role, key, 0).with("scores", scores);
    }

    private void called(Stage stage, LocalDate day) {
        Instant at = LegalTime.at(day, LocalTime.of(9, 0));
        concerned(stage).forEach(a -> judging.schedule(stage, a.key(), at));
    }

    void panel() {
        play.until(day(4, 8));
        Stage panel = book.stage("panel");
        LocalDate day = day(4, 15);
        called(panel, day);
        assessed(panel, PAIR.get(0), MODEL).refused(RefusalCode.TOO_EARLY, "A1-8");
        play.until(day, LocalTime.of(16, 0));
        play.each(concerned(panel), a -> {
            Move first = assessed(panel, PAIR.get(0), a.key());
            (a.key().equals(DOUBTED) ? first.with("decision", "doubt").with("comment", "部分数据表述不清，须现场核实（虚构）。") : first)
                    .accepted();
            assessed(panel, PAIR.get(1), a.key()).accepted();
        });
        rating(PAIR.get(0), CommandType.RATE_APPLICANT, Json.obj().with("discipline", 5));
        book.close(1, "panel");
        rating(MODEL, CommandType.RATE_REVIEWERS, Json.obj().with("work", 5).with("integrity", 5));
        play.took(ManagementBranch.RATED);
        standsFor(MODEL, "model", ManagementBranch.MODEL);
        standsFor(PROFESSIONAL, "professional", ManagementBranch.PROFESSIONAL);
        standsFor(DOUBTED, "implementing", ManagementBranch.IMPLEMENTING);
        came(BELOW, Status.ENDED, ManagementBranch.NO_LEVEL);
    }

    private void rating(String role, CommandType type, Json.Obj marks) {
        play.by(role, type)
                .on(MODEL)
                .with("stage", "panel")
                .with("marks", marks)
                .with("comment", "认真、廉洁，遵守纪律（虚构）。")
                .accepted();
    }

    void defences() {
        LocalDate day = day(4, 22);
        for (String id : List.of("defence-project", "defence-person")) {
            Stage defence = book.stage(id);
            called(defence, day);
            play.until(day, LocalTime.of(16, 0));
            play.each(
                    concerned(defence),
                    a -> PAIR.forEach(
                            role -> judging.scored(defence, role, a.key(), 84).accepted()));
            book.close(1, id);
            day = day.plusDays(1);
        }
    }

    void site() {
        play.until(day(4, 28));
        Stage site = book.stage("site");
        book.closing(1, "site").refused(RefusalCode.STAGE_NOT_READY, "A1-9");
        List<String> visited = concerned(site).stream()
                .map(Applicant::key)
                .filter(key -> !key.equals(PROFESSIONAL))
                .toList();
        for (String key : visited) {
            play.by("office-1", CommandType.RECORD_ENTRY)
                    .on(key)
                    .with("stage", "site")
                    .with("comment", "现场核实，材料属实（虚构）。")
                    .accepted();
        }
        play.require(visited.contains(DOUBTED), "有疑问的须现场验证", "A doubt keeps the verification");
        play.took(ManagementBranch.DOUBT_KEEPS_SITE);
        book.close(1, "site");
        came(PROFESSIONAL, Status.RUNNING, ManagementBranch.SITE_LEFT_OUT);
    }
}
