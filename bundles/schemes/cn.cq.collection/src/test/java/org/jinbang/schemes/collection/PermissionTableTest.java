package org.jinbang.schemes.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jinbang.process.CommandType;
import org.jinbang.schemefile.PermissionTableContract;
import org.junit.jupiter.api.Test;

class PermissionTableTest extends PermissionTableContract {
    /** The commission selects by itself. */
    @Test
    void theCommissionSelects() {
        assertEquals(List.of("commission"), whoMay(CommandType.APPROVE_LIST));
        assertEquals(List.of("commission"), whoMay(CommandType.JUDGE_CONDITIONS));
    }
}
