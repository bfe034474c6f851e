package org.jinbang.internal.engine;

import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;

class MemoryAssignRaceTest extends AssignRaceContract {
    @Override
    protected Store store() {
        return new MemoryStore();
    }

    @Override
    protected KeyVault vault() {
        return new MemoryVault();
    }

    @Override
    protected int quickRounds() {
        return 60;
    }
}
