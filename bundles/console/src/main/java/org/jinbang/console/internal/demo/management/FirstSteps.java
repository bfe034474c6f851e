package org.jinbang.console.internal.demo.management;

import static org.jinbang.console.internal.demo.management.ManagementPeople.EXPERTS;
import static org.jinbang.console.internal.demo.management.ManagementPeople.STRANGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.ByTheBook;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** From the opening of the edition to the checks of conditions. */
final class FirstSteps {
    private static final String UNCLEAN = "o6";
    private static final String ELSEWHERE = "o7";
    private static final String LACKING = "p1";
    private static final String LEADER = "l1";
    /** Without a recommendation. */
    private static final String ALONE = "o4";

    /** What article 15 asks of a reviewer. */
    private static final int PRACTICE = 10;

    private static final Set<String> SPECIAL = Set.of(ELSEWHERE, LEADER, ALONE);
    /** With an award that is recognised: the panel doubts the second. */
    private static final Set<String> RECOGNISED = Set.of("o2", "o3");

    private final Play play;
    private final ByTheBook book;
    private final int year;
    private final ManagementPeople people;

    FirstSteps(Play play, ByTheBook book, int year, ManagementPeople people) {
        this.play = play;
        this.book = book;
        this.year = year;
        this.people = people;
    }

    private Json.Obj member(String organ, String role) {
        return Json.obj().with("organ", organ).with("person", play.company().id(role));
    }

    private Move open(String role, int of) {
        return play.by(role, CommandType.OPEN_EDITION)
                .with("scheme", ManagementPeople.SCHEME)
                .with("revision", play.scheme().revision())
                .with("year", of)
                .with("settings", Json.obj().with("review-entries", 2).with("panel-entries", 2))
                .with(
                        "members",
                        new Json.Arr(List.of(
                                member("association", "association-1"),
                                member("board", "board-1"),
                                member("board", "board-2"),
                                member("office", "office-1"),
                                member("departments", "departments-1"))));
    }

    private Move seat(String by, String organ, String role) {
        return play.by(by, CommandType.SEAT_MEMBER).with(member(organ, role));
    }

    void edition() {
        play.company().summon(people.officials());
        play.company().summon(people.roles());
        play.until(LocalDate.of(year, 1, 5));
        open("office-1", year).refused(RefusalCode.NOT_ENTITLED, "10");
        open("association-1", year).accepted();
        open("association-1", year + 1).refused(RefusalCode.ALREADY_DONE, "2");
        experts();
        seat("board-1", "guidance", ManagementPeople.GUIDE).accepted();
        seat("association-1", "supervisor", ManagementPeople.SUPERVISOR).accepted();
        unit(ManagementPeople.UNIT, ManagementPeople.UNIT_NAME, "body");
        unit(ManagementPeople.EMPLOYER, ManagementPeople.EMPLOYER_NAME, "employer");
    }

    /** Nominated by the departments, checked and engaged by the office; who is not can not be seated. */
    private void experts() {
        seat("office-1", "experts", STRANGER).refused(RefusalCode.NOT_ENGAGED, "14");
        nominated("office-1", STRANGER, PRACTICE).refused(RefusalCode.NOT_ENTITLED, "14");
        nominated("departments-1", STRANGER, PRACTICE - 2).accepted();
        engaged(STRANGER, true).refused(RefusalCode.CONDITION_NOT_MET, "15");
        engaged(STRANGER, false).with("reason", "工作经历不满十年（虚构）。").accepted();
        play.took(ManagementBranch.NOT_ENGAGED);
        for (String role : EXPERTS) {
            nominated("departments-1", role, PRACTICE).accepted();
            engaged(role, true).accepted();
            seat("office-1", "experts", role).accepted();
        }
    }

    private Move nominated(String by, String role, int years) {
        return play.by(by, CommandType.NOMINATE_REVIEWER)
                .with(member("experts", role))
                .with("way", "referral")
                .with("referred-by", "示例行业协会（虚构）")
                .with(
                        "statements",
                        Json.obj()
                                .with("policy", "熟悉质量法律法规（虚构）")
                                .with("degree", "大学本科（虚构）")
                                .with("training", "受过全面质量管理培训（虚构）")
                                .with("experience", years)
                                .with("assessor", "示例评审员培训证书（虚构）")
                                .with("commitment", "承诺履行职责（虚构）"));
    }

    private Move engaged(String role, boolean fulfils) {
        Json.Obj judgements = Json.obj();
        for (String each : List.of("policy", "degree", "training", "experience", "assessor", "commitment")) {
            judgements = judgements.with(each, fulfils || !each.equals("experience") ? "MET" : "NOT_MET");
        }
        return play.by("office-1", CommandType.DECIDE_NOMINATION)
                .with(member("experts", role))
                .with("engaged", fulfils)
                .with("judgements", judgements);
    }

    private void unit(String role, String name, String sort) {
        play.by("office-1", CommandType.REGISTER_UNIT)
                .with("unit", role)
                .with("name", name)
                .with("person", play.company().id(role))
                .with("sort", sort)
                .accepted();
    }

    void applications() {
        LocalDate opens = LocalDate.of(year, 1, 12);
        play.by("association-1", CommandType.OPEN_BATCH)
                .with("opens", opens.toString())
                .with("closes", LocalDate.of(year, 2, 10).toString())
                .with("call", "关于申报" + year + "年上海市质量管理奖的通知（虚构）")
                .accepted();
        play.until(opens);
        play.each(
                people.all().stream().filter(a -> !SPECIAL.contains(a.key())).toList(),
                a -> book.file(RECOGNISED.contains(a.key()) ? people.recognised(a.key()) : a));
        Applicant leader = people.get(LEADER);
        book.start(leader);
        book.fill(leader);
        book.recommend(leader);
        book.submit(leader).refused(RefusalCode.OPINION_MISSING, "A3-8");
        book.recommend(leader.by(ManagementPeople.EMPLOYER));
        book.submit(leader).accepted();
        play.took(ManagementBranch.JOINTLY);
        Applicant alone = people.get(ALONE);
        book.start(alone);
        book.fill(alone);
        book.submit(alone).accepted();
        Applicant elsewhere = people.get(ELSEWHERE).with("region", Json.of("32"));
        book.start(elsewhere);
        book.fill(elsewhere);
        book.submit(elsewhere).refused(RefusalCode.CONDITION_NOT_MET, "A1-3");
        play.took(ManagementBranch.ELSEWHERE);
        play.until(book.windowEnds(1, "apply"));
        book.close(1, "apply");
    }

    void checks() {
        play.until(LocalDate.of(year, 2, 26));
        Stage organisations = stage("check-organisation");
        book.decision(organisations, EXPERTS.get(0), "o1", true).refused(RefusalCode.NOT_ENTITLED, "A1-6");
        book.judge(organisations, "office-1", UNCLEAN, Map.of("clean", "NOT_MET"));
        book.decision(organisations, "office-1", UNCLEAN, false).accepted();
        book.judge(organisations, "office-1", ALONE, Map.of());
        book.decision(organisations, "office-1", ALONE, true).refused(RefusalCode.OPINION_MISSING, "A1-3");
        play.by("office-1", CommandType.WAIVE_RECOMMENDATION)
                .on(ALONE)
                .with("reason", "所属行业尚无协会（虚构）。")
                .accepted();
        play.took(ManagementBranch.WAIVED);
        passed(organisations, UNCLEAN);
        play.stands(UNCLEAN, Status.ENDED);
        play.took(ManagementBranch.RETURNED);
        supplement();
        passed(stage("check-project"), "");
        passed(stage("check-person"), "");
    }

    private Stage stage(String id) {
        return play.scheme().stage(id).orElseThrow();
    }

    /** Everybody of its tracks passes but one that is decided on already. */
    private void passed(Stage stage, String decided) {
        play.each(
                book.waiting(people.all(), 1, stage.id()).stream()
                        .filter(a -> stage.isFor(a.track()) && !a.key().equals(decided))
                        .toList(),
                a -> book.pass(stage, "office-1", a.key()));
        book.close(1, stage.id());
    }

    private void supplement() {
        play.by("office-1", CommandType.ASK_SUPPLEMENT)
                .on(LACKING)
                .with("what", "请补充近三年顾客投诉的处理情况（虚构）")
                .with("due", LocalDate.of(year, 3, 6).toString())
                .accepted();
        play.by(LACKING, CommandType.SUPPLEMENT)
                .on(LACKING)
                .with("answers", Json.obj().with("record", "守法经营，体系保持有效；两起一般投诉均已办结（虚构）。"))
                .with("note", "已补充（虚构）")
                .accepted();
        play.took(ManagementBranch.SUPPLEMENTED);
    }
}
