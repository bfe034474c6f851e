package org.jinbang.schemes.management;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who may do what in this scheme: the page of the manual is what the engine does, cell by cell. Its many stages make it take
 * more than a minute; the tables of the other schemes are tried at every build.
 */
@Tag("long")
class PermissionTableTest {
    /** Writes the page anew instead of comparing it. */
    private static final boolean WRITE = Boolean.getBoolean("jinbang.write");

    private static final Path PAGE =
            Path.of("../../../distribution/src/main/karaf/manual/permissions-cn.saq.management.md");

    private static PermissionTable table;

    @BeforeAll
    static void fill() throws Exception {
        table = PermissionTable.of(SchemeReader.read(Path.of(
                        PermissionTableTest.class.getResource("/SCHEME-INF").toURI()))
                .candidate()
                .orElseThrow());
        System.out.printf("%d cells were tried%n", table.cells());
    }

    private static List<String> whoMay(CommandType type) {
        return Stream.of(
                        "public", "stranger", "applicant", "other", "unit", "association", "board", "office", "experts")
                .filter(role -> table.everMay(role, type))
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

    /** Article 22: the office reports, the board decides. */
    @Test
    void theOfficeProposesARevocationAndTheBoardDecides() {
        assertEquals(List.of("office"), whoMay(CommandType.PROPOSE_REVOCATION));
        assertEquals(List.of("board"), whoMay(CommandType.REVOKE));
        assertEquals(List.of("board"), whoMay(CommandType.DISMISS_REVOCATION));
    }

    /** Articles A1-7, A2-6 and A3-10. */
    @Test
    void theOfficePlansAndTheBoardApproves() {
        assertEquals(List.of("office"), whoMay(CommandType.FILE_PLAN));
        assertEquals(List.of("board"), whoMay(CommandType.DECIDE_PLAN));
    }

    @Test
    void whoHasNoPartInAnApplicationReadsNothingOfIt() {
        for (String role : List.of("public", "stranger", "other")) {
            assertEquals(Set.of(), table.everReads(role), role);
        }
    }
}
