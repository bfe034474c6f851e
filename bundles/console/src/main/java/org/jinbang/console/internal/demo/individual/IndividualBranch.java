package org.jinbang.console.internal.demo.individual;

import org.jinbang.console.internal.demo.Branch;
import org.jinbang.scheme.Text;

/** The ways a case of the individual award can take, each shown at least once. */
enum IndividualBranch implements Branch {
    EDITION_CANCELLED("误开的届次被取消", "an edition opened by mistake is cancelled"),
    KEY_REPEATED("同一指令重发，得到第一次的答复", "a command sent again gets the first answer"),
    FILE_REPLACED("错附的材料被移除并更换", "a wrong file is detached and replaced"),
    OPINION_UNFAVOURABLE("推荐单位不予推荐", "the unit does not recommend"),
    OPINION_RENEWED("填报改动后推荐单位重新出具意见", "after a change of the answers the unit gives its opinion anew"),
    DRAFT_LAPSED("未提交的草稿失效", "a draft that was not submitted lapses"),
    DEADLINE_EXTENDED("延长期限后受理逾期者", "a late applicant is taken after an extension"),
    SUPPLEMENT_SUPPLIED("按期补正", "a supplement comes in time"),
    SUPPLEMENT_OVERDUE("补正逾期，审查不通过", "a supplement is overdue and the check is failed"),
    WITHDRAWN("申报者撤回", "an applicant withdraws"),
    APPLIED_AGAIN("撤回者在第二批次再次申报", "who withdrew applies again in the second batch"),
    CHECK_CONDITION_FAILED("基本条件被判定不符合", "a basic condition is judged not to hold"),
    SLIP_CORRECTED("笔误由办公室更正", "the office corrects a slip"),
    ENTRY_CORRECTED("审查记录说明理由后更正", "an entry is corrected with a reason"),
    STAGE_REOPENED("刚结束的环节重新开启", "a stage just closed is reopened"),
    CONCERN("公众监督意见", "the public reports a concern"),
    PLEDGED("委员承诺公正、保密并申报利害关系", "members pledge and declare their interests"),
    REVIEWERS_ASSIGNED("评审均衡分配，有利害关系者不分", "reviewers are assigned evenly and free of conflicts"),
    GROUP_ASSIGNED("评审小组承担一批申报", "a group takes cases together"),
    MEMBER_RECUSED("办公室登记委员回避", "the office recuses a member"),
    MEMBER_RECUSED_SELF("委员自行回避", "a member recuses himself"),
    MEMBER_SUBSTITUTED("届中更换委员", "a member is substituted in mid-edition"),
    REVIEW_CONDITION_FAILED("申报条件在评审中被判定不符合", "a condition is judged not to hold in the review"),
    TREND_JUDGED("利润未逐年上升，趋势由委员会认定", "profit did not rise each year, the committee judges the trend"),
    CRITICISM("批评", "criticism"),
    WARNING("警告", "warning"),
    DISQUALIFICATION("撤销参选资格", "disqualification"),
    REVIEW_TIE("资料评审入围边界并列，由委员会排序", "equal at the edge of the defence, settled by the committee"),
    NOT_AMONG_FIRST("资料评审后未入围", "not among those who reach the defence"),
    HEARD("答辩按安排举行", "the defence is held as scheduled"),
    NOT_CARRIED("投票未过半数", "a name is not carried"),
    SECOND_ROUND("第二轮投票通过", "a name is carried in a second round"),
    NOTICE_CORRECTED("公示更正，公示期重新计算", "a notice is corrected, its window starts again"),
    OBJECTION_LEFT_INCOMPLETE("异议材料始终不完整，不予受理", "an objection stays incomplete and is not taken up"),
    OBJECTION_COMPLETED("异议材料补齐后受理", "an objection is completed and taken up"),
    OBJECTION_ANSWERED("候选人答复异议", "the candidate answers an objection"),
    OBJECTION_REJECTED("异议不成立", "an objection is not upheld"),
    OBJECTION_UPHELD("异议成立，除名", "an objection is upheld, the name is struck"),
    NAME_HELD("仅有异议的名字暂停，名单继续", "a name is held alone while the list moves on"),
    HELD_NAME_RETURNS("暂停的名字在批次结束后单独审定并授奖", "a held name is approved and granted alone after its batch"),
    REPORT_SENT_BACK("报告退回重报", "the report is sent back"),
    NAME_LEFT_OUT("审定时不予通过一人", "a name is left out in the approval"),
    CERTIFICATE_VALID("证书查验有效", "a certificate checks as valid"),
    CAP_EXCEEDED("领导小组说明理由突破名额", "the leading group goes beyond the cap with a reason"),
    BALLOT_TIE("名额边界票数相同，由委员会排序", "equal votes at the edge of the cap, settled by the committee"),
    SECOND_BATCH_LIMITED("第二批次受第一批次已用名额限制", "the second batch is limited by what the first used"),
    VERIFIED("台账核验一致", "the journal verifies");

    private final Text title;

    IndividualBranch(String zh, String en) {
        title = new Text(zh, en);
    }

    @Override
    public Text title() {
        return title;
    }
}
