package org.jinbang.persistence.internal.accounts;

import org.jinbang.persistence.internal.PostgresServer;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract of account stores on PostgreSQL. */
class PostgresAccountsTest extends AccountStoreContract {
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
