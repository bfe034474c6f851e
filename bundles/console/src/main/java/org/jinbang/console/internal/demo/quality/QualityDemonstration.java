package org.jinbang.console.internal.demo.quality;

import java.util.List;
import java.util.Set;
import org.jinbang.console.internal.demo.Demonstration;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Requirements;
import org.jinbang.process.ActType;
import org.jinbang.process.RefusalCode;

/** An edition of the China Quality Award: three sorts of units, nine tracks, candidates and votes on two awards. */
public final class QualityDemonstration extends Demonstration {
    /** What is special to this scheme. */
    public QualityDemonstration() {
        super(
                QualityPeople.SCHEME,
                "2023",
                Requirements.special(
                        Set.of(
                                RefusalCode.ONE_APPLICATION_ONLY,
                                RefusalCode.OUTSIDE_SCOPE,
                                RefusalCode.ENTRY_INVALID,
                                RefusalCode.TOO_EARLY,
                                RefusalCode.NOTICE_RUNNING),
                        Set.of(
                                ActType.UNIT_REGISTERED,
                                ActType.OPINION_GIVEN,
                                ActType.CONDITIONS_JUDGED,
                                ActType.HEARING_SCHEDULED,
                                ActType.ABSENCE_RECORDED,
                                ActType.OBJECTION_DECIDED,
                                ActType.LIST_APPROVED,
                                ActType.PUBLICATION_RECORDED),
                        List.of(QualityBranch.values()),
                        QualityPeople.APPLICANTS));
    }

    @Override
    public List<Chapter> chapters(Play play) {
        int year = play.shortened();
        QualityPeople people = new QualityPeople(play.day(1, 1));
        QualityEdition edition = new QualityEdition(play, year, people);
        Decision decision = new Decision(play, year, people);
        return List.of(
                Chapter.of(
                        "启动届次、组建机构、登记推荐单位", "The edition is opened, organs seated, units registered", edition::opening),
                Chapter.of("自愿申报", "The applications", edition::applications),
                Chapter.of("承接其他评选的推荐", "What other awards refer", edition::referred),
                Chapter.of("审核推荐", "Examination and recommendation", edition::recommended),
                Chapter.of("形式审查、征求意见、受理名单公示", "Formal examination, consultation, those accepted", edition::accepted),
                Chapter.of("材料评审", "Review of the material", edition::reviewed),
                Chapter.of("提出候选名单", "The candidates", edition::candidates),
                Chapter.of("陈述答辩", "Statement and defence", decision::defended),
                Chapter.of("现场评审", "Site review", decision::visited),
                Chapter.of("票决", "The votes", decision::voted),
                Chapter.of("建议名单公示与表彰决定", "Publicity of the list and decision", decision::granted),
                Chapter.of("核验", "Verification", () -> decision.verified(QualityBranch.VERIFIED)));
    }
}
