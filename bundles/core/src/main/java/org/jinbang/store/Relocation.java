package org.jinbang.store;

import java.util.Map;
import java.util.function.BiConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** Moves everything that is stored from the embedded databases to others. */
@ProviderType
public interface Relocation {
    /**
     * Where a database is.
     *
     * @param url its JDBC address
     */
    record Place(String url, String user, String password) {
        @Override
        public String toString() {
            return url.replaceFirst("\\?.*", "") + " as " + user;
        }
    }

    /**
     * Copies every row, has the copy compared and lets the server go on there. Meanwhile whoever writes waits, and is told
     * after a while that the server is busy; if anything fails, all goes on here as before.
     *
     * @param store a new database for the store
     * @param keys a new database for the key vault
     * @param compare throws if the copy is not what it should be
     * @return table → its rows
     * @throws IllegalStateException if what is stored here is not embedded, a database is not new, cannot be reached, or
     *     what arrived differs from what was sent
     */
    Map<String, Long> move(Place store, Place keys, BiConsumer<Store, KeyVault> compare);
}
