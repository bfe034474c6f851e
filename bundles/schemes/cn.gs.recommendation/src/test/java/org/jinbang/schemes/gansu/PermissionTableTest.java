package org.jinbang.schemes.gansu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.jinbang.process.CommandType;
import org.jinbang.schemefile.PermissionTableContract;
import org.junit.jupiter.api.Test;

class PermissionTableTest extends PermissionTableContract {
    /** 2: the leading group gives the opinion, on a list that the third body's results make. */
    @Test
    void theLeadingGroupGivesTheOpinion() {
        assertEquals(List.of("leading-group"), whoMay(CommandType.APPROVE_LIST));
    }

    /** 3: whoever supervises reads everything and changes nothing. */
    @Test
    void theSupervisionReadsAndChangesNothing() {
        assertFalse(table().everReads("supervision").isEmpty());
        for (CommandType type : List.of(CommandType.RECORD_ENTRY, CommandType.CLOSE_STAGE, CommandType.APPROVE_LIST)) {
            assertFalse(whoMay(type).contains("supervision"), type::name);
        }
    }
}
