package org.jinbang.persistence.internal.accounts;

import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.ExpertStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The register of experts on PostgreSQL, if {@code -Djinbang.test.postgres.url} names a database. */
@EnabledIfSystemProperty(named = "jinbang.test.postgres.url", matches = ".+")
class PostgresExpertStoreTest extends ExpertStoreContract {
    private static AccountDatabase database;

    @BeforeAll
    static void open() {
        database = new AccountDatabase(Settings.of(
                System.getProperty("jinbang.test.postgres.url"),
                System.getProperty("jinbang.test.postgres.user", "jinbang"),
                System.getProperty("jinbang.test.postgres.password", ""),
                10));
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
