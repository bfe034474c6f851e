package org.jinbang.console.internal.demo.management;

import org.jinbang.console.internal.demo.Branch;
import org.jinbang.scheme.Text;

/** The ways a case of the Shanghai award for quality management can take, each shown at least once. */
enum ManagementBranch implements Branch {
    NOT_ENGAGED("条件不符合的不聘请为评审员", "who does not fulfil the conditions is not engaged as a reviewer"),
    ELSEWHERE("不在上海注册的，不能提交", "registered elsewhere, it cannot be submitted"),
    JOINTLY("所在单位与行业协会共同推荐", "recommended jointly by employer and association"),
    WAIVED("办公室说明理由免予推荐", "the office waives the recommendation with a reason"),
    SUPPLEMENTED("限期内补充材料", "supplemented within the set time"),
    RETURNED("条件审查未通过，退回并说明理由", "returned with reasons after the check"),
    PLAN_SENT_BACK("评审工作方案退回后修改通过", "a review plan sent back, mended and approved"),
    DISCIPLINED("违反纪律的评审员通报批评后撤消资格", "a reviewer who breaks the pledge is criticised, then removed"),
    MODEL("标杆示范级", "the model level"),
    PROFESSIONAL("专业推广级", "the professional level"),
    IMPLEMENTING("推进实施级", "the implementing level"),
    RATED("会审后互相评价，反馈办公室", "after the panel both rate each other, for the office"),
    NO_LEVEL("未达到任何层级", "no level is reached"),
    SITE_LEFT_OUT("等效采信，不进入现场验证", "equivalent recognition leaves the site verification out"),
    DOUBT_KEEPS_SITE("有等效奖项而会审有疑问，仍须现场验证", "recognised, but a doubt keeps the site verification"),
    NO_EFFECT("项目成效不显著", "a project without marked effect"),
    LEFT_OUT("审定委员会未通过", "left out by the board"),
    OBJECTION_UPHELD("异议成立，除名", "an objection is upheld and the name struck"),
    OBJECTION_REJECTED("异议不成立，保留", "an objection is rejected and the name stays"),
    PROJECT("项目奖", "the award for a project"),
    LEADER("卓越质量领导", "a quality leader"),
    MANAGER("杰出质量经理", "a quality manager"),
    CRAFTSMAN("质量工匠", "a quality craftsman"),
    REFERRED("推荐申报更高奖项", "referred to a higher award"),
    SUPERVISED("办公室监督获奖组织", "a winner is supervised by the office"),
    DISMISSED("报请撤销而未予批准", "a revocation proposed and dismissed"),
    REVOKED("经审定委员会批准撤销", "revoked by the board"),
    VERIFIED("台账核验一致", "the journal verifies");

    private final Text title;

    ManagementBranch(String zh, String en) {
        this.title = new Text(zh, en);
    }

    @Override
    public Text title() {
        return title;
    }
}
