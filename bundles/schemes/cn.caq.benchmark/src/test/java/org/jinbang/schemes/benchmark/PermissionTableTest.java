package org.jinbang.schemes.benchmark;

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
            Path.of("../../../distribution/src/main/karaf/manual/permissions-cn.caq.benchmark.md");

    private static PermissionTable table;

    @BeforeAll
    static void fill() throws Exception {
        table = PermissionTable.of(SchemeReader.read(Path.of(
                        PermissionTableTest.class.getResource("/SCHEME-INF").toURI()))
                .candidate()
                .orElseThrow());
        System.out.printf("%d cells were tried%n", table.cells());
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

    /** The office acts by itself under article 25: nobody proposes, so there is nothing to dismiss. */
    @Test
    void onlyTheOfficeTendsToWinnersAndRevokes() {
        for (CommandType type : List.of(CommandType.RECORD_DUTY, CommandType.REVOKE)) {
            assertEquals(
                    List.of("office"),
                    Stream.of("public", "stranger", "applicant", "other", "unit", "association", "committee", "office")
                            .filter(role -> table.everMay(role, type))
                            .toList(),
                    type.path());
        }
        assertTrue(!table.everMay("office", CommandType.PROPOSE_REVOCATION));
    }

    @Test
    void whoHasNoPartInAnApplicationReadsNothingOfIt() {
        for (String role : List.of("public", "stranger", "other")) {
            assertEquals(Set.of(), table.everReads(role), role);
        }
        assertEquals(Set.of("名额账 / ledger of caps"), table.everReads("otherunit"), "its own places and no others");
    }

    @Test
    void theOfficeMovesPlacesAndUnitsRank() {
        assertEquals(
                List.of("office"),
                Stream.of("stranger", "applicant", "unit", "otherunit", "association", "committee", "office")
                        .filter(role -> table.everMay(role, CommandType.TRANSFER_PLACES))
                        .toList());
        assertEquals(
                List.of("unit", "otherunit"),
                Stream.of("stranger", "applicant", "unit", "otherunit", "association", "committee", "office")
                        .filter(role -> table.everMay(role, CommandType.RANK_RECOMMENDATIONS))
                        .toList());
    }
}
