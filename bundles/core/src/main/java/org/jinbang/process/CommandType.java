package org.jinbang.process;

import static org.jinbang.process.Shape.Type.ANY;
import static org.jinbang.process.Shape.Type.CODES;
import static org.jinbang.process.Shape.Type.DATE;
import static org.jinbang.process.Shape.Type.INSTANT;
import static org.jinbang.process.Shape.Type.NUMBER;
import static org.jinbang.process.Shape.Type.OBJECT;
import static org.jinbang.process.Shape.Type.OBJECTS;
import static org.jinbang.process.Shape.Type.TEXTS;
import static org.jinbang.process.Shape.Type.YES_NO;
import static org.jinbang.process.Shape.code;
import static org.jinbang.process.Shape.of;
import static org.jinbang.process.Shape.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.scheme.Text;

/** The closed catalogue of what can be asked of the engine. */
public enum CommandType {
    /** Opens an edition: members of standing organs are {@code {organ, person, chair?, sector?, post?}}. */
    OPEN_EDITION(
            Scope.SERVER,
            "开设届次",
            "Open an edition",
            code("scheme"),
            code("revision"),
            of("year", NUMBER),
            of("settings", OBJECT).orNone(),
            of("members", OBJECTS)),
    /** Changes a setting that is not yet in use. */
    CHANGE_SETTING(Scope.EDITION, "变更设置", "Change a setting", code("name"), of("value", ANY), text("reason")),
    /** Seats a member of an organ that another organ appoints, in a post of it or in none. */
    SEAT_MEMBER(
            Scope.EDITION,
            "任命成员",
            "Seat a member",
            code("organ"),
            code("person"),
            of("chair", YES_NO).orNone(),
            code("sector").orNone(),
            code("post").orNone()),
    /** Replaces a member in the course of an edition; who comes takes the post of who leaves. */
    SUBSTITUTE_MEMBER(
            Scope.EDITION,
            "更换成员",
            "Substitute a member",
            code("organ"),
            code("out"),
            code("in"),
            code("sector").orNone(),
            text("reason")),
    /**
     * A member's pledge of fairness and confidentiality for this edition, with the organisations in which the member has
     * an interest; pledging again replaces what was declared.
     */
    PLEDGE(
            Scope.EDITION,
            "作出承诺",
            "Pledge",
            code("organ"),
            of("declaration", YES_NO),
            of("interests", TEXTS).orNone()),
    /**
     * Nominates somebody for an organ whose members are engaged. {@code statements} says of each qualification how it is
     * fulfilled, {@code {qualification: words or number}}.
     */
    NOMINATE_REVIEWER(
            Scope.EDITION,
            "提名评审人员",
            "Nominate a reviewer",
            code("organ"),
            code("person"),
            code("way"),
            text("referred-by").orNone(),
            of("statements", OBJECT)),
    /**
     * Engages who was nominated, or refuses with a reason. {@code judgements} says {@code MET} or {@code NOT_MET} of
     * qualifications; whoever is engaged fulfils them all.
     */
    DECIDE_NOMINATION(
            Scope.EDITION,
            "审核提名",
            "Decide on a nomination",
            code("organ"),
            code("person"),
            of("engaged", YES_NO),
            of("judgements", OBJECT).orNone(),
            text("reason").orNone()),
    /** Imposes a measure of the regulation on a member who broke the discipline of an organ. */
    DISCIPLINE_REVIEWER(
            Scope.EDITION,
            "处理违纪评审人员",
            "Discipline a reviewer",
            code("organ"),
            code("person"),
            code("measure"),
            text("reason")),
    /** Lays the plan for a stage before the organ that is to approve it; in place of an earlier one. */
    FILE_PLAN(Scope.EDITION, "提交评审工作方案", "File the plan for a stage", of("batch", NUMBER), code("stage"), text("text")),
    /** Approves the plan for a stage, or sends it back with a reason. */
    DECIDE_PLAN(
            Scope.EDITION,
            "审议评审工作方案",
            "Decide on the plan for a stage",
            of("batch", NUMBER),
            code("stage"),
            of("approved", YES_NO),
            text("reason").orNone()),
    /** Forms a group of members for a stage, in place of an earlier one of that id; without members it is dissolved. */
    FORM_GROUP(
            Scope.EDITION,
            "组成评审小组",
            "Form a group",
            code("stage"),
            code("group"),
            text("title").orNone(),
            code("leader").orNone(),
            of("members", CODES)),
    /**
     * Assigns members to applications of a stage, {@code {application: [person, …]}}, in place of what was assigned to
     * them there; an empty list takes the assignment back. {@code digest} is that of the assignment as it was read: if
     * it has changed since, the command is refused.
     */
    ASSIGN_REVIEWERS(
            Scope.EDITION,
            "分配评审",
            "Assign reviewers",
            of("batch", NUMBER),
            code("stage"),
            of("assignments", OBJECT),
            code("group").orNone(),
            code("digest").orNone()),
    /**
     * Registers a recommending unit, the person who acts for it, and what it recommends from: regions and divisions of
     * industry (or ranges of these, {@code 13-43}) by their codes; {@code sort} where the scheme tells sorts of units apart.
     */
    REGISTER_UNIT(
            Scope.EDITION,
            "登记推荐单位",
            "Register a recommending unit",
            code("unit"),
            text("name"),
            code("person"),
            of("regions", CODES).orNone(),
            of("industries", CODES).orNone(),
            code("sort").orNone(),
            of("places", NUMBER).orNone()),
    /** Moves places of one recommending unit to another. */
    TRANSFER_PLACES(
            Scope.EDITION,
            "调剂推荐名额",
            "Transfer places between units",
            code("from"),
            code("to"),
            of("places", NUMBER),
            text("reason")),
    /** Puts what a unit recommends in a batch into its order, the best first; in place of an earlier one. */
    RANK_RECOMMENDATIONS(Scope.EDITION, "推荐排序", "Rank the recommendations", of("batch", NUMBER), of("order", CODES)),
    /** Opens the next batch and its first stage, with the window for applications. */
    OPEN_BATCH(Scope.EDITION, "启动批次", "Open a batch", of("opens", DATE), of("closes", DATE), text("call")),
    /** Extends the window of a stage. */
    EXTEND_DEADLINE(
            Scope.EDITION,
            "延长期限",
            "Extend a deadline",
            of("batch", NUMBER),
            code("stage"),
            of("closes", DATE),
            text("reason")),
    /** Closes a stage as previewed; {@code digest} is the preview's. */
    CLOSE_STAGE(Scope.EDITION, "结束环节", "Close a stage", of("batch", NUMBER), code("stage"), code("digest")),
    /** Takes back the closing of the stage before the current one. */
    REOPEN_STAGE(Scope.EDITION, "重新开启环节", "Reopen a stage", of("batch", NUMBER), code("stage"), text("reason")),
    /** Opens a ballot on the cohort of a ballot stage, or a further round on some names. */
    OPEN_BALLOT(
            Scope.EDITION,
            "开始投票",
            "Open a ballot",
            of("batch", NUMBER),
            code("stage"),
            of("candidates", CODES).orNone(),
            text("reason").orNone()),
    /** Puts tied applications into an order. */
    SETTLE_TIE(
            Scope.EDITION,
            "裁定并列",
            "Settle a tie",
            of("batch", NUMBER),
            code("stage"),
            of("order", CODES),
            text("reason")),
    /** Publishes the cohort of a notice stage. */
    PUBLISH_NOTICE(Scope.EDITION, "发布公示", "Publish a notice", of("batch", NUMBER), code("stage")),
    /** Publishes a corrected notice; its window starts again. */
    CORRECT_NOTICE(Scope.EDITION, "更正公示", "Correct a notice", of("batch", NUMBER), code("stage"), text("reason")),
    /** Lays the work report before the approving organ. */
    FILE_REPORT(Scope.EDITION, "提交工作报告", "File the work report", of("batch", NUMBER), code("stage"), text("text")),
    /** Approves the list; names left out are not approved. */
    APPROVE_LIST(
            Scope.EDITION,
            "审定名单",
            "Approve the list",
            of("batch", NUMBER),
            code("stage"),
            of("without", CODES).orNone(),
            text("reason").orNone()),
    /** Sends the list back for a new report. */
    SEND_BACK(Scope.EDITION, "退回名单", "Send the list back", of("batch", NUMBER), code("stage"), text("reason")),
    /** Goes beyond a soft cap. */
    EXCEED_CAP(Scope.EDITION, "突破名额", "Exceed a cap", code("award"), of("limit", NUMBER), text("reason")),
    /** Records where and when something was published or held. */
    RECORD_PUBLICATION(
            Scope.EDITION,
            "登记发布",
            "Record a publication",
            of("batch", NUMBER),
            code("kind"),
            of("on", DATE),
            text("where")),
    /** Takes in what the public reports. */
    REPORT_CONCERN(
            Scope.EDITION,
            "公众监督意见",
            "Report a concern",
            text("text"),
            text("contact").orNone()),
    /** Cancels an edition. */
    CANCEL_EDITION(Scope.EDITION, "取消届次", "Cancel an edition", text("reason")),
    /**
     * Takes up what was referred to the actor's unit, {@code from} an application on this server or by a {@code file} that
     * was received: it becomes the draft of an application for which a place of the unit is booked. {@code applicant} is
     * the account that goes on with it; without it, the one that applied on this server.
     */
    TAKE_UP_REFERRAL(
            Scope.EDITION,
            "承接推荐",
            "Take up a referral",
            of("batch", NUMBER),
            code("track"),
            code("from").orNone(),
            code("file").orNone(),
            code("applicant").orNone()),
    /** Does not take up what was referred to the actor's unit. */
    DECLINE_REFERRAL(Scope.EDITION, "不予承接推荐", "Decline a referral", code("from"), text("reason")),
    /** Starts an application. */
    START_APPLICATION(Scope.EDITION, "开始申报", "Start an application", of("batch", NUMBER), code("track")),
    /** Saves the answers of a draft, all of them. */
    SAVE_ANSWERS(Scope.APPLICATION, "保存填报", "Save answers", of("answers", OBJECT)),
    /** Attaches an uploaded file to a field. */
    ATTACH_FILE(Scope.APPLICATION, "附上材料", "Attach a file", code("field"), code("file")),
    /** Detaches a file from a draft. */
    DETACH_FILE(Scope.APPLICATION, "移除材料", "Detach a file", code("field"), code("file")),
    /** Asks a recommending unit for its opinion. */
    ASK_OPINION(Scope.APPLICATION, "请求推荐", "Ask for a recommendation", code("unit")),
    /** The unit's opinion, with its declaration that the facts are true. */
    GIVE_OPINION(
            Scope.APPLICATION,
            "出具推荐意见",
            "Give the recommending opinion",
            of("favourable", YES_NO),
            text("opinion"),
            of("declaration", YES_NO),
            of("steps", OBJECT).orNone()),
    /** Lets a submitted application go on without the recommendation it lacks, where the regulation allows it. */
    WAIVE_RECOMMENDATION(Scope.APPLICATION, "免予推荐", "Waive the recommendation", text("reason")),
    /** Submits, with the applicant's declaration that the facts are true. */
    SUBMIT(Scope.APPLICATION, "提交申报", "Submit", of("declaration", YES_NO)),
    /** Withdraws. */
    WITHDRAW(Scope.APPLICATION, "撤回申报", "Withdraw", text("reason")),
    /**
     * Records what a member found in the current stage: a decision, scores, sources {@code {code: day}}; recording again
     * corrects the earlier entry and needs a reason.
     */
    RECORD_ENTRY(
            Scope.APPLICATION,
            "记录评审",
            "Record an entry",
            code("stage"),
            code("decision").orNone(),
            of("scores", OBJECT).orNone(),
            of("sources", OBJECT).orNone(),
            text("comment").orNone(),
            text("reason").orNone()),
    /** Decides conditions that the article leaves to judgement: {@code {condition: MET | NOT_MET}}. */
    JUDGE_CONDITIONS(Scope.APPLICATION, "判定条件", "Judge conditions", of("judgements", OBJECT), text("reason")),
    /** Asks for a supplement by a day. */
    ASK_SUPPLEMENT(Scope.APPLICATION, "要求补正", "Ask for a supplement", text("what"), of("due", DATE)),
    /** Supplies what was asked for; {@code answers} replace those named. */
    SUPPLEMENT(Scope.APPLICATION, "提交补正", "Supplement", of("answers", OBJECT).orNone(), text("note")),
    /** Corrects a slip in an answer after submission. */
    CORRECT_ANSWER(Scope.APPLICATION, "更正笔误", "Correct a slip", code("field"), of("value", ANY), text("reason")),
    /** Excludes a member from one case. */
    RECUSE(Scope.APPLICATION, "回避", "Recuse a member", code("organ"), code("member"), text("reason")),
    /** Fixes time and place of a hearing. */
    SCHEDULE_HEARING(Scope.APPLICATION, "安排答辩", "Schedule a hearing", code("stage"), of("at", INSTANT), text("place")),
    /** Files an objection; parts are texts, or ids of uploaded files. */
    FILE_OBJECTION(
            Scope.APPLICATION,
            "提出异议",
            "File an objection",
            code("by"),
            text("statement"),
            of("parts", OBJECT).orNone(),
            of("proofs", CODES).orNone()),
    /** Adds what an objection lacked. */
    COMPLETE_OBJECTION(
            Scope.APPLICATION,
            "补齐异议材料",
            "Complete an objection",
            code("objection"),
            of("parts", OBJECT).orNone(),
            of("proofs", CODES).orNone()),
    /** Takes a complete objection up. */
    TAKE_UP_OBJECTION(Scope.APPLICATION, "受理异议", "Take up an objection", code("objection")),
    /** The candidate's answer to an investigation. */
    ANSWER_OBJECTION(Scope.APPLICATION, "答复异议", "Answer an objection", code("objection"), text("statement")),
    /** The investigation's report; experts declare that they have no interest. */
    REPORT_OBJECTION(
            Scope.APPLICATION,
            "异议调查报告",
            "Report on an objection",
            code("objection"),
            text("report"),
            of("experts", CODES).orNone(),
            of("withoutInterest", YES_NO).orNone()),
    /** Decides an objection. */
    DECIDE_OBJECTION(
            Scope.APPLICATION, "处理异议", "Decide an objection", code("objection"), of("upheld", YES_NO), text("reason")),
    /** Sanctions an applicant: {@code CRITICISM}, {@code WARNING}, {@code DISQUALIFICATION}. */
    SANCTION(Scope.APPLICATION, "纪律处理", "Sanction", code("measure"), text("reason")),
    /**
     * Records what was done for a duty that follows the award; {@code year} of a duty of every year, {@code amount} in whole
     * yuan where something is paid.
     */
    RECORD_DUTY(
            Scope.APPLICATION,
            "登记履行义务",
            "Record a duty done",
            code("duty"),
            of("on", DATE),
            text("what"),
            of("year", NUMBER).orNone(),
            of("amount", NUMBER).orNone()),
    /** The winner asks for the award to be extended; {@code proofs} are uploaded files. */
    ASK_REASSESSMENT(
            Scope.APPLICATION,
            "申请复评",
            "Ask for a reassessment",
            text("statement"),
            of("proofs", CODES).orNone()),
    /** A member of the panel marks what the winner handed in; marking again replaces the own mark. */
    MARK_REASSESSMENT(Scope.APPLICATION, "复评评分", "Mark a reassessment", of("score", NUMBER), text("comment")),
    /** Decides a reassessment; by the marks where a panel gives them. */
    DECIDE_REASSESSMENT(Scope.APPLICATION, "作出复评决定", "Decide a reassessment", of("passed", YES_NO), text("reason")),
    /** Suspends the award on a ground of the regulation. */
    SUSPEND(Scope.APPLICATION, "暂停使用称号", "Suspend the award", code("ground"), text("reason")),
    /** Lifts the suspension of an award. */
    REINSTATE(Scope.APPLICATION, "恢复使用称号", "Reinstate the award", text("reason")),
    /** Lays before the revoking organ that the award should be revoked on a ground of the regulation. */
    PROPOSE_REVOCATION(Scope.APPLICATION, "报请撤销", "Propose a revocation", code("ground"), text("reason")),
    /** Revokes the award; on the proposed ground where the regulation has it proposed first. */
    REVOKE(Scope.APPLICATION, "撤销称号", "Revoke the award", code("ground"), text("reason")),
    /** Decides that a proposed revocation is not made. */
    DISMISS_REVOCATION(Scope.APPLICATION, "不予撤销", "Dismiss a proposed revocation", text("reason")),
    /**
     * Refers a winner to another scheme: to a unit of an edition on this server, or to a named recipient elsewhere, who
     * gets it as a file.
     */
    REFER(
            Scope.APPLICATION,
            "推荐上报",
            "Refer to another scheme",
            code("referral"),
            code("edition").orNone(),
            code("unit").orNone(),
            text("recipient").orNone()),
    /** The applicant rates the reviewers of a stage that is over: {@code marks} is {@code {aspect: mark}}. */
    RATE_REVIEWERS(
            Scope.APPLICATION,
            "评价评审工作",
            "Rate the reviewers",
            code("stage"),
            of("marks", OBJECT),
            text("comment").orNone()),
    /** A member who recorded an entry in a stage rates the applicant's conduct: {@code marks} is {@code {aspect: mark}}. */
    RATE_APPLICANT(
            Scope.APPLICATION,
            "评价申报者守纪情况",
            "Rate the applicant's conduct",
            code("stage"),
            of("marks", OBJECT),
            text("comment").orNone()),
    /** Casts a vote: {@code {application: YES | NO | ABSTAIN}} for every name the member may vote on. */
    VOTE(Scope.BALLOT, "投票", "Vote", of("sheet", OBJECT)),
    /** Records why a member who was called does not vote, where the scheme asks for that. */
    RECORD_ABSENCE(Scope.BALLOT, "登记缺席", "Record an absence", code("member"), text("reason")),
    /** Counts a ballot. */
    CLOSE_BALLOT(Scope.BALLOT, "结束投票", "Close a ballot");

    /** What a command is addressed to. */
    public enum Scope {
        /** The server; there is no target. */
        SERVER,
        /** An edition. */
        EDITION,
        /** An application. */
        APPLICATION,
        /** A ballot. */
        BALLOT
    }

    private final Scope scope;
    private final Text title;
    private final List<Shape> data;

    CommandType(Scope scope, String zh, String en, Shape... data) {
        this.scope = scope;
        this.title = new Text(zh, en);
        this.data = List.of(data);
    }

    /** What it is addressed to. */
    public Scope scope() {
        return scope;
    }

    /** Its name for people. */
    public Text title() {
        return title;
    }

    /** The members of its data. */
    public List<Shape> data() {
        return data;
    }

    /** Its name in addresses, {@code open-edition}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The command with that path. */
    public static Optional<CommandType> ofPath(String path) {
        return Stream.of(values()).filter(type -> type.path().equals(path)).findFirst();
    }
}
