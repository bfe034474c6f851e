package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.json.Json;
import org.jinbang.store.Recent;
import org.junit.jupiter.api.Test;

/** What was sealed under a key is gone with the key, whichever server destroys it. */
class SealerTest {
    private static final String OWNER = "u-1";
    private static final byte[] TEXT = "陈示例".getBytes(StandardCharsets.UTF_8);

    private final MemoryVault vault = new MemoryVault();
    private final Sealer sealer = new Sealer(vault);

    @Test
    void aKeyThatAnotherServerDestroyedIsNotUsedAnyMore() {
        byte[] sealed = sealer.sealBytes("v-1", OWNER, TEXT);
        assertArrayEquals(TEXT, sealer.openBytes("v-1", OWNER, sealed).orElseThrow());
        new Sealer(vault).erase(OWNER);
        assertEquals(Optional.empty(), sealer.openBytes("v-1", OWNER, sealed));
        assertThrows(IllegalStateException.class, () -> sealer.sealBytes("v-2", OWNER, TEXT));
    }

    @Test
    void rememberedNamesGoWithTheKeyOfTheirOwner() {
        Recent<Json.Obj> names = sealer.names();
        Json.Obj name = Json.obj().with("name", "陈示例");
        names.reading().keep("v-1", OWNER, name);
        names.reading().keep("v-2", "u-2", name);
        sealer.erase(OWNER);
        assertEquals(Map.of("v-2", name), names.find(List.of("v-1", "v-2")));
    }
}
