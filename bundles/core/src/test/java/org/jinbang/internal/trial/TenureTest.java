package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.registry.Trials;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Prospect;
import org.jinbang.process.Reader;
import org.jinbang.process.Reassessment;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Tenure;
import org.jinbang.process.Tenure.Standing;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.Test;

/** How long an award of the small scheme holds, what is owed meanwhile, and how it is suspended and extended. */
class TenureTest {
    private static final Json.Obj WHY = Json.obj().with("reason", "虚构事由");
    private static final Json.Obj ASKED = Json.obj().with("statement", "复评材料（虚构）");

    private final Trial trial = Trials.at(SmallScheme.withTenure(), "", "a");
    private final LocalDate since = tenure().since();
    private final LocalDate until = since.plusYears(3);

    private Reader.Case seenBy(String person) {
        return trial.reader().application(Actor.of(person), trial.application("a"));
    }

    private Tenure tenure() {
        return seenBy("p-board-1").tenure().orElseThrow();
    }

    private void on(LocalDate day) {
        trial.moveTo(LegalTime.startOf(day).toString());
    }

    private Answer tell(String role, CommandType type, Json.Obj data) {
        return trial.execute(role, type, trial.application("a"), data);
    }

    private void accepted(String role, CommandType type, Json.Obj data) {
        Answer answer = tell(role, type, data);
        assertTrue(answer instanceof Receipt, answer::toString);
    }

    private void refused(RefusalCode code, String role, CommandType type, Json.Obj data) {
        Answer answer = tell(role, type, data);
        assertTrue(answer instanceof Refusal, answer::toString);
        assertEquals(code, ((Refusal) answer).code(), answer::toString);
    }

    private static Json.Obj done(String duty, LocalDate on) {
        return Json.obj().with("duty", duty).with("on", on.toString()).with("what", "已办（虚构）");
    }

    private static Json.Obj report(int year, LocalDate on) {
        return done("report", on).with("year", year);
    }

    private static Json.Obj mark(int score) {
        return Json.obj().with("score", score).with("comment", "评语（虚构）");
    }

    private static Json.Obj decision(boolean passed) {
        return WHY.with("passed", passed);
    }

    private void ask(LocalDate day) {
        on(day);
        accepted("applicant:a", CommandType.ASK_REASSESSMENT, ASKED);
    }

    @Test
    void anAwardHoldsUntilTheEndOfItsLastDay() {
        assertEquals(Optional.of(until), tenure().until());
        on(until);
        assertEquals(Standing.VALID, tenure().standing());
        String number = seenBy("p-board-1").state().certificate().orElseThrow().number();
        assertTrue(trial.reader().certificate(number).orElseThrow().valid());
        on(until.plusDays(1));
        assertEquals(Standing.EXPIRED, tenure().standing());
        assertTrue(!trial.reader().certificate(number).orElseThrow().valid());
        refused(RefusalCode.LATE, "board:1", CommandType.SUSPEND, WHY.with("ground", "misuse"));
        accepted("board:1", CommandType.PROPOSE_REVOCATION, WHY.with("ground", "deceit"));
    }

    @Test
    void aYearlyDutyIsOwedFromTheNextYearAndRecordedOnceForEach() {
        int year = since.getYear();
        assertEquals(
                List.of(LocalDate.of(year + 1, 3, 31)),
                tenure().owed().stream()
                        .filter(each -> each.duty().equals("report"))
                        .flatMap(each -> each.due().stream())
                        .toList());
        on(LocalDate.of(year + 1, 3, 1));
        LocalDate on = LocalDate.of(year + 1, 2, 1);
        refused(RefusalCode.MALFORMED, "board:1", CommandType.RECORD_DUTY, done("report", on));
        refused(RefusalCode.UNKNOWN_TARGET, "board:1", CommandType.RECORD_DUTY, report(year, on));
        refused(RefusalCode.UNKNOWN_TARGET, "board:1", CommandType.RECORD_DUTY, report(year + 2, on));
        accepted("board:1", CommandType.RECORD_DUTY, report(year + 1, on));
        refused(RefusalCode.ALREADY_DONE, "board:1", CommandType.RECORD_DUTY, report(year + 1, on));
        on(LocalDate.of(year + 1, 4, 1));
        assertEquals(
                List.of(Optional.of(on), Optional.empty()),
                tenure().owed().stream()
                        .filter(each -> each.duty().equals("report"))
                        .map(Tenure.Owed::done)
                        .toList(),
                "the next is owed now");
        on(LocalDate.of(year + 10, 1, 1));
        assertEquals(
                List.of(year + 1, year + 2),
                tenure().owed().stream().flatMap(each -> each.year().stream()).toList(),
                "none is owed after the award has expired");
    }

    @Test
    void aPrizeIsPaidOnceWithTheAmountOfTheRegulation() {
        Tenure.Owed owed = tenure().owed().stream()
                .filter(each -> each.duty().equals("prize"))
                .findFirst()
                .orElseThrow();
        assertTrue(!owed.due().orElseThrow().isBefore(since.plusDays(60)), "it moves to a day that is worked");
        assertTrue(owed.due().orElseThrow().isBefore(since.plusDays(70)));
        refused(RefusalCode.MALFORMED, "board:1", CommandType.RECORD_DUTY, done("prize", since));
        refused(
                RefusalCode.MALFORMED,
                "board:1",
                CommandType.RECORD_DUTY,
                done("prize", since.minusDays(1)).with("amount", 1000));
        refused(
                RefusalCode.MALFORMED,
                "board:1",
                CommandType.RECORD_DUTY,
                done("prize", since).with("amount", 999));
        refused(
                RefusalCode.MALFORMED,
                "board:1",
                CommandType.RECORD_DUTY,
                done("exchange", since).with("amount", 1));
        accepted("board:1", CommandType.RECORD_DUTY, done("prize", since).with("amount", 1000));
        assertEquals(owed.due(), seenBy("p-board-1").state().duties().get(0).due());
        refused(
                RefusalCode.ALREADY_DONE,
                "board:1",
                CommandType.RECORD_DUTY,
                done("prize", since).with("amount", 1000));
        accepted("board:1", CommandType.RECORD_DUTY, done("exchange", since));
        accepted("board:1", CommandType.RECORD_DUTY, done("exchange", since));
    }

    @Test
    void whatWasMissedOnceOrDoneLateDoesNotSuspend() {
        int year = since.getYear();
        Json.Obj silent = WHY.with("ground", "silent");
        on(LocalDate.of(year + 2, 3, 31));
        refused(RefusalCode.TOO_EARLY, "board:1", CommandType.SUSPEND, silent);
        refused(RefusalCode.NOT_ENTITLED, "jury:1", CommandType.SUSPEND, silent);
        refused(RefusalCode.UNKNOWN_TARGET, "board:1", CommandType.SUSPEND, WHY.with("ground", "whim"));
        on(LocalDate.of(year + 2, 4, 1));
        accepted("board:1", CommandType.RECORD_DUTY, report(year + 1, LocalDate.of(year + 1, 5, 1)));
        refused(RefusalCode.TOO_EARLY, "board:1", CommandType.SUSPEND, silent);
    }

    @Test
    void whatIsMissedTwiceRunningSuspends() {
        on(LocalDate.of(since.getYear() + 2, 4, 1));
        assertEquals(2, tenure().missed("report", LocalDate.of(since.getYear() + 2, 4, 1)));
        accepted("board:1", CommandType.SUSPEND, WHY.with("ground", "silent"));
        refused(RefusalCode.STAGE_NOT_READY, "board:1", CommandType.REINSTATE, WHY);
        accepted(
                "board:1",
                CommandType.RECORD_DUTY,
                report(since.getYear() + 2, LocalDate.of(since.getYear() + 2, 4, 1)));
        accepted("board:1", CommandType.REINSTATE, WHY);
    }

    @Test
    void theNextReportDoesNotMakeUpForThoseThatWereMissed() {
        LocalDate first = LocalDate.of(since.getYear() + 1, 4, 1);
        on(first);
        accepted("board:1", CommandType.RECORD_DUTY, report(since.getYear() + 2, first));
        assertEquals(1, tenure().missed("report", first));
    }

    @Test
    void whatIsSuspendedStaysSoWhileItIsReassessed() {
        accepted("board:1", CommandType.SUSPEND, WHY.with("ground", "misuse"));
        ask(until);
        on(until.plusDays(20));
        assertEquals(Standing.SUSPENDED, tenure().standing());
        accepted("board:1", CommandType.REINSTATE, WHY);
        assertEquals(Standing.REASSESSED, tenure().standing());
    }

    @Test
    void whoPledgedAnInterestDoesNotMarkAndIsRecusedAlsoAfterTheEdition() {
        accepted(
                "jury:1",
                CommandType.PLEDGE,
                Json.obj()
                        .with("organ", "jury")
                        .with("declaration", true)
                        .with("interests", Json.texts(List.of("示例公司"))));
        ask(until);
        refused(RefusalCode.CONFLICT_OF_INTEREST, "jury:1", CommandType.MARK_REASSESSMENT, mark(100));
        accepted("jury:2", CommandType.MARK_REASSESSMENT, mark(100));
        accepted("jury:3", CommandType.MARK_REASSESSMENT, mark(60));
        accepted("board:1", CommandType.RECUSE, WHY.with("organ", "jury").with("member", "p-jury-2"));
        refused(RefusalCode.STAGE_NOT_READY, "board:1", CommandType.DECIDE_REASSESSMENT, decision(true));
    }

    @Test
    void aSuspensionLastsUntilItIsLifted() {
        String number = seenBy("p-board-1").state().certificate().orElseThrow().number();
        refused(RefusalCode.WRONG_STAGE, "board:1", CommandType.REINSTATE, WHY);
        accepted("board:1", CommandType.SUSPEND, WHY.with("ground", "misuse"));
        refused(RefusalCode.ALREADY_DONE, "board:1", CommandType.SUSPEND, WHY.with("ground", "misuse"));
        assertEquals(Standing.SUSPENDED, tenure().standing());
        Reader.CertificateCheck check = trial.reader().certificate(number).orElseThrow();
        assertTrue(!check.valid());
        assertEquals("misuse", check.holding().suspended().orElseThrow().ground());
        Reader.Holding shown = trial.reader()
                .winners(trial.edition())
                .orElseThrow()
                .names()
                .get(0)
                .holding()
                .orElseThrow();
        assertEquals(Standing.SUSPENDED, shown.standing());
        accepted("board:1", CommandType.REINSTATE, WHY);
        assertEquals(Standing.VALID, tenure().standing());
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    @Test
    void aReassessmentIsAskedForInItsTime() {
        refused(RefusalCode.TOO_EARLY, "applicant:a", CommandType.ASK_REASSESSMENT, ASKED);
        on(until.minusMonths(6).minusDays(1));
        refused(RefusalCode.TOO_EARLY, "applicant:a", CommandType.ASK_REASSESSMENT, ASKED);
        on(until.plusDays(1));
        refused(RefusalCode.LATE, "applicant:a", CommandType.ASK_REASSESSMENT, ASKED);
        on(until.minusMonths(6));
        refused(RefusalCode.NOT_ENTITLED, "board:1", CommandType.ASK_REASSESSMENT, ASKED);
        refused(
                RefusalCode.UNKNOWN_TARGET,
                "applicant:a",
                CommandType.ASK_REASSESSMENT,
                ASKED.with("proofs", Json.texts(List.of("f0000000000000000000"))));
        String file = trial.upload("applicant:a", trial.application("a"));
        accepted("applicant:a", CommandType.ASK_REASSESSMENT, ASKED.with("proofs", Json.texts(List.of(file))));
        refused(RefusalCode.ALREADY_DONE, "applicant:a", CommandType.ASK_REASSESSMENT, ASKED);
    }

    @Test
    void whereNothingIsReassessedNobodyLearnsMoreThanThat() {
        Trial plain = Trials.at(SmallScheme.withAftercare(), "", "a");
        for (CommandType type : List.of(CommandType.MARK_REASSESSMENT, CommandType.DECIDE_REASSESSMENT)) {
            Json.Obj data = type == CommandType.MARK_REASSESSMENT ? mark(50) : decision(true);
            Refusal refusal = (Refusal) plain.execute("stranger", type, plain.application("a"), data);
            assertEquals(RefusalCode.NOT_ENTITLED, refusal.code(), type.path());
        }
    }

    @Test
    void theMarksOfThePanelDecide() {
        refused(RefusalCode.WRONG_STAGE, "jury:1", CommandType.MARK_REASSESSMENT, mark(60));
        ask(until);
        refused(RefusalCode.NOT_ENTITLED, "board:1", CommandType.MARK_REASSESSMENT, mark(60));
        refused(RefusalCode.ENTRY_INVALID, "jury:1", CommandType.MARK_REASSESSMENT, mark(101));
        accepted("jury:1", CommandType.MARK_REASSESSMENT, mark(10));
        accepted("jury:1", CommandType.MARK_REASSESSMENT, mark(59));
        refused(RefusalCode.STAGE_NOT_READY, "board:1", CommandType.DECIDE_REASSESSMENT, decision(false));
        accepted("jury:2", CommandType.MARK_REASSESSMENT, mark(60));
        refused(RefusalCode.CONDITION_NOT_MET, "board:1", CommandType.DECIDE_REASSESSMENT, decision(true));
        on(until.plusDays(20));
        assertEquals(Standing.REASSESSED, tenure().standing());
        accepted("board:1", CommandType.DECIDE_REASSESSMENT, decision(false));
        assertEquals(Standing.EXPIRED, tenure().standing());
        Reassessment.Decided decided =
                seenBy("p-applicant-a").state().reassessments().get(0).decided().orElseThrow();
        assertEquals(Optional.of("59.5"), decided.mean());
    }

    @Test
    void whoPassesHoldsItForAsLongAgainAndNotLonger() {
        ask(until.minusDays(3));
        accepted("jury:1", CommandType.MARK_REASSESSMENT, mark(60));
        accepted("jury:2", CommandType.MARK_REASSESSMENT, mark(60));
        refused(RefusalCode.CONDITION_NOT_MET, "board:1", CommandType.DECIDE_REASSESSMENT, decision(false));
        assertEquals(
                Prospect.Standing.NOW,
                trial.engine().prospects(Actor.of("p-board-1"), trial.application("a")).stream()
                        .filter(each -> each.command() == CommandType.DECIDE_REASSESSMENT)
                        .findFirst()
                        .orElseThrow()
                        .standing());
        accepted("board:1", CommandType.DECIDE_REASSESSMENT, decision(true));
        assertEquals(Optional.of(until.plusYears(2)), tenure().until());
        on(until.plusYears(2));
        assertEquals(Standing.VALID, tenure().standing());
        refused(RefusalCode.ALREADY_DONE, "applicant:a", CommandType.ASK_REASSESSMENT, ASKED);
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    @Test
    void theWinnerLearnsTheResultAndNotWhoMarkedHow() {
        ask(until);
        accepted("jury:1", CommandType.MARK_REASSESSMENT, mark(90));
        assertEquals(1, marksSeenBy("p-jury-1"));
        assertEquals(0, marksSeenBy("p-jury-2"));
        assertEquals(1, marksSeenBy("p-board-1"));
        assertEquals(0, marksSeenBy("p-applicant-a"));
        accepted("jury:2", CommandType.MARK_REASSESSMENT, mark(90));
        accepted("board:1", CommandType.DECIDE_REASSESSMENT, decision(true));
        assertEquals(2, marksSeenBy("p-jury-2"));
        assertEquals(0, marksSeenBy("p-applicant-a"));
        List<Act> acts = trial.reader().journal(Actor.of("p-applicant-a"), trial.application("a"), 1, 100).stream()
                .filter(act -> act.type() == ActType.REASSESSMENT_MARKED || act.type() == ActType.REASSESSMENT_DECIDED)
                .toList();
        assertEquals(
                List.of("organ:jury", "organ:jury", "organ:board"),
                acts.stream().map(Act::actor).toList());
        assertEquals(Json.obj(), acts.get(0).data());
    }

    private int marksSeenBy(String person) {
        return seenBy(person).state().reassessments().get(0).marks().size();
    }
}
