package org.jinbang.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every key vault must do. */
public abstract class KeyVaultContract {
    /** The vault under test; tests may share one. */
    protected abstract KeyVault vault();

    @Test
    void aKeyIsMadeOnceAndKept() {
        String owner = Rows.fresh("person");
        byte[] key = vault().obtain(owner);
        assertEquals(32, key.length);
        assertArrayEquals(key, vault().obtain(owner));
        assertArrayEquals(key, vault().find(List.of(owner)).get(owner));
        assertFalse(Arrays.equals(key, vault().obtain(Rows.fresh("person"))));
    }

    @Test
    void findReturnsWhatExistsAndMakesNothing() {
        String one = Rows.fresh("person");
        String none = Rows.fresh("person");
        vault().obtain(one);
        Map<String, byte[]> found = vault().find(List.of(one, none, one));
        assertEquals(Set.of(one), found.keySet());
        assertEquals(Map.of(), vault().find(List.of(none)));
        assertEquals(Map.of(), vault().find(List.of()));
    }

    @Test
    void anErasedKeyIsGoneForGood() {
        String owner = Rows.fresh("person");
        String other = Rows.fresh("person");
        vault().obtain(owner);
        byte[] kept = vault().obtain(other);
        vault().erase(owner);
        vault().erase(owner);
        assertEquals(Set.of(other), vault().find(List.of(owner, other)).keySet());
        assertThrows(IllegalStateException.class, () -> vault().obtain(owner));
        assertArrayEquals(kept, vault().obtain(other));
    }

    @Test
    void anOwnerWithoutAKeyCanBeErasedToo() {
        String owner = Rows.fresh("person");
        vault().erase(owner);
        assertThrows(IllegalStateException.class, () -> vault().obtain(owner));
    }

    @Test
    void whoAsksAtOnceGetsTheSameKey() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 20; round++) {
                String owner = Rows.fresh("person");
                Callable<byte[]> obtain = () -> vault().obtain(owner);
                List<byte[]> keys = new ArrayList<>();
                for (Future<byte[]> key :
                        pool.invokeAll(List.of(obtain, obtain, obtain, obtain), 60, TimeUnit.SECONDS)) {
                    keys.add(key.get());
                }
                keys.forEach(key -> assertArrayEquals(keys.get(0), key));
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
