package org.jinbang.internal.decide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Shape;
import org.jinbang.scheme.Text;

/**
 * The only place of authority: situation × command → acts, or a refusal. Pure: no clock, database, random or log; the
 * same situation and command give the same decision.
 */
public final class Decider {
    /** What is done for winners, or said of an edition and those who met in it, when all of it has ended. */
    private static final Set<CommandType> AFTER_THE_END = EnumSet.of(
            CommandType.REPORT_CONCERN,
            CommandType.RECORD_PUBLICATION,
            CommandType.RATE_REVIEWERS,
            CommandType.RATE_APPLICANT,
            CommandType.DISCIPLINE_REVIEWER,
            CommandType.RECORD_DUTY,
            CommandType.SEAT_MEMBER,
            CommandType.SUBSTITUTE_MEMBER,
            CommandType.PLEDGE,
            CommandType.RECUSE,
            CommandType.ASK_REASSESSMENT,
            CommandType.MARK_REASSESSMENT,
            CommandType.DECIDE_REASSESSMENT,
            CommandType.SUSPEND,
            CommandType.REINSTATE,
            CommandType.REFER,
            CommandType.PROPOSE_REVOCATION,
            CommandType.REVOKE,
            CommandType.DISMISS_REVOCATION);

    private Decider() {}

    /** Refuses a command whose data does not have its type's form; says everything that is wrong at once. */
    public static void checkForm(Command c) {
        List<Text> faults = new ArrayList<>();
        Set<String> unknown = new java.util.TreeSet<>(c.data().members().keySet());
        for (Shape shape : c.type().data()) {
            unknown.remove(shape.name());
            c.data()
                    .get(shape.name())
                    .ifPresentOrElse(value -> shape.complaint(value).ifPresent(faults::add), () -> {
                        if (shape.required()) {
                            faults.add(new Text("缺少“{0}”：应为{1}", "“{0}” is missing: {1} is expected")
                                    .with(shape.name(), shape.expected()));
                        }
                    });
        }
        for (String name : unknown) {
            faults.add(new Text("未知项“{0}”；允许：{1}", "unknown member “{0}”; allowed: {1}")
                    .with(
                            name,
                            String.join(
                                    ", ",
                                    c.type().data().stream().map(Shape::name).toList())));
        }
        if (c.key().isBlank() || c.key().length() > 100) {
            faults.add(new Text("指令编号应为 1 至 100 个字符", "the idempotency key must have 1 to 100 characters"));
        }
        if (!faults.isEmpty()) {
            throw Refuse.with(RefusalCode.MALFORMED, null, Authority.join(faults));
        }
    }

    /** Decides. Throws {@link org.jinbang.process.RefusedException}. */
    public static Accepted decide(Situation s, Command c) {
        if (c.type() != CommandType.REPORT_CONCERN
                && c.type() != CommandType.FILE_OBJECTION
                && c.type() != CommandType.COMPLETE_OBJECTION) {
            Authority.signedIn(c);
        }
        unchanged(s, c);
        s.dormant().ifPresent(why -> {
            throw Refuse.with(
                    RefusalCode.SCHEME_DORMANT,
                    null,
                    "评选办法 " + s.scheme().key() + " 暂不可用（" + why + "），届次可查阅，恢复后继续办理",
                    "The scheme " + s.scheme().key() + " is not available (" + why
                            + "); the edition can be read and goes on when it returns");
        });
        s.edition().ifPresent(edition -> running(edition, c));
        return switch (c.type()) {
            case OPEN_EDITION -> Editions.open(s, c);
            case CHANGE_SETTING -> EditionSettings.change(s, c);
            case SEAT_MEMBER -> Members.seat(s, c);
            case SUBSTITUTE_MEMBER -> Members.substitute(s, c);
            case PLEDGE -> Pledges.pledge(s, c);
            case NOMINATE_REVIEWER -> Engagements.nominate(s, c);
            case DECIDE_NOMINATION -> Engagements.decide(s, c);
            case DISCIPLINE_REVIEWER -> Disciplines.impose(s, c);
            case FILE_PLAN -> Plans.file(s, c);
            case DECIDE_PLAN -> Plans.decide(s, c);
            case FORM_GROUP -> Assigning.formGroup(s, c);
            case ASSIGN_REVIEWERS -> Assigning.assign(s, c);
            case REGISTER_UNIT -> Units.register(s, c);
            case TRANSFER_PLACES -> Units.transfer(s, c);
            case RANK_RECOMMENDATIONS -> Units.rank(s, c);
            case RECUSE -> Members.recuse(s, c);
            case OPEN_BATCH -> Editions.openBatch(s, c);
            case EXTEND_DEADLINE -> Editions.extend(s, c);
            case CANCEL_EDITION -> Editions.cancel(s, c);
            case REPORT_CONCERN -> Publications.concern(s, c);
            case RECORD_PUBLICATION -> Publications.publication(s, c);
            case CLOSE_STAGE -> Closing.close(s, c);
            case REOPEN_STAGE -> Reopening.reopen(s, c);
            case SETTLE_TIE -> Closing.settleTie(s, c);
            case OPEN_BALLOT -> Ballots.open(s, c);
            case VOTE -> Ballots.vote(s, c);
            case RECORD_ABSENCE -> Ballots.absent(s, c);
            case CLOSE_BALLOT -> Ballots.close(s, c);
            case PUBLISH_NOTICE -> Notices.publish(s, c);
            case CORRECT_NOTICE -> Notices.correct(s, c);
            case FILE_REPORT -> Approvals.report(s, c);
            case APPROVE_LIST -> Approvals.approve(s, c);
            case SEND_BACK -> Approvals.sendBack(s, c);
            case EXCEED_CAP -> Approvals.exceedCap(s, c);
            case START_APPLICATION -> Applications.start(s, c);
            case SAVE_ANSWERS -> Applications.save(s, c);
            case ATTACH_FILE -> Applications.attach(s, c);
            case DETACH_FILE -> Applications.detach(s, c);
            case ASK_OPINION -> Opinions.ask(s, c);
            case GIVE_OPINION -> Opinions.give(s, c);
            case WAIVE_RECOMMENDATION -> Opinions.waive(s, c);
            case SUBMIT -> Applications.submit(s, c);
            case WITHDRAW -> Applications.withdraw(s, c);
            case RECORD_ENTRY -> Reviews.record(s, c);
            case JUDGE_CONDITIONS -> Reviews.judge(s, c);
            case ASK_SUPPLEMENT -> Supplements.ask(s, c);
            case SUPPLEMENT -> Supplements.supply(s, c);
            case CORRECT_ANSWER -> Supplements.correct(s, c);
            case SCHEDULE_HEARING -> Reviews.scheduleHearing(s, c);
            case FILE_OBJECTION -> Objections.file(s, c);
            case COMPLETE_OBJECTION -> Objections.complete(s, c);
            case TAKE_UP_OBJECTION -> Objections.takeUp(s, c);
            case ANSWER_OBJECTION -> Objections.answer(s, c);
            case REPORT_OBJECTION -> Objections.report(s, c);
            case DECIDE_OBJECTION -> Objections.decide(s, c);
            case SANCTION -> Objections.sanction(s, c);
            case RATE_REVIEWERS -> Ratings.ofReviewers(s, c);
            case RATE_APPLICANT -> Ratings.ofApplicant(s, c);
            case RECORD_DUTY -> Duties.record(s, c);
            case ASK_REASSESSMENT -> Reassessments.ask(s, c);
            case MARK_REASSESSMENT -> Reassessments.mark(s, c);
            case DECIDE_REASSESSMENT -> Reassessments.decide(s, c);
            case SUSPEND -> Suspensions.suspend(s, c);
            case REINSTATE -> Suspensions.reinstate(s, c);
            case REFER -> Referring.refer(s, c);
            case TAKE_UP_REFERRAL -> TakingUp.takeUp(s, c);
            case DECLINE_REFERRAL -> TakingUp.decline(s, c);
            case PROPOSE_REVOCATION -> Aftermath.propose(s, c);
            case REVOKE -> Aftermath.revoke(s, c);
            case DISMISS_REVOCATION -> Aftermath.dismiss(s, c);
        };
    }

    private static void unchanged(Situation s, Command c) {
        Refuse.unless(
                c.expected().isEmpty() || c.expected().equals(s.version()),
                RefusalCode.CHANGED,
                null,
                "对象自读取以来已变更，请重新读取后再办理",
                "The target has changed since it was read; read it again");
    }

    private static void running(EditionState edition, Command c) {
        boolean afterEnd = AFTER_THE_END.contains(c.type());
        if (edition.status() == EditionState.Status.CANCELLED
                || edition.status() == EditionState.Status.ENDED && !afterEnd) {
            throw Refuse.with(
                    RefusalCode.EDITION_CLOSED,
                    null,
                    edition.status() == EditionState.Status.ENDED ? "届次已结束" : "届次已取消",
                    edition.status() == EditionState.Status.ENDED
                            ? "The edition has ended"
                            : "The edition was cancelled");
        }
    }
}
