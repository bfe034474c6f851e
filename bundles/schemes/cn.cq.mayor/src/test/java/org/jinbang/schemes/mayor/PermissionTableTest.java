package org.jinbang.schemes.mayor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jinbang.process.CommandType;
import org.jinbang.schemefile.PermissionTableContract;
import org.junit.jupiter.api.Test;

class PermissionTableTest extends PermissionTableContract {
    @Test
    void theCommitteeVotesAndTheGovernmentApproves() {
        assertEquals(List.of("committee"), whoMay(CommandType.VOTE));
        assertEquals(List.of("government"), whoMay(CommandType.APPROVE_LIST));
    }

    /** A1-2.1: the caps are hard. */
    @Test
    void nobodyGoesBeyondTheCaps() {
        assertEquals(List.of(), whoMay(CommandType.EXCEED_CAP));
    }
}
