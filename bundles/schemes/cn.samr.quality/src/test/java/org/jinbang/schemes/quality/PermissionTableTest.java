package org.jinbang.schemes.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jinbang.process.CommandType;
import org.jinbang.schemefile.PermissionTableContract;
import org.junit.jupiter.api.Test;

class PermissionTableTest extends PermissionTableContract {
    /** 4-4 and 4-7: the sub-committee names candidates, the committee votes; 4-4 and 4-8: committee and administration approve. */
    @Test
    void bothCommitteesVoteAndTheAdministrationDecides() {
        assertEquals(List.of("committee", "subcommittee"), sorted(whoMay(CommandType.VOTE)));
        assertEquals(List.of("administration", "committee"), sorted(whoMay(CommandType.APPROVE_LIST)));
    }

    /** 1: the caps are hard. */
    @Test
    void nobodyGoesBeyondThePlaces() {
        assertEquals(List.of(), whoMay(CommandType.EXCEED_CAP));
    }

    private static List<String> sorted(List<String> roles) {
        return roles.stream().sorted().toList();
    }
}
