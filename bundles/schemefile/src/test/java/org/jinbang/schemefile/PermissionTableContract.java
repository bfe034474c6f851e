package org.jinbang.schemefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jinbang.internal.trial.PermissionTable;
import org.jinbang.process.CommandType;
import org.jinbang.process.Schemes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may do what in the scheme of a module: the page of the manual is what the engine does, cell by cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PermissionTableContract {
    /** Writes the page anew instead of comparing it. */
    private static final boolean WRITE = Boolean.getBoolean("jinbang.write");

    private Path page;
    private PermissionTable table;

    @BeforeAll
    void fill() throws URISyntaxException {
        Schemes.Candidate candidate = SchemeReader.read(
                        Path.of(getClass().getResource("/SCHEME-INF").toURI()))
                .candidate()
                .orElseThrow();
        page = Path.of("../../../distribution/src/main/karaf/manual/permissions-"
                + candidate.scheme().id() + ".md");
        table = PermissionTable.of(candidate);
        System.out.printf("%d cells were tried%n", table.cells());
    }

    /** What came out. */
    protected final PermissionTable table() {
        return table;
    }

    /** The roles that may give a command at one moment at least. */
    protected final List<String> whoMay(CommandType type) {
        return table.roles().stream().filter(role -> table.everMay(role, type)).toList();
    }

    @Test
    void everyCellComesOutAsItIsWritten() {
        assertTrue(table.cells() > 1_000, () -> "only " + table.cells() + " cells");
        assertEquals(List.of(), table.faults());
    }

    @Test
    void thePageOfTheManualIsTheTable() throws Exception {
        String now = table.page();
        if (WRITE) {
            Files.writeString(page, now);
        }
        assertEquals(now, Files.readString(page), "write it anew with -Djinbang.write=true");
    }

    @Test
    void whoHasNoPartInAnApplicationReadsNothingOfIt() {
        for (String role : List.of("public", "stranger", "other")) {
            assertEquals(Set.of(), table.everReads(role), role);
        }
    }
}
