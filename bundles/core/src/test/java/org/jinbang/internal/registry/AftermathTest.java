package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Prospect.Standing;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** Duties of a winner of the small scheme, and the revocation of the award, after the edition has gone to its end. */
class AftermathTest {
    private static final Json.Obj ANSWERS =
            Json.obj().with("name", "虚构甲").with("organisation", "示例公司").with("honest", true);
    private static final String PLACE = "2";

    private final KindRegistry kinds = new KindRegistry();
    private final Trial trial = awarded();

    /** An edition whose only application was awarded. */
    private Trial awarded() {
        Scheme scheme = SmallScheme.withAftercare();
        Trial played = new Trial(
                new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash()),
                ShippedCalendar.calendar(),
                kinds.kinds(),
                kinds.sandbox());
        Prelude prelude = new Prelude(played);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        for (Stage stage : scheme.mainStages()) {
            prelude.play(stage, 1, Map.of("a", played.application("a")));
        }
        return played;
    }

    private Answer tell(String role, CommandType type, Json.Obj data) {
        return trial.execute(role, type, trial.application("a"), data);
    }

    private static Json.Obj deceit() {
        return Json.obj().with("ground", "deceit").with("reason", "所报数据不实（虚构）");
    }

    private ApplicationState state() {
        return trial.reader()
                .application(Actor.of("p-board-1"), trial.application("a"))
                .state();
    }

    private void refused(RefusalCode code, Answer answer) {
        assertEquals(code, ((Refusal) answer).code());
    }

    @Test
    void whatAWinnerDidForADutyIsTracked() {
        Json.Obj done =
                Json.obj().with("duty", "exchange").with("on", "2024-01-02").with("what", "在示例交流会上介绍经验（虚构）");
        assertTrue(tell("board:1", CommandType.RECORD_DUTY, done) instanceof Receipt);
        assertEquals(
                List.of("exchange"),
                state().duties().stream().map(ApplicationState.DutyDone::duty).toList());
        refused(RefusalCode.NOT_ENTITLED, tell("jury:1", CommandType.RECORD_DUTY, done));
        refused(RefusalCode.UNKNOWN_TARGET, tell("board:1", CommandType.RECORD_DUTY, done.with("duty", "donation")));
        refused(RefusalCode.TOO_EARLY, tell("board:1", CommandType.RECORD_DUTY, done.with("on", "2099-01-01")));
    }

    @Test
    void aDutyOfAnotherTrackIsNotRecordedAndTheOthersAreOffered() {
        Refusal refusal = (Refusal) tell(
                "board:1",
                CommandType.RECORD_DUTY,
                Json.obj().with("duty", "tour").with("on", "2024-01-02").with("what", "巡回（虚构）"));
        assertEquals(RefusalCode.UNKNOWN_TARGET, refusal.code());
        assertEquals("4", refusal.basis().orElseThrow().article());
        assertTrue(
                refusal.detail().en().contains("invented team"),
                refusal.detail().en());
        assertEquals(List.of(), state().duties());
        assertEquals(Standing.NOW, standing("p-board-1", CommandType.RECORD_DUTY));
    }

    @Test
    void aDutyOfAnUnknownTrackIsAFault() {
        Scheme scheme = SmallScheme.withAftercare();
        Aftercare aftercare = scheme.aftercare().orElseThrow();
        Aftercare.Duty tour = aftercare.duty("tour").orElseThrow();
        Scheme wrong = scheme.with(new Aftercare(
                List.of(new Aftercare.Duty(
                        tour.id(),
                        tour.title(),
                        List.of("crew"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        tour.basis())),
                aftercare.grounds()));
        assertTrue(
                Structure.problems(wrong, List.of(), kinds.kinds()).stream()
                        .anyMatch(each -> each.where().equals("aftercare/duties/tour")
                                && each.message().en().contains("crew")),
                "an unknown track is a fault");
        assertTrue(Structure.problems(scheme, List.of(), kinds.kinds()).stream()
                .noneMatch(each -> each.where().startsWith("aftercare")));
    }

    @Test
    void anAwardIsRevokedOnAGroundOfTheRegulationOnceItWasProposed() {
        String number = state().certificate().orElseThrow().number();
        assertTrue(trial.reader().certificate(number).orElseThrow().valid());
        Answer unproposed = tell("board:1", CommandType.REVOKE, deceit());
        refused(RefusalCode.STAGE_NOT_READY, unproposed);
        refused(
                RefusalCode.UNKNOWN_TARGET,
                tell("board:1", CommandType.PROPOSE_REVOCATION, deceit().with("ground", "whim")));
        assertTrue(tell("board:1", CommandType.PROPOSE_REVOCATION, deceit()) instanceof Receipt);
        refused(RefusalCode.ALREADY_DONE, tell("board:1", CommandType.PROPOSE_REVOCATION, deceit()));
        assertEquals(Status.AWARDED, state().status());
        assertTrue(tell("board:1", CommandType.REVOKE, deceit()) instanceof Receipt);
        assertEquals(Status.REVOKED, state().status());
        Reader.CertificateCheck check = trial.reader().certificate(number).orElseThrow();
        assertFalse(check.valid());
        assertEquals("deceit", check.revoked().orElseThrow().ground());
        assertEquals(
                0, trial.reader().winners(trial.edition()).orElseThrow().names().size());
        Reader.Revoked published =
                trial.reader().revocations(trial.edition()).stream().findFirst().orElseThrow();
        assertEquals("虚构甲", published.name().name());
        assertEquals("deceit", published.on().ground());
        assertEquals(number, published.certificate());
        refused(RefusalCode.WRONG_STAGE, tell("board:1", CommandType.REVOKE, deceit()));
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    @Test
    void aProposedRevocationIsDismissedAndMayBeProposedAgain() {
        Json.Obj why = Json.obj().with("reason", "查无实据（虚构）");
        refused(RefusalCode.STAGE_NOT_READY, tell("board:1", CommandType.DISMISS_REVOCATION, why));
        tell("board:1", CommandType.PROPOSE_REVOCATION, deceit());
        refused(RefusalCode.NOT_ENTITLED, tell("jury:1", CommandType.DISMISS_REVOCATION, why));
        assertTrue(tell("board:1", CommandType.DISMISS_REVOCATION, why) instanceof Receipt);
        assertEquals(Status.AWARDED, state().status());
        assertEquals(List.of(), trial.reader().revocations(trial.edition()));
        assertEquals(Optional.empty(), state().revocation());
        refused(RefusalCode.STAGE_NOT_READY, tell("board:1", CommandType.REVOKE, deceit()));
        assertTrue(tell("board:1", CommandType.PROPOSE_REVOCATION, deceit()) instanceof Receipt);
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }

    @Test
    void whatMayBeDoneForAWinnerIsOfferedToThoseWhoMay() {
        assertEquals(Standing.NOW, standing("p-board-1", CommandType.RECORD_DUTY));
        assertEquals(Standing.NOW, standing("p-board-1", CommandType.PROPOSE_REVOCATION));
        assertEquals(Standing.LACKING, standing("p-board-1", CommandType.REVOKE));
        tell("board:1", CommandType.PROPOSE_REVOCATION, deceit());
        assertEquals(Standing.NOT_NOW, standing("p-board-1", CommandType.PROPOSE_REVOCATION));
        assertEquals(Standing.NOW, standing("p-board-1", CommandType.REVOKE));
        assertEquals(Standing.NOW, standing("p-board-1", CommandType.DISMISS_REVOCATION));
    }

    private Standing standing(String person, CommandType type) {
        return trial.engine().prospects(Actor.of(person), trial.application("a")).stream()
                .filter(each -> each.command() == type)
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void theWinnerReadsWhatWasDoneAndByWhichOrgan() {
        tell("board:1", CommandType.PROPOSE_REVOCATION, deceit());
        tell("board:1", CommandType.REVOKE, deceit());
        List<Act> acts = trial.reader().journal(Actor.of("p-applicant-a"), trial.application("a"), 1, 100).stream()
                .filter(act -> act.type() == ActType.REVOCATION_PROPOSED || act.type() == ActType.REVOKED)
                .toList();
        assertEquals(
                List.of("organ:board", "organ:board"),
                acts.stream().map(Act::actor).toList());
        assertEquals(
                List.of("deceit", "deceit"),
                acts.stream().map(act -> act.data().text("ground").orElse("")).toList());
    }

    @Test
    void nobodyElseRevokes() {
        tell("board:1", CommandType.PROPOSE_REVOCATION, deceit());
        for (String other : List.of("jury:1", "applicant:a", "stranger")) {
            refused(RefusalCode.NOT_ENTITLED, tell(other, CommandType.REVOKE, deceit()));
        }
    }
}
