package org.jinbang.schemes.management;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jinbang.process.CommandType;
import org.jinbang.schemefile.PermissionTableContract;
import org.junit.jupiter.api.Test;

class PermissionTableTest extends PermissionTableContract {
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
}
