package org.jinbang.schemes.individual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.process.CommandType;
import org.jinbang.schemefile.PermissionTableContract;
import org.junit.jupiter.api.Test;

class PermissionTableTest extends PermissionTableContract {
    /** The regulation says nothing of plans, of engaging, rating and disciplining reviewers, of quotas of units, and of what follows the award. */
    private static final List<CommandType> NOT_FORESEEN = List.of(
            CommandType.NOMINATE_REVIEWER,
            CommandType.DECIDE_NOMINATION,
            CommandType.DISCIPLINE_REVIEWER,
            CommandType.FILE_PLAN,
            CommandType.DECIDE_PLAN,
            CommandType.TRANSFER_PLACES,
            CommandType.RANK_RECOMMENDATIONS,
            CommandType.WAIVE_RECOMMENDATION,
            CommandType.RECORD_DUTY,
            CommandType.ASK_REASSESSMENT,
            CommandType.MARK_REASSESSMENT,
            CommandType.DECIDE_REASSESSMENT,
            CommandType.SUSPEND,
            CommandType.REINSTATE,
            CommandType.PROPOSE_REVOCATION,
            CommandType.REVOKE,
            CommandType.DISMISS_REVOCATION,
            CommandType.REFER,
            CommandType.RATE_REVIEWERS,
            CommandType.RATE_APPLICANT,
            CommandType.RECORD_ABSENCE);

    private List<CommandType> everMay(String role) {
        return Stream.of(CommandType.values())
                .filter(type -> table().everMay(role, type))
                .toList();
    }

    @Test
    void everyCommandHasSomebodyWhoMayGiveIt() {
        List<CommandType> nobody = Stream.of(CommandType.values())
                .filter(type -> type.scope() != CommandType.Scope.SERVER)
                .filter(type -> whoMay(type).isEmpty())
                .toList();
        assertEquals(NOT_FORESEEN, nobody);
    }

    @Test
    void thePublicObjectsAndReportsAndWhoHasAnAccountAlsoApplies() {
        assertEquals(
                List.of(CommandType.REPORT_CONCERN, CommandType.FILE_OBJECTION, CommandType.COMPLETE_OBJECTION),
                everMay("public"));
        assertEquals(
                List.of(
                        CommandType.REPORT_CONCERN,
                        CommandType.START_APPLICATION,
                        CommandType.FILE_OBJECTION,
                        CommandType.COMPLETE_OBJECTION),
                everMay("stranger"));
        assertEquals(everMay("stranger"), everMay("other"));
        assertEquals(
                List.of(
                        CommandType.REPORT_CONCERN,
                        CommandType.TAKE_UP_REFERRAL,
                        CommandType.DECLINE_REFERRAL,
                        CommandType.START_APPLICATION,
                        CommandType.FILE_OBJECTION,
                        CommandType.COMPLETE_OBJECTION),
                everMay("otherunit"),
                "any unit may be referred to");
    }

    @Test
    void anotherUnitReadsNothing() {
        assertEquals(Set.of(), table().everReads("otherunit"));
    }

    @Test
    void whoIsRecusedNeitherReadsNorJudgesTheApplication() {
        assertEquals(Set.of(), table().readsAt("recused", "申报 / the application"));
        assertEquals(Set.of(), table().readsAt("recused", "申报在列表中 / the application in lists"));
        assertTrue(!table().everMay("recused", CommandType.RECORD_ENTRY));
        assertTrue(!table().everMay("recused", CommandType.JUDGE_CONDITIONS));
    }
}
