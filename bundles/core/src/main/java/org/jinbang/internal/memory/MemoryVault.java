package org.jinbang.internal.memory;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jinbang.store.KeyVault;

/** Keys in memory, for trials. */
public final class MemoryVault implements KeyVault {
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> keys = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    @Override
    public synchronized Map<String, byte[]> find(Collection<String> owners) {
        Map<String, byte[]> found = new HashMap<>();
        owners.forEach(owner -> {
            if (keys.containsKey(owner)) {
                found.put(owner, keys.get(owner));
            }
        });
        return found;
    }

    @Override
    public synchronized Set<String> unknown(Collection<String> owners) {
        Set<String> unknown = new HashSet<>(owners);
        unknown.removeAll(keys.keySet());
        unknown.removeAll(erased);
        return unknown;
    }

    @Override
    public synchronized byte[] obtain(String owner) {
        if (erased.contains(owner)) {
            throw new IllegalStateException("The key of " + owner + " was erased");
        }
        return keys.computeIfAbsent(owner, o -> {
            byte[] key = new byte[KEY_BYTES];
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
