package org.jinbang.internal.memory;

import org.jinbang.store.Store;
import org.jinbang.store.StoreClaimsContract;
import org.jinbang.store.StoreContract;
import org.jinbang.store.StoreListsContract;
import org.junit.jupiter.api.Nested;

/** The contracts of the store on the one in memory, on which schemes are proved. */
class MemoryStoreTest {
    private final Store store = new MemoryStore();

    @Nested
    class Rows extends StoreContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Lists extends StoreListsContract {
        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Claims extends StoreClaimsContract {
        @Override
        protected Store store() {
            return store;
        }
    }
}
