package org.jinbang.console.internal.demo.management;

import java.util.List;
import java.util.Set;
import org.jinbang.console.internal.demo.Demonstration;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Requirements;
import org.jinbang.process.ActType;
import org.jinbang.process.RefusalCode;

/** An edition of the Shanghai award for quality management: organisations, projects and persons, down to a revocation. */
public final class ManagementDemonstration extends Demonstration {
    private static final int APPLICATIONS = 13;

    /** What is special to this scheme. */
    public ManagementDemonstration() {
        super(
                ManagementPeople.SCHEME,
                "2021",
                Requirements.special(
                        Set.of(
                                RefusalCode.NOT_ENGAGED,
                                RefusalCode.ALREADY_DONE,
                                RefusalCode.OPINION_MISSING,
                                RefusalCode.PLAN_MISSING,
                                RefusalCode.PLEDGE_MISSING,
                                RefusalCode.TOO_EARLY,
                                RefusalCode.REPORT_MISSING,
                                RefusalCode.NOTICE_RUNNING,
                                RefusalCode.UNKNOWN_TARGET),
                        Set.of(
                                ActType.REVIEWER_NOMINATED,
                                ActType.NOMINATION_DECIDED,
                                ActType.REVIEWER_DISCIPLINED,
                                ActType.RECOMMENDATION_WAIVED,
                                ActType.SUPPLEMENTED,
                                ActType.PLAN_FILED,
                                ActType.PLAN_DECIDED,
                                ActType.PLEDGED,
                                ActType.HEARING_SCHEDULED,
                                ActType.APPLICANT_RATED,
                                ActType.REVIEWERS_RATED,
                                ActType.REPORT_FILED,
                                ActType.LIST_APPROVED,
                                ActType.OBJECTION_DECIDED,
                                ActType.PUBLICATION_RECORDED,
                                ActType.DUTY_RECORDED,
                                ActType.REFERRED,
                                ActType.REVOCATION_PROPOSED,
                                ActType.REVOCATION_DISMISSED,
                                ActType.REVOKED),
                        List.of(ManagementBranch.values()),
                        APPLICATIONS));
    }

    @Override
    public List<Chapter> chapters(Play play) {
        int year = play.shortened();
        ManagementPeople people = new ManagementPeople(year);
        FirstSteps first = new FirstSteps(play, year, people);
        Assessment assessment = new Assessment(play, year, people);
        Decisions decisions = new Decisions(play, year);
        Winners winners = new Winners(play, year);
        return List.of(
                Chapter.of("启动届次、聘请评审员", "The edition is opened and reviewers are engaged", first::edition),
                Chapter.of("通知、申报与推荐", "The call, applications and recommendations", first::applications),
                Chapter.of("条件审查", "Checks of conditions", first::checks),
                Chapter.of("评审工作方案与书面评审", "Review plans and written reviews", assessment::reviews),
                Chapter.of("专家会审与层级", "The panel and its levels", assessment::panel),
                Chapter.of("会审答辩", "Defences", assessment::defences),
                Chapter.of("现场验证与等效采信", "Site verification and equivalent recognition", assessment::site),
                Chapter.of("结果审定", "Decisions of the board", decisions::board),
                Chapter.of("公示与异议", "Publicity and objections", decisions::notice),
                Chapter.of("授予证书和公布", "Certificates and publication", decisions::announcement),
                Chapter.of("获奖之后：义务与推荐", "After the award: duties and a referral", winners::duties),
                Chapter.of("获奖之后：撤销", "After the award: revocations", winners::revocations),
                Chapter.of("核验", "Verification", () -> winners.verified(ManagementBranch.VERIFIED)));
    }
}
