package org.jinbang.security.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jinbang.store.KeyVault;

/** Keys in memory, for tests. */
public final class MemoryVault implements KeyVault {
    private final Map<String, byte[]> keys = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private final Random random = new Random(1);

    @Override
    public synchronized Map<String, byte[]> find(Collection<String> owners) {
        Map<String, byte[]> found = new HashMap<>(keys);
        found.keySet().retainAll(owners);
        return found;
    }

    @Override
    public synchronized byte[] obtain(String owner) {
        if (erased.contains(owner)) {
            throw new IllegalStateException("The key of " + owner + " was erased");
        }
        return keys.computeIfAbsent(owner, id -> {
            byte[] key = new byte[32];
            random.nextBytes(key);
            return key;
        });
    }

    @Override
    public synchronized void erase(String owner) {
        keys.remove(owner);
        erased.add(owner);
    }
}
