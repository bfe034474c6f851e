package org.jinbang.console.internal.demo.mayor;

import java.util.List;
import java.util.Set;
import org.jinbang.console.internal.demo.Demonstration;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Requirements;
import org.jinbang.process.ActType;
import org.jinbang.process.RefusalCode;

/** An edition of the Chongqing mayor's award, in which one process decides the award and the nomination. */
public final class MayorDemonstration extends Demonstration {
    /** What is special to this scheme. */
    public MayorDemonstration() {
        super(
                MayorPeople.SCHEME,
                "2024",
                Requirements.special(
                        Set.of(RefusalCode.PLEDGE_MISSING, RefusalCode.TIE, RefusalCode.NOTICE_RUNNING),
                        Set.of(
                                ActType.CONDITIONS_JUDGED,
                                ActType.TIE_SETTLED,
                                ActType.OBJECTION_DECIDED,
                                ActType.LIST_APPROVED,
                                ActType.PUBLICATION_RECORDED),
                        List.of(MayorBranch.values()),
                        MayorPeople.APPLICANTS));
    }

    @Override
    public List<Chapter> chapters(Play play) {
        int year = play.shortened();
        MayorEdition edition = new MayorEdition(play, year, new MayorPeople(year));
        return List.of(
                Chapter.of("启动届次、组建委员会", "The edition is opened and the committee seated", edition::opening),
                Chapter.of("通知与申报", "The call and the applications", edition::applications),
                Chapter.of("资格审查", "Check of the conditions", edition::check),
                Chapter.of("市长质量管理奖投票", "Ballot on the award", edition::award),
                Chapter.of("提名奖投票", "Ballot on the nomination", edition::nomination),
                Chapter.of("公示与异议", "Publicity and objections", edition::notice),
                Chapter.of("市政府审定与公布", "Approval and announcement", edition::granted),
                Chapter.of("核验", "Verification", () -> edition.verified(MayorBranch.VERIFIED)));
    }
}
