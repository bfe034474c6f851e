package org.jinbang.internal.engine;

import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Store;

/** Histories on the store in memory. */
class MemorySerialHistoryTest extends SerialHistoryContract {
    private final Store store = new MemoryStore();
    private final KeyVault vault = new MemoryVault();

    @Override
    protected Store store() {
        return store;
    }

    @Override
    protected KeyVault vault() {
        return vault;
    }

    @Override
    protected int quickHistories() {
        return 10;
    }
}
