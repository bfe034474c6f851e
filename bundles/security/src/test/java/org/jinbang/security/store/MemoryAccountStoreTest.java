package org.jinbang.security.store;

final class MemoryAccountStoreTest extends AccountStoreContract {
    @Override
    protected AccountStore empty() {
        return new MemoryAccountStore();
    }
}
