package org.jinbang.console.internal.demo.individual;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jinbang.console.internal.demo.Demonstration;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Requirements;
import org.jinbang.process.ActType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;

/** An edition of the national individual award, both batches, from the call to the certificate. */
public final class IndividualDemonstration extends Demonstration {
    private static final int APPLICATIONS = 60;

    /** Everything that its regulation lets occur. */
    public IndividualDemonstration() {
        super(IndividualPeople.SCHEME, "2024", shown());
    }

    private static Requirements shown() {
        Text sound = new Text("本办法只用内置类型，内置类型不会失败", "the scheme uses core's kinds only, which do not fail");
        Text removed = new Text("只在卸下评选办法时出现", "only when the scheme is taken out of the server");
        Text ended = new Text("本办法未规定获奖以后的义务和撤销", "the regulation says nothing of what follows the award");
        Text unbound = new Text("本办法未规定推荐单位的名额和范围", "the regulation sets units neither quotas nor scopes");
        Text unplanned = new Text("本办法未规定评审工作方案", "the regulation asks for no plan of a review");
        Text broken = new Text("只在服务器故障或过载时出现", "only when the server fails or is overloaded");
        Text unengaged = new Text("本办法未规定评审人员的提名和聘任", "the regulation has reviewers neither nominated nor engaged");
        Text unrated = new Text("本办法未规定互评", "the regulation has nobody rated");
        Map<RefusalCode, Text> refusals = new EnumMap<>(RefusalCode.class);
        refusals.put(RefusalCode.SCHEME_DORMANT, removed);
        refusals.put(RefusalCode.FINDING_ERROR, sound);
        refusals.put(
                RefusalCode.CAP_REACHED,
                new Text(
                        "本办法的名额由投票环节按余额截取，且可由领导小组突破",
                        "the ballot never lets more through than there is room, and the caps are soft"));
        refusals.put(RefusalCode.OUTSIDE_SCOPE, unbound);
        refusals.put(RefusalCode.PLAN_MISSING, unplanned);
        refusals.put(RefusalCode.NOT_ENGAGED, unengaged);
        refusals.put(RefusalCode.CHANGED, new Text("仅在客户端附上 If-Match 时出现", "only where a client sends If-Match"));
        refusals.put(RefusalCode.TOO_MANY, new Text("由接口限流，与办法无关", "guards the doors, whatever the scheme"));
        for (RefusalCode code : List.of(RefusalCode.BUSY, RefusalCode.STORE_UNAVAILABLE, RefusalCode.FAILED)) {
            refusals.put(code, broken);
        }
        Map<ActType, Text> acts = new EnumMap<>(ActType.class);
        List.of(ActType.EDITION_SLEPT, ActType.EDITION_WOKE).forEach(type -> acts.put(type, removed));
        List.of(ActType.REVIEWER_NOMINATED, ActType.NOMINATION_DECIDED).forEach(type -> acts.put(type, unengaged));
        acts.put(
                ActType.REVIEWER_DISCIPLINED,
                new Text("本办法未规定对评审人员的处理", "the regulation names no measures against reviewers"));
        acts.put(ActType.ABSENCE_RECORDED, new Text("本办法未规定召集全体委员", "the regulation does not have all members called"));
        List.of(ActType.REVIEWERS_RATED, ActType.APPLICANT_RATED).forEach(type -> acts.put(type, unrated));
        List.of(ActType.PLAN_FILED, ActType.PLAN_DECIDED).forEach(type -> acts.put(type, unplanned));
        List.of(ActType.PLACES_TRANSFERRED, ActType.RECOMMENDATIONS_RANKED, ActType.RECOMMENDATION_WAIVED)
                .forEach(type -> acts.put(type, unbound));
        List.of(ActType.REFERRED, ActType.REFERRAL_TAKEN_UP, ActType.REFERRAL_DECLINED)
                .forEach(type -> acts.put(
                        type, new Text("本办法不推荐上报，也没有别的办法向其推荐", "the regulation refers nobody, and none refers to it")));
        List.of(
                        ActType.DUTY_RECORDED,
                        ActType.REASSESSMENT_ASKED,
                        ActType.REASSESSMENT_MARKED,
                        ActType.REASSESSMENT_DECIDED,
                        ActType.SUSPENDED,
                        ActType.REINSTATED,
                        ActType.REVOCATION_PROPOSED,
                        ActType.REVOCATION_DISMISSED,
                        ActType.REVOKED)
                .forEach(type -> acts.put(type, ended));
        return new Requirements(refusals, acts, List.of(IndividualBranch.values()), APPLICATIONS);
    }

    @Override
    public List<Chapter> chapters(Play play) {
        int year = play.wholeYear();
        IndividualPeople people = new IndividualPeople(year);
        Opening opening = new Opening(play, year, people);
        FirstApplications applications = new FirstApplications(play, year, people);
        FirstReview review = new FirstReview(play, year, people);
        FirstVote vote = new FirstVote(play, year, people);
        FirstList list = new FirstList(play, year);
        SecondBatch second = new SecondBatch(play, year, people);
        return List.of(
                Chapter.of("启动届次", "The edition is opened", opening::edition),
                Chapter.of("组建机构", "The organs are seated", opening::organs),
                Chapter.of("第一批次：通知", "First batch: the call", opening::firstCall),
                Chapter.of("第一批次：申报与推荐", "First batch: applications", applications::inTime),
                Chapter.of("第一批次：截止与延期", "First batch: the deadline", () -> {
                    play.company().summon(people.roles(2));
                    applications.late();
                }),
                Chapter.of("第一批次：资格审查", "First batch: qualification check", review::check),
                Chapter.of("第一批次：资料评审", "First batch: document review", review::review),
                Chapter.of("第一批次：答辩", "First batch: defence", vote::defence),
                Chapter.of("第一批次：投票", "First batch: ballot", vote::vote),
                Chapter.of("第一批次：公示与异议", "First batch: publicity and objections", list::notice),
                Chapter.of("第一批次：审定", "First batch: approval", list::approval),
                Chapter.of("第一批次：表彰", "First batch: honouring", list::honouring),
                Chapter.of("第二批次：通知", "Second batch: the call", opening::secondCall),
                Chapter.of("第二批次：申报与推荐", "Second batch: applications", second::applications),
                Chapter.of("第一批次：暂停的名字", "First batch: the name that was held", list::heldNameReturns),
                Chapter.of("第二批次：资格审查", "Second batch: qualification check", second::check),
                Chapter.of("第二批次：资料评审", "Second batch: document review", second::review),
                Chapter.of("第二批次：答辩", "Second batch: defence", second::defence),
                Chapter.of("第二批次：投票与名额", "Second batch: ballot and caps", second::vote),
                Chapter.of("第二批次：公示与审定", "Second batch: publicity and approval", second::list),
                Chapter.of("第二批次：表彰", "Second batch: honouring", second::honouring),
                Chapter.of("核验", "Verification", second::verified));
    }
}
