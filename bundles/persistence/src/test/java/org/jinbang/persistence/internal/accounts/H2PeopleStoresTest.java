package org.jinbang.persistence.internal.accounts;

import java.nio.file.Path;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.PeopleStoresContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Links, factors, looks and keys on H2 as it is shipped. */
class H2PeopleStoresTest extends PeopleStoresContract {
    @TempDir
    static Path directory;

    private static AccountDatabase database;

    @BeforeAll
    static void open() {
        database = new AccountDatabase(
                Settings.of("jdbc:h2:file:" + directory.resolve("people") + ";WRITE_DELAY=0", "jinbang", "", 10));
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
