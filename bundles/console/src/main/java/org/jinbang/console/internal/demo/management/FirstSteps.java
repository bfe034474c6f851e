package org.jinbang.console.internal.demo.management;

import static org.jinbang.console.internal.demo.management.ManagementPeople.EMPLOYER;
import static org.jinbang.console.internal.demo.management.ManagementPeople.EXPERTS;
import static org.jinbang.console.internal.demo.management.ManagementPeople.STRANGER;
import static org.jinbang.console.internal.demo.management.ManagementPeople.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Founding;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** From the opening of the edition to the checks of conditions. */
final class FirstSteps extends Script {
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

    private final ManagementPeople people;
    private final Founding founding;

    FirstSteps(Play play, int year, ManagementPeople people) {
        super(play, year);
        this.people = people;
        this.founding = new Founding(play, year, people);
    }

    private Move open(String role) {
        return founding.opening(role)
                .with("settings", Json.obj().with("review-entries", 2).with("panel-entries", 2));
    }

    void edition() {
        founding.summon();
        play.until(day(1, 5));
        open("office-1").refused(RefusalCode.NOT_ENTITLED, "10");
        open("association-1").accepted();
        open("association-1").with("year", year + 1).refused(RefusalCode.ALREADY_DONE, "2");
        experts();
        founding.seat("board-1", "guidance", ManagementPeople.GUIDE).accepted();
        founding.seat("association-1", "supervisor", ManagementPeople.SUPERVISOR)
                .accepted();
        founding.unit("office-1", UNIT, ManagementPeople.UNIT_NAME, UNIT)
                .with("sort", "body")
                .accepted();
        founding.unit("office-1", EMPLOYER, ManagementPeople.EMPLOYER_NAME, EMPLOYER)
                .with("sort", "employer")
                .accepted();
    }

    /** Nominated by the departments, checked and engaged by the office; who is not can not be seated. */
    private void experts() {
        founding.seat("office-1", "experts", STRANGER).refused(RefusalCode.NOT_ENGAGED, "14");
        nominated("office-1", STRANGER, PRACTICE).refused(RefusalCode.NOT_ENTITLED, "14");
        nominated("departments-1", STRANGER, PRACTICE - 2).accepted();
        engaged(STRANGER, true).refused(RefusalCode.CONDITION_NOT_MET, "15");
        engaged(STRANGER, false).with("reason", "工作经历不满十年（虚构）。").accepted();
        play.took(ManagementBranch.NOT_ENGAGED);
        for (String role : EXPERTS) {
            nominated("departments-1", role, PRACTICE).accepted();
            engaged(role, true).accepted();
            founding.seat("office-1", "experts", role).accepted();
        }
    }

    private Move nominated(String by, String role, int years) {
        return play.by(by, CommandType.NOMINATE_REVIEWER)
                .with(founding.member("experts", role))
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
                .with(founding.member("experts", role))
                .with("engaged", fulfils)
                .with("judgements", judgements);
    }

    void applications() {
        LocalDate opens = day(1, 12);
        founding.call("association-1", opens, day(2, 10), "关于申报" + year + "年上海市质量管理奖的通知（虚构）")
                .accepted();
        play.until(opens);
        play.each(
                people.allBut(SPECIAL),
                a -> filing.file(RECOGNISED.contains(a.key()) ? people.recognised(a.key()) : a));
        Applicant leader = people.get(LEADER);
        filing.prepare(leader);
        filing.submit(leader).refused(RefusalCode.OPINION_MISSING, "A3-8");
        filing.recommend(leader.by(EMPLOYER));
        filing.submit(leader).accepted();
        play.took(ManagementBranch.JOINTLY);
        Applicant alone = people.get(ALONE);
        filing.draft(alone);
        filing.submit(alone).accepted();
        Applicant elsewhere = people.get(ELSEWHERE).with("region", Json.of("32"));
        filing.draft(elsewhere);
        filing.submit(elsewhere).refused(RefusalCode.CONDITION_NOT_MET, "A1-3");
        play.took(ManagementBranch.ELSEWHERE);
        book.endWindow(1, "apply");
    }

    void checks() {
        play.until(day(2, 26));
        Stage organisations = book.stage("check-organisation");
        judging.decision(organisations, EXPERTS.get(0), "o1", true).refused(RefusalCode.NOT_ENTITLED, "A1-6");
        judging.judge(organisations, "office-1", UNCLEAN, Map.of("clean", "NOT_MET"));
        judging.decision(organisations, "office-1", UNCLEAN, false).accepted();
        judging.judge(organisations, "office-1", ALONE, Map.of());
        judging.decision(organisations, "office-1", ALONE, true).refused(RefusalCode.OPINION_MISSING, "A1-3");
        play.by("office-1", CommandType.WAIVE_RECOMMENDATION)
                .on(ALONE)
                .with("reason", "所属行业尚无协会（虚构）。")
                .accepted();
        play.took(ManagementBranch.WAIVED);
        passed(organisations, UNCLEAN);
        came(UNCLEAN, Status.ENDED, ManagementBranch.RETURNED);
        supplement();
        passed(book.stage("check-project"), "");
        passed(book.stage("check-person"), "");
    }

    /** Everybody of its tracks passes but one that is decided on already. */
    private void passed(Stage stage, String decided) {
        judging.passAll(stage, "office-1", people.all(), 1, decided);
        book.close(1, stage.id());
    }

    private void supplement() {
        play.by("office-1", CommandType.ASK_SUPPLEMENT)
                .on(LACKING)
                .with("what", "请补充近三年顾客投诉的处理情况（虚构）")
                .with("due", play.today().plusDays(2).toString())
                .accepted();
        play.by(LACKING, CommandType.SUPPLEMENT)
                .on(LACKING)
                .with("answers", Json.obj().with("record", "守法经营，体系保持有效；两起一般投诉均已办结（虚构）。"))
                .with("note", "已补充（虚构）")
                .accepted();
        play.took(ManagementBranch.SUPPLEMENTED);
    }
}
