package org.jinbang.console.internal.demo.benchmark;

import java.util.List;
import java.util.Set;
import org.jinbang.console.internal.demo.Demonstration;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Requirements;
import org.jinbang.process.ActType;
import org.jinbang.process.RefusalCode;

/** An edition of the national quality benchmarks, from the call to a duty that is done and an award that is revoked. */
public final class BenchmarkDemonstration extends Demonstration {
    private static final int APPLICATIONS = 12;

    /** What is special to this scheme. */
    public BenchmarkDemonstration() {
        super(
                BenchmarkPeople.SCHEME,
                "1",
                Requirements.special(
                        Set.of(
                                RefusalCode.COMPOSITION,
                                RefusalCode.OUTSIDE_SCOPE,
                                RefusalCode.PLEDGE_MISSING,
                                RefusalCode.ENTRY_INVALID,
                                RefusalCode.OBJECTION_INCOMPLETE,
                                RefusalCode.NOTICE_RUNNING,
                                RefusalCode.TOO_EARLY,
                                RefusalCode.UNKNOWN_TARGET,
                                RefusalCode.WRONG_STAGE),
                        Set.of(
                                ActType.PLACES_TRANSFERRED,
                                ActType.RECOMMENDATIONS_RANKED,
                                ActType.CONDITIONS_JUDGED,
                                ActType.HEARING_SCHEDULED,
                                ActType.OBJECTION_DECIDED,
                                ActType.LIST_APPROVED,
                                ActType.PUBLICATION_RECORDED,
                                ActType.DUTY_RECORDED,
                                ActType.REVOKED),
                        List.of(BenchmarkBranch.values()),
                        APPLICATIONS));
    }

    @Override
    public List<Chapter> chapters(Play play) {
        int year = play.shortened();
        BenchmarkPeople people = new BenchmarkPeople(year);
        Beginning beginning = new Beginning(play, year, people);
        Review review = new Review(play, year, people);
        Publicity publicity = new Publicity(play, year, people);
        AfterTheAward after = new AfterTheAward(play, year);
        return List.of(
                Chapter.of("启动届次、组建机构", "The edition is opened and the organs are seated", beginning::edition),
                Chapter.of("通知、申报与推荐", "The call, applications and recommendations", beginning::applications),
                Chapter.of("形式审查", "Formal check", beginning::check),
                Chapter.of("资料评审与合议", "Document review and deliberation", review::documents),
                Chapter.of("答辩评审", "Defence", review::defence),
                Chapter.of("现场考察与合议", "The visit, and the list", review::visit),
                Chapter.of("公示与异议", "Publicity and objections", publicity::notice),
                Chapter.of("协会批准", "Approval", publicity::approval),
                Chapter.of("公告", "Announcement", publicity::announcement),
                Chapter.of("获奖之后：履行义务", "After the award: a duty", after::duties),
                Chapter.of("获奖之后：撤销称号", "After the award: a revocation", after::revocation),
                Chapter.of("核验", "Verification", () -> after.verified(BenchmarkBranch.VERIFIED)));
    }
}
