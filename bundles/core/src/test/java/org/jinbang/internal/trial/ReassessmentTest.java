package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.registry.Trials;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Prospect;
import org.jinbang.process.Reader;
import org.jinbang.process.Reassessment;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Tenure.Standing;
import org.junit.jupiter.api.Test;

/** How an award of the small scheme is extended. */
class ReassessmentTest extends TenureSetting {
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

    @Test
    void listsShowWhatAwaitsADecisionToWhoTakesPart() {
        assertEquals(List.of(false), reassessingSeenBy("p-board-1"));
        ask(until);
        assertEquals(List.of(true), reassessingSeenBy("p-board-1"));
        assertEquals(List.of(true), reassessingSeenBy("p-jury-1"));
        accepted("jury:1", CommandType.MARK_REASSESSMENT, mark(60));
        accepted("jury:2", CommandType.MARK_REASSESSMENT, mark(60));
        accepted("board:1", CommandType.DECIDE_REASSESSMENT, decision(true));
        assertEquals(List.of(false), reassessingSeenBy("p-board-1"));
    }

    private List<Boolean> reassessingSeenBy(String person) {
        Reader.Query awarded = new Reader.Query(
                trial.edition(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ApplicationState.Status.AWARDED),
                Optional.empty(),
                false,
                Optional.empty(),
                10);
        return trial.reader().applications(Actor.of(person), awarded).items().stream()
                .map(Reader.Line::reassessing)
                .toList();
    }

    private int marksSeenBy(String person) {
        return seenBy(person).state().reassessments().get(0).marks().size();
    }
}
