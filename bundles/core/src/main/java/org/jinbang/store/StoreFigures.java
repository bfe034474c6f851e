package org.jinbang.store;

import org.osgi.annotation.versioning.ProviderType;

/** How busy the databases are, for those who watch a server. */
@ProviderType
public interface StoreFigures {
    /** As it is now. */
    Figures figures();

    /**
     * What is seen.
     *
     * @param database the product of the store
     * @param store connections to the store
     * @param keys connections to the key vault
     * @param streams how many streams there are, each with one head of the journal
     * @param position the last position of the journal
     */
    record Figures(String database, Pool store, Pool keys, long streams, long position) {}

    /**
     * Connections.
     *
     * @param active those in a transaction
     * @param waiting threads that wait for one
     */
    record Pool(int active, int idle, int waiting, int most) {}
}
