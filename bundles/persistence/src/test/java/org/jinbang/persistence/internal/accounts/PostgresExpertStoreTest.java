package org.jinbang.persistence.internal.accounts;

import org.jinbang.persistence.internal.PostgresServer;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.ExpertStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The register of experts on PostgreSQL. */
class PostgresExpertStoreTest extends ExpertStoreContract {
    private static AccountDatabase database;

    @BeforeAll
    static void open() {
        database = new AccountDatabase(PostgresServer.empty());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected AccountStore empty() {
        return database.empty();
    }
}
