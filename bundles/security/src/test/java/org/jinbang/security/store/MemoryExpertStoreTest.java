package org.jinbang.security.store;

final class MemoryExpertStoreTest extends ExpertStoreContract {
    @Override
    protected AccountStore empty() {
        return new MemoryAccountStore();
    }
}
