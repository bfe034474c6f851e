package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Tenure;
import org.jinbang.process.Tenure.Standing;
import org.junit.jupiter.api.Test;

/** How long an award of the small scheme holds, what is owed meanwhile, and how it is suspended. */
class TenureTest extends TenureSetting {
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
}
