package org.jinbang.schemes.individual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.internal.trial.PermissionTable;
import org.jinbang.process.CommandType;
import org.jinbang.schemefile.SchemeReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what in this scheme: the page of the manual is what the engine does, cell by cell. */
class PermissionTableTest {
    /** Writes the page anew instead of comparing it. */
    private static final boolean WRITE = Boolean.getBoolean("jinbang.write");

    private static final Path PAGE =
            Path.of("../../../distribution/src/main/karaf/manual/permissions-cn.caq.individual.md");

    private static PermissionTable table;

    @BeforeAll
    static void fill() throws Exception {
        table = PermissionTable.of(SchemeReader.read(Path.of(
                        PermissionTableTest.class.getResource("/SCHEME-INF").toURI()))
                .candidate()
                .orElseThrow());
        System.out.printf("%d cells were tried%n", table.cells());
    }

    private static List<CommandType> everMay(String role) {
        return Stream.of(CommandType.values())
                .filter(type -> table.everMay(role, type))
                .toList();
    }

    @Test
    void everyCellComesOutAsItIsWritten() {
        assertTrue(table.cells() > 5_000, () -> "only " + table.cells() + " cells");
        assertEquals(List.of(), table.faults());
    }

    @Test
    void thePageOfTheManualIsTheTable() throws Exception {
        String page = table.page();
        if (WRITE) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "write it anew with -Djinbang.write=true");
    }

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
            CommandType.PROPOSE_REVOCATION,
            CommandType.REVOKE,
            CommandType.DISMISS_REVOCATION,
            CommandType.RATE_REVIEWERS,
            CommandType.RATE_APPLICANT);

    @Test
    void everyCommandHasSomebodyWhoMayGiveIt() {
        List<CommandType> nobody = Stream.of(CommandType.values())
                .filter(type -> type.scope() != CommandType.Scope.SERVER)
                .filter(type -> everyRole().noneMatch(role -> table.everMay(role, type)))
                .toList();
        assertEquals(NOT_FORESEEN, nobody);
    }

    private static Stream<String> everyRole() {
        return Stream.of(
                "public",
                "stranger",
                "applicant",
                "other",
                "unit",
                "otherunit",
                "leading-group",
                "leading-group/chair",
                "office",
                "committee");
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
        assertEquals(everMay("stranger"), everMay("otherunit"));
    }

    @Test
    void whoHasNoPartInAnApplicationReadsNothingOfIt() {
        for (String role : List.of("public", "stranger", "other", "otherunit")) {
            assertEquals(Set.of(), table.everReads(role), role);
        }
    }

    @Test
    void whoIsRecusedNeitherReadsNorJudgesTheApplication() {
        assertEquals(Set.of(), table.readsAt("recused", "申报 / the application"));
        assertEquals(Set.of(), table.readsAt("recused", "申报在列表中 / the application in lists"));
        assertTrue(!table.everMay("recused", CommandType.RECORD_ENTRY));
        assertTrue(!table.everMay("recused", CommandType.JUDGE_CONDITIONS));
    }
}
