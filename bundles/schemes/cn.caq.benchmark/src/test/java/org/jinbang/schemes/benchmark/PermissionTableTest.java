package org.jinbang.schemes.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.jinbang.process.CommandType;
import org.jinbang.schemefile.PermissionTableContract;
import org.junit.jupiter.api.Test;

class PermissionTableTest extends PermissionTableContract {
    /** The office acts by itself under article 25: nobody proposes, so there is nothing to dismiss. */
    @Test
    void onlyTheOfficeTendsToWinnersAndRevokes() {
        assertEquals(List.of("office"), whoMay(CommandType.RECORD_DUTY));
        assertEquals(List.of("office"), whoMay(CommandType.REVOKE));
        assertEquals(List.of(), whoMay(CommandType.PROPOSE_REVOCATION));
    }

    @Test
    void anotherUnitReadsItsOwnPlacesAndNothingElse() {
        assertEquals(Set.of("名额账 / ledger of caps"), table().everReads("otherunit"));
    }

    @Test
    void theOfficeMovesPlacesAndUnitsRank() {
        assertEquals(List.of("office"), whoMay(CommandType.TRANSFER_PLACES));
        assertEquals(List.of("unit", "otherunit"), whoMay(CommandType.RANK_RECOMMENDATIONS));
    }
}
