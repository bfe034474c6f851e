package org.jinbang.console.internal.demo.individual;

import static org.jinbang.console.internal.demo.individual.IndividualPeople.RESERVE;
import static org.jinbang.console.internal.demo.individual.IndividualPeople.STRANGER;
import static org.jinbang.console.internal.demo.individual.IndividualPeople.SUBSTITUTE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.Preview;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** Qualification check and document review of the first batch. */
final class FirstReview extends Script {
    /** The members of the committee after the substitution. */
    static final List<String> MEMBERS = List.of(
            "committee-1", "committee-2", "committee-4", "committee-5", "committee-6", "committee-7", SUBSTITUTE);

    private static final String INTERESTED = "committee-6";
    private static final int REVIEWERS = 2;

    private final IndividualPeople people;
    private final Stage qualify;
    private final Stage review;

    FirstReview(Play play, int year, IndividualPeople people) {
        super(play, year);
        this.people = people;
        this.qualify = book.stage("qualify");
        this.review = book.stage("review");
    }

    private Move withdraw(String key) {
        return play.by(key, CommandType.WITHDRAW).on(key).with("reason", "个人原因（虚构）");
    }

    private Move supplement(String key) {
        return play.by(key, CommandType.SUPPLEMENT)
                .on(key)
                .with("answers", Json.obj().with("position", "首席技师"))
                .with("note", "已补充岗位说明（虚构）");
    }

    void check() {
        play.until(day(3, 11));
        judging.decision(qualify, "committee-1", "a1", true).refused(RefusalCode.NOT_ENTITLED, "14");
        judging.decision(qualify, "office-1", "a1", true)
                .with("sources", Json.obj())
                .refused(RefusalCode.ENTRY_INVALID, "14");
        withdraw("a5").accepted();
        withdraw("p5").accepted();
        came("a5", Status.WITHDRAWN, IndividualBranch.WITHDRAWN);
        withdraw("a5").refused(RefusalCode.WRONG_STAGE, "13");
        for (String key : List.of("a6", "a7")) {
            play.by("office-1", CommandType.ASK_SUPPLEMENT)
                    .on(key)
                    .with("what", "请补充岗位说明（虚构）")
                    .with("due", day(3, 20).toString())
                    .accepted();
        }
        play.by("office-1", CommandType.CORRECT_ANSWER)
                .on("a8")
                .with("field", "phone")
                .with("value", "010-00009999")
                .with("reason", "电话号码笔误（虚构）")
                .accepted();
        play.took(IndividualBranch.SLIP_CORRECTED);
        judging.judge(qualify, "office-1", "x4", Map.of("law-abiding", "NOT_MET"));
        judging.decision(qualify, "office-1", "x4", true).accepted();
        List<Applicant> usual = book.waiting(people.batch(1), 1, "qualify").stream()
                .filter(a -> !List.of("a6", "a7", "x4").contains(a.key()))
                .toList();
        play.each(usual, a -> judging.pass(qualify, "office-1", a.key()));
        book.closing(1, "qualify").refused(RefusalCode.STAGE_NOT_READY, "14");
        play.until(day(3, 15));
        filing.attach(people.get("a6"), "evidence");
        supplement("a6").accepted();
        judging.pass(qualify, "office-1", "a6");
        play.took(IndividualBranch.SUPPLEMENT_SUPPLIED);
        play.until(day(3, 21));
        supplement("a7").refused(RefusalCode.LATE, "14");
        judging.judge(qualify, "office-1", "a7", Map.of());
        judging.decision(qualify, "office-1", "a7", false).accepted();
        close();
    }

    private void close() {
        Preview preview = play.preview(1, "qualify");
        judging.decision(qualify, "office-1", "a1", true).refused(RefusalCode.REASON_MISSING, "14");
        judging.decision(qualify, "office-1", "a1", true)
                .with("reason", "查询日期录入有误，更正（虚构）")
                .accepted();
        play.took(IndividualBranch.ENTRY_CORRECTED);
        book.on("office-1", CommandType.CLOSE_STAGE, 1, "qualify")
                .with("digest", preview.digest())
                .refused(RefusalCode.PREVIEW_OUTDATED);
        book.on("leading-group-1", CommandType.CLOSE_STAGE, 1, "qualify")
                .with("digest", preview.digest())
                .refused(RefusalCode.NOT_ENTITLED, "23");
        book.close(1, "qualify");
        book.on("office-1", CommandType.REOPEN_STAGE, 1, "apply")
                .with("reason", "试图重新开启更早的环节（虚构）")
                .refused(RefusalCode.WRONG_STAGE, "13");
        book.on("office-1", CommandType.REOPEN_STAGE, 1, "qualify")
                .with("reason", "漏登一份信用信息（虚构）")
                .accepted();
        judging.decision(qualify, "office-2", "a2", true).accepted();
        book.close(1, "qualify");
        play.took(IndividualBranch.STAGE_REOPENED);
        came("a7", Status.ENDED, IndividualBranch.SUPPLEMENT_OVERDUE);
        came("x4", Status.ENDED, IndividualBranch.CHECK_CONDITION_FAILED);
    }

    void review() {
        play.until(day(4, 1));
        play.by("public", CommandType.REPORT_CONCERN)
                .with("text", "请核实评审回避情况（虚构）")
                .with("contact", "010-00000007")
                .accepted();
        play.took(IndividualBranch.CONCERN);
        pledges();
        judging.scored(review, "office-1", "a1", 90).refused(RefusalCode.NOT_ENTITLED, "15");
        judging.scored(review, "committee-1", "a7", 90).refused(RefusalCode.WRONG_STAGE, "15");
        play.by("committee-1", CommandType.RECORD_ENTRY)
                .on("a1")
                .with("stage", "review")
                .with("scores", Json.obj().with("practice", 90))
                .with("comment", "评语（虚构）")
                .refused(RefusalCode.ENTRY_INVALID, "15");
        recusals();
        substitution();
        sanctions();
        assignment();
        List<Applicant> waiting = book.waiting(people.batch(1), 1, "review");
        play.each(waiting, a -> reviewed(a.key()));
        tie();
    }

    private Move recuse(String by, String application, String member) {
        return play.by(by, CommandType.RECUSE)
                .on(application)
                .with("organ", "committee")
                .with("member", play.company().id(member))
                .with("reason", "与申报者在同一组织任职（虚构）");
    }

    /** All pledge; one has an interest in the organisation of an applicant. */
    private void pledges() {
        judging.scored(review, "committee-1", "a1", 90).refused(RefusalCode.PLEDGE_MISSING, "21");
        judging.pledge("office-1", "committee").refused(RefusalCode.NOT_ENTITLED, "21");
        judging.pledge("committee-1", "committee")
                .with("declaration", false)
                .refused(RefusalCode.DECLARATION_MISSING, "21");
        List<String> seated =
                MEMBERS.stream().filter(role -> !role.equals(SUBSTITUTE)).toList();
        seated.forEach(role -> judging.pledge(role, "committee").accepted());
        judging.pledge(INTERESTED, "committee")
                .with("interests", Json.texts(List.of(organisation("x1"))))
                .accepted();
        play.took(IndividualBranch.PLEDGED);
    }

    private String organisation(String key) {
        return people.get(key).answers().text("organisation").orElseThrow();
    }

    private void assignment() {
        book.on("office-1", CommandType.ASSIGN_REVIEWERS, 1, "review")
                .with(
                        "assignments",
                        Json.obj()
                                .with(
                                        play.application("x1"),
                                        Json.texts(List.of(play.company().id(INTERESTED)))))
                .refused(RefusalCode.CONFLICT_OF_INTEREST, "15");
        judging.assignment(1, "review", REVIEWERS, Optional.empty()).accepted();
        String other = MEMBERS.stream()
                .filter(role -> !reviewers("a2").contains(role))
                .findFirst()
                .orElseThrow();
        judging.scored(review, other, "a2", 90).refused(RefusalCode.NOT_ENTITLED, "15");
        play.took(IndividualBranch.REVIEWERS_ASSIGNED);
    }

    private List<String> reviewers(String key) {
        return judging.assigned(MEMBERS, key, "review");
    }

    private void recusals() {
        recuse("committee-1", "e1", "committee-2").refused(RefusalCode.NOT_ENTITLED, "21");
        recuse("office-1", "e1", "committee-2").accepted();
        recuse("office-1", "e1", "committee-2").refused(RefusalCode.ALREADY_DONE, "12");
        judging.scored(review, "committee-2", "e1", 90).refused(RefusalCode.CONFLICT_OF_INTEREST, "15");
        play.took(IndividualBranch.MEMBER_RECUSED);
        recuse("committee-5", "a1", "committee-5").accepted();
        play.took(IndividualBranch.MEMBER_RECUSED_SELF);
    }

    private Move substitute(String by, String out, String in, String sector) {
        return play.by(by, CommandType.SUBSTITUTE_MEMBER)
                .with("organ", "committee")
                .with("out", play.company().id(out))
                .with("in", play.company().id(in))
                .with("sector", sector)
                .with("reason", "委员辞任（虚构）");
    }

    private void substitution() {
        substitute("office-1", "committee-3", SUBSTITUTE, "media").refused(RefusalCode.NOT_ENTITLED, "12");
        substitute("leading-group-1", "committee-3", RESERVE, "government").accepted();
        judging.scored(review, "committee-1", "a1", 90).refused(RefusalCode.COMPOSITION, "12");
        substitute("leading-group-1", RESERVE, SUBSTITUTE, "media").accepted();
        judging.scored(review, SUBSTITUTE, "a1", 90).refused(RefusalCode.PLEDGE_MISSING, "21");
        judging.pledge(SUBSTITUTE, "committee").accepted();
        play.took(IndividualBranch.MEMBER_SUBSTITUTED);
    }

    private Move sanction(String by, String application, String measure) {
        return play.by(by, CommandType.SANCTION)
                .on(application)
                .with("measure", measure)
                .with("reason", "材料表述不实（虚构）");
    }

    private void sanctions() {
        sanction("office-1", "p4", "DISQUALIFICATION").refused(RefusalCode.NOT_ENTITLED, "22");
        sanction("leading-group-1", "p4", "FINE").refused(RefusalCode.MALFORMED, "22");
        sanction("leading-group-1", "a2", "CRITICISM").accepted();
        play.took(IndividualBranch.CRITICISM);
        sanction("leading-group-1", "e2", "WARNING").accepted();
        play.took(IndividualBranch.WARNING);
        sanction("leading-group-1", "p4", "DISQUALIFICATION").accepted();
        came("p4", Status.DISQUALIFIED, IndividualBranch.DISQUALIFICATION);
    }

    private void reviewed(String key) {
        Map<String, String> otherwise = switch (key) {
            case "e5" -> Map.of("trend-good", "NOT_MET");
            case "a9" -> Map.of("spirit", "NOT_MET");
            default -> Map.of();
        };
        List<String> reviewers = reviewers(key);
        judging.judge(review, reviewers.get(0), key, otherwise);
        int score = score(key);
        judging.scored(review, reviewers.get(0), key, score).accepted();
        judging.scored(review, reviewers.get(1), key, score - 2).accepted();
    }

    /** Lower numbers do better; two artisans stand equal where the places of the defence end. */
    static int score(String key) {
        int number = Integer.parseInt(key.substring(1).replaceAll("\\D.*", ""));
        return switch (key) {
            case "a15" -> score("a14");
            case "a18" -> 90;
            default -> 97 - number % 20 * 2;
        };
    }

    private void tie() {
        book.closing(1, "review").refused(RefusalCode.TIE, "15");
        judging.settling(STRANGER, 1, "review", "a15", "a14").refused(RefusalCode.NOT_ENTITLED, "17");
        judging.settling("committee-1", 1, "review", "a15", "a14").accepted();
        book.close(1, "review");
        play.stands("a15", Status.RUNNING);
        came("a14", Status.ENDED, IndividualBranch.REVIEW_TIE);
        came("a17", Status.ENDED, IndividualBranch.NOT_AMONG_FIRST);
        came("e4", Status.RUNNING, IndividualBranch.TREND_JUDGED);
        play.stands("e5", Status.ENDED);
        came("a9", Status.ENDED, IndividualBranch.REVIEW_CONDITION_FAILED);
    }
}
