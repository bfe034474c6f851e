package org.jinbang.persistence.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.db.StatementCounter;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.ExpertStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of experts on H2 as it is shipped. */
class H2ExpertStoreTest extends ExpertStoreContract {
    @TempDir
    static Path directory;

    private static AccountDatabase database;

    @BeforeAll
    static void open() {
        database = new AccountDatabase(
                Settings.of("jdbc:h2:file:" + directory.resolve("experts") + ";WRITE_DELAY=0", "jinbang", "", 10));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected AccountStore empty() {
        return database.empty();
    }

    @Test
    void theRegisterTakesTwoStatementsHoweverLong() {
        for (int i = 0; i < 30; i++) {
            String id = "p" + i;
            store.insert(account(id), new DeedRow(Instant.EPOCH, "system", Deed.Kind.CREATED, id, ""));
            store.experts().change(entering(i, id, i));
        }
        StatementCounter.Tally tally = database.database()
                .counter()
                .orElseThrow()
                .during(() ->
                        assertEquals(30, store.experts().register().experts().size()));
        assertEquals(2, tally.statements().size(), tally.statements().toString());
        assertEquals(0, tally.commits());
    }
}
