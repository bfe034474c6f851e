package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Persons;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** Who has a part in what, and that a person can be erased when nothing needs them any more. */
class PersonsTest {
    private static final Json.Obj ANSWERS =
            Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", true);
    private static final String WINNER = "p-applicant-a";
    private static final int RETAINED = 10;

    private final Trial trial = filed();

    private static Trial filed() {
        KindRegistry kinds = new KindRegistry();
        Trial trial = new Trial(SmallScheme.installed(), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox());
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        return trial;
    }

    private void playToTheEnd() {
        Prelude prelude = new Prelude(trial);
        for (Stage stage : trial.scheme().mainStages()) {
            prelude.play(stage, 1, Map.of("a", trial.application("a")));
        }
        prelude.openBatch();
        prelude.file("b", new Filed("person", ANSWERS, List.of(), Optional.empty(), 2), 2);
        for (Stage stage : trial.scheme().mainStages()) {
            prelude.play(stage, 2, Map.of("b", trial.application("b")));
        }
    }

    private Persons.Part only(String person) {
        List<Persons.Part> parts = trial.persons().parts(person);
        assertEquals(1, parts.size(), parts::toString);
        return parts.get(0);
    }

    private RefusalCode refused(String person) {
        return assertThrows(RefusedException.class, () -> trial.persons().erase(person, RETAINED))
                .refusal()
                .code();
    }

    @Test
    void aSeatTellsPowersAndWhatTheOrganConducts() {
        Persons.Part juror = only("p-jury-1");
        assertEquals(Persons.Role.MEMBER, juror.role());
        assertTrue(juror.now());
        assertTrue(juror.conducts().contains("ballot"), juror::toString);
        assertTrue(only("p-board-1").powers().contains(Power.RUN));
        assertEquals(List.of(), trial.persons().parts("p-nobody"));
    }

    @Test
    void anApplicantHasAPartAndIsKeptWhileTheEditionRuns() {
        Persons.Part applicant = only(WINNER);
        assertEquals(Persons.Role.APPLICANT, applicant.role());
        assertEquals(trial.application("a"), applicant.as());
        assertEquals(Set.of(), applicant.powers());
        assertEquals(RefusalCode.WRONG_STAGE, refused(WINNER));
        assertEquals(RefusalCode.WRONG_STAGE, refused("p-board-1"));
        assertEquals("甲某某", name());
    }

    private String name() {
        return trial.reader()
                .application(Actor.of(WINNER), trial.application("a"))
                .answers()
                .text("name")
                .orElse("");
    }

    private String listedName() {
        Reader.Query first = new Reader.Query(
                trial.edition(),
                Optional.of(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                10);
        return trial.reader()
                .applications(Actor.of("p-board-1"), first)
                .items()
                .get(0)
                .name();
    }

    @Test
    void aWinnerIsKeptAsLongAsPublishedThenErasedForGoodAndTheJournalVerifies() {
        playToTheEnd();
        Persons.Part winner = only(WINNER);
        assertEquals(EditionState.Status.ENDED, winner.status());
        assertFalse(winner.now());
        assertTrue(winner.awarded().isPresent());
        assertEquals(RefusalCode.TOO_EARLY, refused(WINNER));
        assertEquals("甲某某", name());
        assertEquals("甲某某", listedName());
        Instant announced = winner.awarded().get();
        trial.clock().set(announced.plus(Duration.ofDays(366L * RETAINED)));
        trial.persons().erase(WINNER, RETAINED);
        assertEquals("", name());
        assertEquals("", listedName());
        assertEquals(
                "",
                trial.reader()
                        .winners(trial.edition())
                        .orElseThrow()
                        .names()
                        .get(0)
                        .name());
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
        trial.persons().erase(WINNER, RETAINED);
    }

    @Test
    void whoOnlySatIsErasedWhenTheEditionHasEnded() {
        playToTheEnd();
        trial.persons().erase("p-jury-1", RETAINED);
        assertEquals(
                List.of(),
                trial.reader().verify(Actor.of("p-board-1"), trial.edition()).faults());
    }
}
