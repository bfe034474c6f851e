package org.jinbang.process;

import org.jinbang.scheme.Text;

/** The closed catalogue of what a journal can hold. */
public enum ActType {
    /** An edition was opened. */
    EDITION_OPENED("届次已开设", "Edition opened"),
    /** A setting was changed. */
    SETTING_CHANGED("设置已变更", "Setting changed"),
    /** A member was seated. */
    MEMBER_SEATED("成员已任命", "Member seated"),
    /** A member was substituted. */
    MEMBER_SUBSTITUTED("成员已更换", "Member substituted"),
    /** A member pledged fairness and confidentiality and declared interests. */
    PLEDGED("承诺已作出", "Pledged"),
    /** Somebody was nominated for an organ whose members are engaged. */
    REVIEWER_NOMINATED("评审人员已提名", "Reviewer nominated"),
    /** Who was nominated was engaged or refused. */
    NOMINATION_DECIDED("提名已审核", "Nomination decided"),
    /** A measure was imposed on a member who broke the discipline of an organ. */
    REVIEWER_DISCIPLINED("违纪评审人员已处理", "Reviewer disciplined"),
    /** The plan for a stage was filed. */
    PLAN_FILED("评审工作方案已提交", "Plan filed"),
    /** The plan for a stage was approved or sent back. */
    PLAN_DECIDED("评审工作方案已审议", "Plan decided"),
    /** A group of members was formed for a stage, formed anew, or dissolved. */
    GROUP_FORMED("评审小组已组成", "Group formed"),
    /** A recommending unit was registered. */
    UNIT_REGISTERED("推荐单位已登记", "Recommending unit registered"),
    /** Places of one recommending unit were moved to another. */
    PLACES_TRANSFERRED("推荐名额已调剂", "Places transferred"),
    /** A recommending unit put what it recommends in a batch into its order. */
    RECOMMENDATIONS_RANKED("推荐排序已登记", "Recommendations ranked"),
    /** A batch was opened. */
    BATCH_OPENED("批次已启动", "Batch opened"),
    /** A deadline was extended. */
    DEADLINE_EXTENDED("期限已延长", "Deadline extended"),
    /** A stage was closed. */
    STAGE_CLOSED("环节已结束", "Stage closed"),
    /** The closing of a stage was taken back. */
    STAGE_REOPENED("环节已重新开启", "Stage reopened"),
    /** A tie was settled. */
    TIE_SETTLED("并列已裁定", "Tie settled"),
    /** A notice was published. */
    NOTICE_PUBLISHED("公示已发布", "Notice published"),
    /** A notice was corrected; its window starts again. */
    NOTICE_CORRECTED("公示已更正", "Notice corrected"),
    /** The work report was filed. */
    REPORT_FILED("工作报告已提交", "Work report filed"),
    /** The list was approved. */
    LIST_APPROVED("名单已审定", "List approved"),
    /** The list was sent back. */
    LIST_SENT_BACK("名单已退回", "List sent back"),
    /** A soft cap was exceeded. */
    CAP_EXCEEDED("名额已突破", "Cap exceeded"),
    /** A publication was recorded. */
    PUBLICATION_RECORDED("发布已登记", "Publication recorded"),
    /** A concern of the public was received. */
    CONCERN_RECEIVED("已收到公众意见", "Concern received"),
    /** The edition was cancelled. */
    EDITION_CANCELLED("届次已取消", "Edition cancelled"),
    /** The scheme went away; the edition is dormant. */
    EDITION_SLEPT("届次已休眠", "Edition fell dormant"),
    /** The scheme returned. */
    EDITION_WOKE("届次已恢复", "Edition woke"),
    /** A ballot was opened. */
    BALLOT_OPENED("投票已开始", "Ballot opened"),
    /** A member voted; what was voted is not part of the act. */
    VOTED("已投票", "Voted"),
    /** The absence of a member who was called was recorded. */
    ABSENCE_RECORDED("缺席已登记", "Absence recorded"),
    /** A ballot was counted. */
    BALLOT_CLOSED("投票已结束", "Ballot closed"),
    /** An application was started. */
    APPLICATION_STARTED("申报已开始", "Application started"),
    /** Answers were saved. */
    ANSWERS_SAVED("填报已保存", "Answers saved"),
    /** A file was attached. */
    FILE_ATTACHED("材料已附上", "File attached"),
    /** A file was detached. */
    FILE_DETACHED("材料已移除", "File detached"),
    /** A unit was asked for its opinion. */
    OPINION_ASKED("已请求推荐", "Recommendation asked for"),
    /** A unit gave its opinion. */
    OPINION_GIVEN("推荐意见已出具", "Recommending opinion given"),
    /** The recommendation an application lacks was waived. */
    RECOMMENDATION_WAIVED("免予推荐", "Recommendation waived"),
    /** The application was submitted. */
    SUBMITTED("申报已提交", "Submitted"),
    /** The application was withdrawn. */
    WITHDRAWN("申报已撤回", "Withdrawn"),
    /** Members were assigned to the case in a stage; none takes the assignment back. */
    REVIEWERS_ASSIGNED("评审已分配", "Reviewers assigned"),
    /** A member recorded an entry. */
    ENTRY_RECORDED("评审已记录", "Entry recorded"),
    /** The applicant rated the reviewers of a stage. */
    REVIEWERS_RATED("评审工作已评价", "Reviewers rated"),
    /** A reviewer rated the applicant's conduct in a stage. */
    APPLICANT_RATED("申报者守纪情况已评价", "Applicant rated"),
    /** Conditions were judged. */
    CONDITIONS_JUDGED("条件已判定", "Conditions judged"),
    /** A supplement was asked for. */
    SUPPLEMENT_ASKED("已要求补正", "Supplement asked for"),
    /** A supplement came. */
    SUPPLEMENTED("补正已提交", "Supplemented"),
    /** A slip was corrected. */
    ANSWER_CORRECTED("笔误已更正", "Slip corrected"),
    /** A member was recused. */
    MEMBER_RECUSED("成员已回避", "Member recused"),
    /** A hearing was scheduled. */
    HEARING_SCHEDULED("答辩已安排", "Hearing scheduled"),
    /** An objection was filed. */
    OBJECTION_FILED("异议已登记", "Objection filed"),
    /** An objection was completed. */
    OBJECTION_COMPLETED("异议材料已补齐", "Objection completed"),
    /** An objection was taken up. */
    OBJECTION_TAKEN_UP("异议已受理", "Objection taken up"),
    /** The candidate answered an objection. */
    OBJECTION_ANSWERED("异议已答复", "Objection answered"),
    /** An objection was investigated. */
    OBJECTION_REPORTED("异议已调查", "Objection investigated"),
    /** An objection was decided. */
    OBJECTION_DECIDED("异议已处理", "Objection decided"),
    /** An applicant was sanctioned. */
    SANCTIONED("纪律处理", "Sanctioned"),
    /** What a winner did for a duty was recorded. */
    DUTY_RECORDED("义务履行已登记", "Duty recorded"),
    /** The winner was referred to another scheme. */
    REFERRED("已推荐上报", "Referred"),
    /** A unit took up a referral, which became the draft of an application. */
    REFERRAL_TAKEN_UP("推荐已承接", "Referral taken up"),
    /** A unit did not take up a referral. */
    REFERRAL_DECLINED("推荐未予承接", "Referral declined"),
    /** The winner asked for the award to be extended. */
    REASSESSMENT_ASKED("已申请复评", "Reassessment asked for"),
    /** A member of the panel gave a mark in a reassessment. */
    REASSESSMENT_MARKED("复评已评分", "Reassessment marked"),
    /** A reassessment was decided; if it was passed, the award is extended. */
    REASSESSMENT_DECIDED("复评已决定", "Reassessment decided"),
    /** The award was suspended. */
    SUSPENDED("称号已暂停使用", "Award suspended"),
    /** A suspension was lifted. */
    REINSTATED("称号已恢复使用", "Award reinstated"),
    /** A revocation was proposed. */
    REVOCATION_PROPOSED("已报请撤销", "Revocation proposed"),
    /** A proposed revocation was dismissed. */
    REVOCATION_DISMISSED("不予撤销", "Revocation dismissed"),
    /** The award was revoked. */
    REVOKED("称号已撤销", "Award revoked"),
    /** What a stage came to for the application. */
    STAGE_OUTCOME("环节结果", "Outcome of a stage"),
    /** An outcome was taken back. */
    OUTCOME_TAKEN_BACK("环节结果已撤回", "Outcome taken back");

    private final Text title;

    ActType(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** Its name for people. */
    public Text title() {
        return title;
    }
}
