package org.jinbang.console.internal.demo.individual;

import static org.jinbang.console.internal.demo.individual.IndividualPeople.RESERVE;
import static org.jinbang.console.internal.demo.individual.IndividualPeople.STRANGER;
import static org.jinbang.console.internal.demo.individual.IndividualPeople.SUBSTITUTE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.ByTheBook;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.Preview;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Stage;

/** Qualification check and document review of the first batch. */
final class FirstReview {
    /** The members of the committee after the substitution. */
    static final List<String> MEMBERS = List.of(
            "committee-1", "committee-2", "committee-4", "committee-5", "committee-6", "committee-7", SUBSTITUTE);

    private static final String INTERESTED = "committee-6";
    private static final int REVIEWERS = 2;

    private final Play play;
    private final ByTheBook book;
    private final int year;
    private final IndividualPeople people;
    private final Stage qualify;
    private final Stage review;

    FirstReview(Play play, ByTheBook book, int year, IndividualPeople people) {
        this.play = play;
        this.book = book;
        this.year = year;
        this.people = people;
        this.qualify = play.scheme().stage("qualify").orElseThrow();
        this.review = play.scheme().stage("review").orElseThrow();
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
        play.until(LocalDate.of(year, 3, 11));
        book.decision(qualify, "committee-1", "a1", true).refused(RefusalCode.NOT_ENTITLED, "14");
        book.decision(qualify, "office-1", "a1", true)
                .with("sources", Json.obj())
                .refused(RefusalCode.ENTRY_INVALID, "14");
        withdraw("a5").accepted();
        withdraw("p5").accepted();
        play.stands("a5", Status.WITHDRAWN);
        play.took(IndividualBranch.WITHDRAWN);
        withdraw("a5").refused(RefusalCode.WRONG_STAGE, "13");
        for (String key : List.of("a6", "a7")) {
            play.by("office-1", CommandType.ASK_SUPPLEMENT)
                    .on(key)
                    .with("what", "请补充岗位说明（虚构）")
                    .with("due", LocalDate.of(year, 3, 20).toString())
                    .accepted();
        }
        play.by("office-1", CommandType.CORRECT_ANSWER)
                .on("a8")
                .with("field", "phone")
                .with("value", "010-00009999")
                .with("reason", "电话号码笔误（虚构）")
                .accepted();
        play.took(IndividualBranch.SLIP_CORRECTED);
        book.judge(qualify, "office-1", "x4", Map.of("law-abiding", "NOT_MET"));
        book.decision(qualify, "office-1", "x4", true).accepted();
        List<Applicant> usual = book.waiting(people.batch(1), 1, "qualify").stream()
                .filter(a -> !List.of("a6", "a7", "x4").contains(a.key()))
                .toList();
        play.each(usual, a -> book.pass(qualify, "office-1", a.key()));
        book.closing(1, "qualify").refused(RefusalCode.STAGE_NOT_READY, "14");
        play.until(LocalDate.of(year, 3, 15));
        book.attach(people.get("a6"), "evidence");
        supplement("a6").accepted();
        book.pass(qualify, "office-1", "a6");
        play.took(IndividualBranch.SUPPLEMENT_SUPPLIED);
        play.until(LocalDate.of(year, 3, 21));
        supplement("a7").refused(RefusalCode.LATE, "14");
        book.judge(qualify, "office-1", "a7", Map.of());
        book.decision(qualify, "office-1", "a7", false).accepted();
        close();
    }

    private void close() {
        Preview preview = play.preview(1, "qualify");
        book.decision(qualify, "office-1", "a1", true).refused(RefusalCode.REASON_MISSING, "14");
        book.decision(qualify, "office-1", "a1", true)
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
        book.decision(qualify, "office-2", "a2", true).accepted();
        book.close(1, "qualify");
        play.took(IndividualBranch.STAGE_REOPENED);
        play.stands("a7", Status.ENDED);
        play.took(IndividualBranch.SUPPLEMENT_OVERDUE);
        play.stands("x4", Status.ENDED);
        play.took(IndividualBranch.CHECK_CONDITION_FAILED);
    }

    void review() {
        play.until(LocalDate.of(year, 4, 1));
        play.by("public", CommandType.REPORT_CONCERN)
                .with("text", "请核实评审回避情况（虚构）")
                .with("contact", "010-00000007")
                .accepted();
        play.took(IndividualBranch.CONCERN);
        pledges();
        book.scored(review, "office-1", "a1", 90).refused(RefusalCode.NOT_ENTITLED, "15");
        book.scored(review, "committee-1", "a7", 90).refused(RefusalCode.WRONG_STAGE, "15");
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
        book.scored(review, "committee-1", "a1", 90).refused(RefusalCode.PLEDGE_MISSING, "21");
        book.pledge("office-1", "committee").refused(RefusalCode.NOT_ENTITLED, "21");
        book.pledge("committee-1", "committee")
                .with("declaration", false)
                .refused(RefusalCode.DECLARATION_MISSING, "21");
        List<String> seated =
                MEMBERS.stream().filter(role -> !role.equals(SUBSTITUTE)).toList();
        seated.forEach(role -> book.pledge(role, "committee").accepted());
        book.pledge(INTERESTED, "committee")
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
        book.assignment(1, "review", REVIEWERS, Optional.empty()).accepted();
        String other = MEMBERS.stream()
                .filter(role -> !reviewers("a2").contains(role))
                .findFirst()
                .orElseThrow();
        book.scored(review, other, "a2", 90).refused(RefusalCode.NOT_ENTITLED, "15");
        play.took(IndividualBranch.REVIEWERS_ASSIGNED);
    }

    private List<String> reviewers(String key) {
        return book.assigned(MEMBERS, key, "review");
    }

    private void recusals() {
        recuse("committee-1", "e1", "committee-2").refused(RefusalCode.NOT_ENTITLED, "21");
        recuse("office-1", "e1", "committee-2").accepted();
        recuse("office-1", "e1", "committee-2").refused(RefusalCode.ALREADY_DONE, "12");
        book.scored(review, "committee-2", "e1", 90).refused(RefusalCode.CONFLICT_OF_INTEREST, "15");
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
        book.scored(review, "committee-1", "a1", 90).refused(RefusalCode.COMPOSITION, "12");
        substitute("leading-group-1", RESERVE, SUBSTITUTE, "media").accepted();
        book.scored(review, SUBSTITUTE, "a1", 90).refused(RefusalCode.PLEDGE_MISSING, "21");
        book.pledge(SUBSTITUTE, "committee").accepted();
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
        play.stands("p4", Status.DISQUALIFIED);
        play.took(IndividualBranch.DISQUALIFICATION);
    }

    private void reviewed(String key) {
        Map<String, String> otherwise = switch (key) {
            case "e5" -> Map.of("trend-good", "NOT_MET");
            case "a9" -> Map.of("spirit", "NOT_MET");
            default -> Map.of();
        };
        List<String> reviewers = reviewers(key);
        book.judge(review, reviewers.get(0), key, otherwise);
        int score = score(key);
        book.scored(review, reviewers.get(0), key, score).accepted();
        book.scored(review, reviewers.get(1), key, score - 2).accepted();
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
        settle(STRANGER).refused(RefusalCode.NOT_ENTITLED, "17");
        settle("committee-1").accepted();
        book.close(1, "review");
        play.stands("a15", Status.RUNNING);
        play.stands("a14", Status.ENDED);
        play.took(IndividualBranch.REVIEW_TIE);
        play.stands("a17", Status.ENDED);
        play.took(IndividualBranch.NOT_AMONG_FIRST);
        play.stands("e4", Status.RUNNING);
        play.took(IndividualBranch.TREND_JUDGED);
        play.stands("e5", Status.ENDED);
        play.stands("a9", Status.ENDED);
        play.took(IndividualBranch.REVIEW_CONDITION_FAILED);
    }

    private Move settle(String role) {
        return book.on(role, CommandType.SETTLE_TIE, 1, "review")
                .with("order", Json.texts(List.of(play.application("a15"), play.application("a14"))))
                .with("reason", "合议排序（虚构）");
    }
}
