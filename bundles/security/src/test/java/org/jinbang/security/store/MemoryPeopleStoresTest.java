package org.jinbang.security.store;

final class MemoryPeopleStoresTest extends PeopleStoresContract {
    @Override
    protected AccountStore empty() {
        return new MemoryAccountStore();
    }
}
