package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Prospect;
import org.jinbang.process.Prospect.Standing;
import org.jinbang.process.Receipt;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page is told a person may do is what the decider then takes or refuses. */
class ProspectsTest {
    private static final Json.Obj ANSWERS =
            Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", true);

    private Trial trial;
    private String a;

    @BeforeEach
    void file() {
        KindRegistry kinds = new KindRegistry();
        trial = new Trial(WiderScheme.installed(), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox());
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        a = trial.application("a");
    }

    private Prospect of(String actor, String target, CommandType type) {
        return trial.engine().prospects(Actor.of(actor), target).stream()
                .filter(each -> each.command() == type)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theApplicantMayWithdrawAndTheOrganMayNot() {
        String applicant =
                trial.reader().application(Actor.of("p-board-1"), a).state().applicant();
        assertEquals(Standing.NOW, of(applicant, a, CommandType.WITHDRAW).standing());
        Prospect forOthers = of("p-board-1", a, CommandType.WITHDRAW);
        assertEquals(Standing.NOT_YOURS, forOthers.standing());
        assertEquals(Optional.of(RefusalCode.NOT_ENTITLED), forOthers.code());
    }

    @Test
    void whatIsNotInItsStageIsNotNowAndSaysWhy() {
        Prospect early = of("p-board-1", a, CommandType.ASK_SUPPLEMENT);
        assertEquals(Standing.NOT_NOW, early.standing(), early.toString());
        assertEquals(Optional.of(RefusalCode.WRONG_STAGE), early.code());
        Prospect ballot = of("p-board-1", trial.edition(), CommandType.OPEN_BALLOT);
        assertTrue(ballot.standing() != Standing.NOW, ballot.toString());
        assertTrue(ballot.detail().isPresent(), "a page has to say why");
        assertEquals(Optional.of(1), ballot.batch());
    }

    @Test
    void askingRecordsNothing() {
        long refusals = trial.reader()
                .refusals(Actor.of("p-board-1"), trial.edition(), Optional.empty(), 200)
                .items()
                .size();
        int acts = trial.reader().journal(Actor.of("p-board-1"), a, 1, 200).size();
        trial.engine().prospects(Actor.of("p-board-1"), a);
        trial.engine().prospects(Actor.of("p-board-1"), trial.edition());
        assertEquals(
                acts, trial.reader().journal(Actor.of("p-board-1"), a, 1, 200).size());
        assertEquals(
                refusals,
                trial.reader()
                        .refusals(Actor.of("p-board-1"), trial.edition(), Optional.empty(), 200)
                        .items()
                        .size());
    }

    @Test
    void whoMayNotReadItIsNotToldThatItIsThere() {
        RefusedException e =
                assertThrows(RefusedException.class, () -> trial.engine().prospects(Actor.of("p-nobody"), a));
        assertEquals(RefusalCode.UNKNOWN_TARGET, e.refusal().code());
        assertEquals(
                e.refusal().detail(),
                assertThrows(RefusedException.class, () -> trial.engine().prospects(Actor.of("p-nobody"), a))
                        .refusal()
                        .detail());
    }

    @Test
    void whatIsOfferedToTheOrganIsTaken() {
        Prospect cancel = of("p-board-1", trial.edition(), CommandType.CANCEL_EDITION);
        boolean taken = trial.execute(
                        "board:1",
                        CommandType.CANCEL_EDITION,
                        trial.edition(),
                        Json.obj().with("reason", "试"))
                instanceof Receipt;
        assertEquals(taken, cancel.standing() == Standing.NOW, cancel.toString());
    }
}
