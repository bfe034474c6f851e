package org.jinbang.process;

import org.jinbang.scheme.Text;

/** The closed catalogue of reasons for which a command is refused; {@link #status()} is the HTTP status of the API. */
public enum RefusalCode {
    /** The command's form is wrong. */
    MALFORMED(400, "指令格式不正确", "The command is malformed"),
    /** There is no such edition, application, ballot, stage, organ, track, unit, objection or file. */
    UNKNOWN_TARGET(404, "没有这一对象", "There is no such thing"),
    /** No such scheme is installed. */
    UNKNOWN_SCHEME(404, "未安装该评选办法", "The scheme is not installed"),
    /** Another organ or person is competent. */
    NOT_ENTITLED(403, "无权办理", "Not entitled"),
    /** The member is recused from the case. */
    CONFLICT_OF_INTEREST(403, "须回避", "Conflict of interest"),
    /** The scheme or a kind it needs is not installed at the moment. */
    SCHEME_DORMANT(409, "评选办法暂不可用", "The scheme is dormant"),
    /** The edition is cancelled or has ended. */
    EDITION_CLOSED(409, "届次已结束", "The edition is closed"),
    /** The edition has all its batches, or the batch before is still running. */
    BATCH_NOT_DUE(409, "不能启动批次", "No batch is due"),
    /** Not while the case or batch is where it is. */
    WRONG_STAGE(409, "环节不符", "Not in this stage"),
    /** The window has not opened. */
    TOO_EARLY(409, "尚未开始", "Too early"),
    /** The window is over. */
    LATE(409, "逾期不予受理", "Too late"),
    /** The calendar of that year is not published yet. */
    CALENDAR_UNKNOWN(409, "该年度工作日历尚未公布", "The calendar of that year is not known"),
    /** It has been done already. */
    ALREADY_DONE(409, "已经办理", "Already done"),
    /** The idempotency key was used for another command. */
    KEY_REUSED(409, "指令编号已用于其他指令", "The key was used for another command"),
    /** Something changed since the preview. */
    PREVIEW_OUTDATED(409, "预览已过时", "The preview is outdated"),
    /** The target has changed since it was read. */
    CHANGED(412, "对象已变更", "The target has changed"),
    /** Something the stage needs before it can be closed is missing. */
    STAGE_NOT_READY(409, "环节尚不能结束", "The stage cannot be closed yet"),
    /** Applications stand equal where the rule must separate them. */
    TIE(409, "并列待裁定", "A tie is to be settled"),
    /** The cap does not allow it. */
    CAP_REACHED(409, "名额已满", "The cap is reached"),
    /** One applicant, one submitted application. */
    ONE_APPLICATION_ONLY(409, "每人只能提交一份申报", "One application only"),
    /** The recommending opinion is missing. */
    OPINION_MISSING(422, "缺少推荐意见", "The recommending opinion is missing"),
    /** The recommending unit answers for another region or industry. */
    OUTSIDE_SCOPE(422, "不在推荐范围内", "Outside of what the unit recommends from"),
    /** The declaration of truth is missing. */
    DECLARATION_MISSING(422, "缺少真实性声明", "The declaration of truth is missing"),
    /** An answer the form requires is missing. */
    ANSWER_MISSING(422, "填报不完整", "An answer is missing"),
    /** An answer does not fit its field. */
    ANSWER_INVALID(422, "填报不符合要求", "An answer is not valid"),
    /** A file the form requires is missing. */
    FILE_MISSING(422, "缺少材料", "A file is missing"),
    /** A condition does not hold. */
    CONDITION_NOT_MET(422, "不符合申报条件", "A condition is not met"),
    /** A condition could not be computed. */
    FINDING_ERROR(503, "条件暂时无法判定", "A condition could not be computed"),
    /** What was recorded does not fit the stage. */
    ENTRY_INVALID(422, "记录不符合要求", "The entry is not valid"),
    /** The member has not pledged fairness and confidentiality and declared interests. */
    PLEDGE_MISSING(409, "尚未作出承诺", "The pledge is missing"),
    /** A reason must be given. */
    REASON_MISSING(422, "须说明理由", "A reason is needed"),
    /** The organ is not composed as it must be. */
    COMPOSITION(422, "组成不符合规定", "The organ is not composed as required"),
    /** The value is not allowed for the setting. */
    SETTING_INVALID(422, "设置值不允许", "The setting's value is not allowed"),
    /** The setting is in use and fixed. */
    SETTING_FIXED(409, "设置已固定", "The setting is fixed"),
    /** Too few members voted. */
    QUORUM_NOT_REACHED(409, "未达法定人数", "The quorum is not reached"),
    /** The member has voted. */
    ALREADY_VOTED(409, "已经投票", "Already voted"),
    /** The sheet does not list exactly the names the member may vote on. */
    SHEET_INVALID(422, "选票不完整", "The sheet is not valid"),
    /** The ballot is closed. */
    BALLOT_CLOSED(409, "投票已结束", "The ballot is closed"),
    /** The notice is still running. */
    NOTICE_RUNNING(409, "公示期未满", "The notice is still running"),
    /** The name is not on a running notice. */
    NOT_ON_NOTICE(409, "不在公示中", "Not on a running notice"),
    /** The objection lacks parts. */
    OBJECTION_INCOMPLETE(409, "异议材料不完整", "The objection is incomplete"),
    /** The person was not nominated, checked and engaged as a member. */
    NOT_ENGAGED(409, "尚未获聘", "Not engaged"),
    /** The plan for the stage has not been approved. */
    PLAN_MISSING(409, "评审工作方案未获通过", "The plan is not approved"),
    /** The work report is missing. */
    REPORT_MISSING(409, "缺少评选工作报告", "The work report is missing"),
    /** The file is not of an allowed type or is too large. */
    FILE_REFUSED(422, "文件不予接收", "The file is refused"),
    /** Too many attempts. */
    TOO_MANY(429, "请求过于频繁", "Too many attempts"),
    /** Others held what it needs for too long; nothing has changed, and it may go a little later. */
    BUSY(503, "服务器繁忙", "The server is busy"),
    /** The database does not answer or cannot write; it may go when an administrator has seen to it. */
    STORE_UNAVAILABLE(503, "数据库暂不可用", "The database is not available"),
    /** The server could not do it; nothing has changed. */
    FAILED(500, "服务器未能办理", "The server could not do it");

    private final int status;
    private final Text title;

    RefusalCode(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    /** The HTTP status of the API's answer. */
    public int status() {
        return status;
    }

    /** A short title. */
    public Text title() {
        return title;
    }
}
