package org.jinbang.console.internal.demo.quality;

import org.jinbang.console.internal.demo.Branch;
import org.jinbang.scheme.Text;

/** The ways a case of the China Quality Award can take, each shown at least once. */
enum QualityBranch implements Branch {
    SECOND_CHANNEL("经两个渠道申报，指明前一渠道", "a second channel, refused by the name of the first"),
    NOT_DEFENCE("非国防领域的，不经国防主管部门申报", "no civil applicant through the defence authority"),
    DAY_SHORT("内部公示差一天，不能申报", "publicity inside a day short"),
    UNIT_TOO_SOON("推荐单位公示不足，不能推荐", "no recommendation before the unit's publicity is long enough"),
    MATERIAL_MISSING("材料不齐，不能通过", "a material is missing"),
    CANDIDATE("分委员会提出中国质量奖候选", "a candidate for the award by the sub-committee"),
    CANDIDATE_OF_NOMINATION("分委员会提出提名奖候选", "a candidate for the nomination by the sub-committee"),
    OBJECTION_UPHELD("异议成立，除名", "an objection is upheld and the name struck"),
    INDIVIDUAL_DOES_NOT_DEFEND("候选个人不答辩", "a candidate individual does not defend"),
    NOMINEE_DOES_NOT_DEFEND("提名奖候选不答辩", "a candidate for the nomination does not defend"),
    ABSENT("登记缺席后方可计票", "counted only with the absence on record"),
    NOT_CARRIED("票决未获通过，转为参评提名奖", "not carried, it stands for the nomination"),
    IN_NEITHER("两项均未获通过", "carried for neither"),
    AWARDED("授予中国质量奖", "granted the award"),
    NOMINATED("授予提名奖", "granted the nomination"),
    VERIFIED("台账核验一致", "the journal verifies");

    private final Text title;

    QualityBranch(String zh, String en) {
        this.title = new Text(zh, en);
    }

    @Override
    public Text title() {
        return title;
    }
}
