package org.jinbang.console.internal.demo.gansu;

import java.util.List;
import java.util.Set;
import org.jinbang.console.internal.demo.Demonstration;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Requirements;
import org.jinbang.process.ActType;
import org.jinbang.process.RefusalCode;

/** An edition of the recommendation of Gansu, whose list is handed on to the China Quality Award. */
public final class GansuDemonstration extends Demonstration {
    /** What is special to this scheme. */
    public GansuDemonstration() {
        super(
                GansuPeople.SCHEME,
                "2023",
                Requirements.special(
                        Set.of(RefusalCode.LATE, RefusalCode.PLEDGE_MISSING, RefusalCode.NOTICE_RUNNING),
                        Set.of(
                                ActType.UNIT_REGISTERED,
                                ActType.OPINION_GIVEN,
                                ActType.CONDITIONS_JUDGED,
                                ActType.OBJECTION_DECIDED,
                                ActType.LIST_APPROVED,
                                ActType.PUBLICATION_RECORDED,
                                ActType.REFERRED),
                        List.of(GansuBranch.values()),
                        GansuPeople.APPLICANTS));
    }

    @Override
    public List<Chapter> chapters(Play play) {
        int year = play.shortened();
        GansuEdition edition = new GansuEdition(play, year, new GansuPeople(play.day(1, 1)));
        return List.of(
                Chapter.of("启动届次、聘请第三方、登记推荐单位", "The edition is opened, the third body engaged", edition::opening),
                Chapter.of("申报", "The applications", edition::applications),
                Chapter.of("初审推荐", "Examination and recommendation", edition::recommended),
                Chapter.of("材料接收", "The material is received", edition::received),
                Chapter.of("第三方评审", "Review by the third body", edition::reviewed),
                Chapter.of("全省公示", "Publicity in the province", edition::notice),
                Chapter.of("领导小组意见与报送", "Opinion of the leading group, handed on", edition::handedOn),
                Chapter.of("核验", "Verification", () -> edition.verified(GansuBranch.VERIFIED)));
    }
}
