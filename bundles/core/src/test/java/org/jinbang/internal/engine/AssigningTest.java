package org.jinbang.internal.engine;

import static org.jinbang.internal.engine.Panel.BOARD;
import static org.jinbang.internal.engine.Panel.accepted;
import static org.jinbang.internal.engine.Panel.member;
import static org.jinbang.internal.engine.Panel.reviewing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Assignment;
import org.jinbang.process.CommandType;
import org.jinbang.process.ExpertRegister;
import org.jinbang.process.Preview;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assigning members to cases, and what follows from it. */
class AssigningTest {
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
    void onlyTheAssignedRecord() {
        accepted(panel.assign("甲", 1, 2));
        panel.refused(RefusalCode.NOT_ENTITLED, panel.record(3, "甲"));
        accepted(panel.record(1, "甲"));
        accepted(panel.record(3, "乙"));
        Refusal refused = panel.refused(
                RefusalCode.NOT_ENTITLED,
                panel.give(member(1), CommandType.ASSIGN_REVIEWERS, panel.edition(), panel.to("乙", 1)));
        assertTrue(refused.detail().zh().contains("虚构board"), refused.detail()::zh);
    }

    @Test
    void whoRecordedStaysAndAnEmptyListTakesTheAssignmentBack() {
        accepted(panel.record(3, "甲"));
        panel.refused(RefusalCode.ALREADY_DONE, panel.assign("甲", 1, 2));
        accepted(panel.assign("甲", 1, 3));
        panel.refused(RefusalCode.ALREADY_DONE, panel.assign("甲", 1, 3));
        panel.refused(RefusalCode.NOT_ENTITLED, panel.record(2, "甲"));
        accepted(panel.recuse(3, "甲"));
        accepted(panel.assign("甲", 1, 2));
        accepted(panel.assign("甲"));
        accepted(panel.record(2, "甲"));
        assertEquals(List.of(), panel.state("甲").assignments());
    }

    @Test
    void nobodyIsAssignedAgainstAConflict() {
        accepted(panel.recuse(1, "甲"));
        panel.refused(RefusalCode.CONFLICT_OF_INTEREST, panel.assign("甲", 1, 2));
        panel.refused(RefusalCode.UNKNOWN_TARGET, panel.assign("甲", 9));
        accepted(panel.pledge(2, "别家", " 乙 公司 "));
        Refusal refused = panel.refused(RefusalCode.CONFLICT_OF_INTEREST, panel.assign("乙", 2, 3));
        assertTrue(refused.detail().en().contains("乙公司"), refused.detail()::en);
        panel.refused(RefusalCode.CONFLICT_OF_INTEREST, panel.record(2, "乙"));
        accepted(panel.assign("丙", 2, 3));
        Json.Obj twice = panel.to("甲", 2, 2);
        panel.refused(RefusalCode.MALFORMED, panel.give(BOARD, CommandType.ASSIGN_REVIEWERS, panel.edition(), twice));
        accepted(panel.pledge(2));
        accepted(panel.assign("乙", 2, 3));
    }

    @Test
    void theRegisterKnowsInterests() {
        ExpertRegister register = new ExpertRegister() {
            @Override
            public Optional<Expert> expert(String person) {
                return experts().stream()
                        .filter(each -> each.person().equals(person))
                        .findFirst();
            }

            @Override
            public List<Expert> experts() {
                return List.of(new Expert(member(1), "虚构专家", List.of("别家", "甲公司"), List.of("person"), List.of()));
            }
        };
        panel = reviewing(Optional.of(register), "甲", "乙");
        panel.refused(RefusalCode.CONFLICT_OF_INTEREST, panel.assign("甲", 1, 2));
        Assignment shown = panel.assignment();
        assertEquals(
                List.of(new Assignment.Conflict(member(1), Assignment.Conflict.Reason.INTEREST, Optional.of("甲公司"))),
                caseOf(shown, "甲").conflicts());
        assertTrue(panel.proposal(1).assignments().get(panel.application("乙")).contains(member(1)), "the field fits");
    }

    private Assignment.Case caseOf(Assignment shown, String name) {
        return shown.cases().stream()
                .filter(each -> each.application().equals(panel.application(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsAssignedUnlessAllOfItCanBe() {
        accepted(panel.recuse(1, "甲"));
        Json.Obj both = Json.obj()
                .with(panel.application("甲"), Json.texts(List.of(member(1))))
                .with(panel.application("乙"), Json.texts(List.of(member(1))))
                .with("nowhere", Json.texts(List.of(member(1))));
        Refusal refused = assertInstanceOf(
                Refusal.class,
                panel.give(
                        BOARD,
                        CommandType.ASSIGN_REVIEWERS,
                        panel.edition(),
                        panel.to("甲").with("assignments", both)));
        assertTrue(refused.detail().zh().contains("nowhere 不在环节"), refused.detail()::zh);
        assertTrue(refused.detail().zh().contains("已回避"), refused.detail()::zh);
        assertEquals(List.of(), panel.state("乙").assignments());
        panel.refused(
                RefusalCode.WRONG_STAGE,
                panel.give(
                        BOARD,
                        CommandType.ASSIGN_REVIEWERS,
                        panel.edition(),
                        panel.to("甲", 2).with("stage", "check")));
        panel.refused(
                RefusalCode.MALFORMED,
                panel.give(
                        BOARD,
                        CommandType.ASSIGN_REVIEWERS,
                        panel.edition(),
                        panel.to("甲").with("assignments", Json.obj())));
    }

    @Test
    void whatWasReadMustStillBeSo() {
        String seen = panel.assignment().digest();
        accepted(panel.record(1, "甲"));
        Json.Obj data = panel.to("乙", 1, 2).with("digest", seen);
        panel.refused(
                RefusalCode.PREVIEW_OUTDATED, panel.give(BOARD, CommandType.ASSIGN_REVIEWERS, panel.edition(), data));
        accepted(panel.give(
                BOARD,
                CommandType.ASSIGN_REVIEWERS,
                panel.edition(),
                data.with("digest", panel.assignment().digest())));
    }

    @Test
    void aRecusedOrSubstitutedMemberLeavesTheCaseOpenForAnother() {
        accepted(panel.assign("甲", 1, 2));
        accepted(panel.assign("乙", 1, 2));
        accepted(panel.recuse(2, "甲"));
        accepted(panel.record(1, "甲"));
        assertTrue(reason("甲").contains("须再分配"), reason("甲"));
        accepted(panel.give(
                BOARD,
                CommandType.SUBSTITUTE_MEMBER,
                panel.edition(),
                Json.obj()
                        .with("organ", "jury")
                        .with("out", member(2))
                        .with("in", member(6))
                        .with("reason", "辞任")));
        assertTrue(reason("乙").contains("须再分配"), reason("乙"));
        panel.refused(RefusalCode.NOT_ENTITLED, panel.record(6, "乙"));
        assertEquals(
                List.of(false),
                panel.assignment().members().stream()
                        .filter(m -> m.person().equals(member(2)))
                        .map(Assignment.Member::seated)
                        .toList());
        accepted(panel.assign("甲", 1, 3));
        assertTrue(reason("甲").contains("现有 1"), reason("甲"));
    }

    private String reason(String name) {
        Preview preview = panel.trial().engine().preview(Actor.of(BOARD), panel.edition(), 1, "review");
        return preview.outcomes().stream()
                .filter(each -> each.application().equals(panel.application(name)))
                .map(each -> each.reason().zh())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProposalIsBalancedAndFreeOfConflicts() {
        accepted(panel.pledge(1, "甲公司", "乙公司"));
        accepted(panel.record(2, "甲"));
        Assignment.Proposal proposal = panel.proposal(2);
        assertEquals(
                List.of(1, 1, 1, 1, 2),
                proposal.loads().values().stream().sorted().toList());
        assertEquals(
                List.of(member(2)),
                proposal.assignments().get(panel.application("甲")).stream()
                        .limit(1)
                        .toList());
        for (String name : List.of("甲", "乙")) {
            assertFalse(proposal.assignments().get(panel.application(name)).contains(member(1)));
        }
        assertEquals(List.of(), proposal.lacking());
        accepted(panel.give(
                BOARD,
                CommandType.ASSIGN_REVIEWERS,
                panel.edition(),
                panel.to("甲")
                        .with(
                                "assignments",
                                proposal.assignments().entrySet().stream()
                                        .reduce(
                                                Json.obj(),
                                                (all, each) -> all.with(each.getKey(), Json.texts(each.getValue())),
                                                (one, other) -> one))
                        .with("digest", proposal.digest())));
        assertEquals(proposal.assignments(), panel.proposal(2).assignments(), "what is assigned is kept");
        Assignment.Proposal all = panel.proposal(5);
        assertEquals(
                List.of(panel.application("甲"), panel.application("乙")).stream()
                        .sorted()
                        .toList(),
                all.lacking().stream()
                        .map(Assignment.Lack::application)
                        .sorted()
                        .toList());
        assertEquals(4, all.lacking().get(0).found());
        assertThrows(RefusedException.class, () -> panel.proposal(0));
        assertThrows(
                RefusedException.class,
                () -> panel.trial().reader().assignment(Actor.of(member(1)), panel.edition(), 1, "review"));
    }

    @Test
    void aGroupTakesCasesTogether() {
        Json.Obj group = Json.obj().with("stage", "review").with("group", "g1");
        Json.Obj formed = group.with("title", "第一组")
                .with("leader", member(1))
                .with("members", Json.texts(List.of(member(1), member(2))));
        panel.refused(
                RefusalCode.UNKNOWN_TARGET,
                panel.give(
                        BOARD,
                        CommandType.ASSIGN_REVIEWERS,
                        panel.edition(),
                        panel.to("甲", 1).with("group", "g1")));
        panel.refused(
                RefusalCode.MALFORMED,
                panel.give(BOARD, CommandType.FORM_GROUP, panel.edition(), formed.with("leader", member(3))));
        panel.refused(
                RefusalCode.UNKNOWN_TARGET,
                panel.give(
                        BOARD,
                        CommandType.FORM_GROUP,
                        panel.edition(),
                        formed.with("members", Json.texts(List.of(member(1), BOARD)))));
        panel.refused(RefusalCode.NOT_ENTITLED, panel.give(member(1), CommandType.FORM_GROUP, panel.edition(), formed));
        accepted(panel.give(BOARD, CommandType.FORM_GROUP, panel.edition(), formed));
        Assignment.Proposal proposal =
                panel.trial().reader().proposal(Actor.of(BOARD), panel.edition(), 1, "review", 2, Optional.of("g1"));
        assertTrue(proposal.assignments().values().stream().allMatch(List.of(member(1), member(2))::equals));
        panel.refused(
                RefusalCode.UNKNOWN_TARGET,
                panel.give(
                        BOARD,
                        CommandType.ASSIGN_REVIEWERS,
                        panel.edition(),
                        panel.to("甲", 1, 3).with("group", "g1")));
        accepted(panel.give(
                BOARD,
                CommandType.ASSIGN_REVIEWERS,
                panel.edition(),
                panel.to("甲", 1, 2).with("group", "g1")));
        accepted(panel.record(1, "甲"));
        assertEquals(0, panel.assignment().groups().get(0).done());
        accepted(panel.record(2, "甲"));
        Assignment.Group shown = panel.assignment().groups().get(0);
        assertEquals(List.of(1, 1), List.of(shown.assigned(), shown.done()));
        Json.Obj none = group.with("members", Json.texts(List.of()));
        accepted(panel.give(BOARD, CommandType.FORM_GROUP, panel.edition(), none));
        panel.refused(RefusalCode.UNKNOWN_TARGET, panel.give(BOARD, CommandType.FORM_GROUP, panel.edition(), none));
        assertEquals(List.of(), panel.assignment().groups());
    }
}
