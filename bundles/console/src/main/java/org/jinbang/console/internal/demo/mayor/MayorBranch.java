package org.jinbang.console.internal.demo.mayor;

import org.jinbang.console.internal.demo.Branch;
import org.jinbang.scheme.Text;

/** The ways a case of the Chongqing mayor's award can take, each shown at least once. */
enum MayorBranch implements Branch {
    NOT_INDUSTRIAL("不属于工业企业的，不能提交", "of no industry that may apply, it cannot be submitted"),
    NOT_LEADING("审查认定未居全市同行业领先", "found not to lead in the city's industry"),
    EQUAL_VOTES("名额边界票数相同，由委员会排序", "equal votes at the edge of the cap, settled by the committee"),
    WITHOUT_PLACE("获通过而无名额的，转为参评提名奖", "carried without a place, it stands for the nomination"),
    NOT_CARRIED("未获通过的，转为参评提名奖", "not carried, it stands for the nomination"),
    LEFT_OUT("两项均无名额", "a place in neither"),
    HARD_CAP("名额不可突破", "nobody goes beyond the cap"),
    OBJECTION_UPHELD("异议成立，除名", "an objection is upheld and the name struck"),
    OBJECTION_REJECTED("异议不成立，保留", "an objection is rejected and the name stays"),
    AWARDED("授予市长质量管理奖", "granted the award"),
    NOMINATED("授予提名奖", "granted the nomination"),
    VERIFIED("台账核验一致", "the journal verifies");

    private final Text title;

    MayorBranch(String zh, String en) {
        this.title = new Text(zh, en);
    }

    @Override
    public Text title() {
        return title;
    }
}
