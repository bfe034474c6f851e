package org.jinbang.internal.engine;

import static org.jinbang.internal.engine.Panel.BOARD;
import static org.jinbang.internal.engine.Panel.accepted;
import static org.jinbang.internal.engine.Panel.member;
import static org.jinbang.internal.engine.Panel.reviewing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a member may not do before the pledge, and who sees the interests declared with it. */
class PledgingTest {
    private Panel panel;

    @BeforeEach
    void toTheReview() {
        panel = reviewing(Optional.empty(), "甲", "乙", "丙");
    }

    @AfterEach
    void theJournalVerifies() {
        assertEquals(List.of(), panel.faults());
    }

    @Test
    void nobodyRecordsOrVotesBeforeThePledge() {
        Refusal refused = panel.refused(RefusalCode.PLEDGE_MISSING, panel.record(4, "甲"));
        assertEquals(WiderScheme.PLEDGE, refused.basis().orElseThrow().article());
        panel.refused(
                RefusalCode.DECLARATION_MISSING,
                panel.give(
                        member(4),
                        CommandType.PLEDGE,
                        panel.edition(),
                        Json.obj().with("organ", "jury").with("declaration", false)));
        panel.refused(
                RefusalCode.NOT_ENTITLED,
                panel.give(
                        BOARD,
                        CommandType.PLEDGE,
                        panel.edition(),
                        Json.obj().with("organ", "jury").with("declaration", true)));
        accepted(panel.assign("甲", 4, 1));
        accepted(panel.pledge(4));
        accepted(panel.record(4, "甲"));
        accepted(panel.assign("甲"));
        panel.play("review");
        panel.done(
                BOARD,
                CommandType.OPEN_BALLOT,
                panel.edition(),
                Json.obj().with("batch", 1).with("stage", "vote"));
        String ballot = panel.trial()
                .reader()
                .edition(Actor.of(BOARD), panel.edition())
                .batches()
                .get(0)
                .ballots()
                .get(0)
                .id();
        Json.Obj sheet = Json.obj();
        for (String name : List.of("甲", "乙", "丙")) {
            sheet = sheet.with(panel.application(name), "YES");
        }
        Json.Obj vote = Json.obj().with("sheet", sheet);
        panel.refused(RefusalCode.PLEDGE_MISSING, panel.give(member(5), CommandType.VOTE, ballot, vote));
        accepted(panel.pledge(5));
        accepted(panel.give(member(5), CommandType.VOTE, ballot, vote));
    }

    @Test
    void declaredInterestsAreForTheMemberAndTheOffice() {
        accepted(panel.pledge(1, "虚构集团"));
        String value = panel.trial()
                .reader()
                .edition(Actor.of(BOARD), panel.edition())
                .pledge("jury", member(1))
                .orElseThrow()
                .interests()
                .orElseThrow();
        for (String who : List.of(BOARD, member(1), "p-watch-1")) {
            assertEquals(Optional.of("[\"虚构集团\"]"), panel.trial().reader().text(Actor.of(who), panel.edition(), value));
        }
        accepted(panel.give(
                BOARD,
                CommandType.SUBSTITUTE_MEMBER,
                panel.edition(),
                Json.obj()
                        .with("organ", "jury")
                        .with("out", member(1))
                        .with("in", member(6))
                        .with("reason", "辞任")));
        assertEquals(
                1,
                panel.trial()
                        .reader()
                        .edition(Actor.of(member(1)), panel.edition())
                        .pledges()
                        .size(),
                "one's own also after leaving");
        assertTrue(panel.trial()
                .reader()
                .text(Actor.of(member(1)), panel.edition(), value)
                .isPresent());
        for (String who : List.of(member(2), "p-applicant-甲")) {
            assertThrows(
                    RefusedException.class, () -> panel.trial().reader().text(Actor.of(who), panel.edition(), value));
            assertTrue(panel.trial().reader().edition(Actor.of(who), panel.edition()).pledges().stream()
                    .allMatch(pledge -> pledge.interests().isEmpty()));
        }
        String row = panel.trial().store().stream(panel.edition()).orElseThrow().state();
        assertTrue(row.contains(value) && !row.contains("虚构集团"), "sealed");
    }
}
