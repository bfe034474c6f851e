package org.jinbang.persistence.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.db.StatementCounter;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.AccountStore.SessionRow;
import org.jinbang.security.store.AccountStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of account stores on H2 as it is shipped. */
class H2AccountsTest extends AccountStoreContract {
    @TempDir
    static Path directory;

    private static AccountDatabase database;

    @BeforeAll
    static void open() {
        database = new AccountDatabase(
                Settings.of("jdbc:h2:file:" + directory.resolve("accounts") + ";WRITE_DELAY=0", "jinbang", "", 10));
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
    void resolvingASessionTakesOneStatementAndWritesNothing() {
        AccountStore store = empty();
        Instant now = Instant.parse("2024-05-01T00:00:00Z");
        store.insert(
                new AccountRow("a", "h", new byte[] {1}, "p", "ACTIVE", false, Set.of(), now, 0),
                new DeedRow(now, "system", Deed.Kind.CREATED, "a", ""));
        store.insert(new SessionRow("t", "s", "a", now, now, now.plusSeconds(60), "", "", false), now);
        StatementCounter.Tally tally = database.database()
                .counter()
                .orElseThrow()
                .during(() -> assertTrue(store.open("t").isPresent()));
        assertEquals(1, tally.statements().size(), tally.statements().toString());
        assertEquals(0, tally.commits());
    }

    @Test
    void aPageOfAccountsTakesTwoStatementsHoweverLong() {
        AccountStore store = empty();
        Instant now = Instant.parse("2024-05-01T00:00:00Z");
        for (int i = 0; i < 30; i++) {
            store.insert(
                    new AccountRow("a" + i, "h" + i, new byte[] {1}, "p", "ACTIVE", false, Set.of(), now, 0),
                    new DeedRow(now, "system", Deed.Kind.CREATED, "a" + i, ""));
        }
        StatementCounter.Tally tally = database.database()
                .counter()
                .orElseThrow()
                .during(() ->
                        assertEquals(20, store.accounts(Optional.empty(), 20).size()));
        assertEquals(2, tally.statements().size(), tally.statements().toString());
    }

    @Test
    void survivesClosingTheDatabase() {
        Settings settings =
                Settings.of("jdbc:h2:file:" + directory.resolve("again") + ";WRITE_DELAY=0", "jinbang", "", 2);
        Instant now = Instant.parse("2024-05-01T00:00:00Z");
        try (AccountDatabase first = new AccountDatabase(settings)) {
            first.empty()
                    .insert(
                            new AccountRow("a", "h", new byte[] {1}, "p", "ACTIVE", true, Set.of(), now, 0),
                            new DeedRow(now, "system", Deed.Kind.CREATED, "a", ""));
        }
        try (AccountDatabase second = new AccountDatabase(settings)) {
            assertEquals(1, new HibernateAccountStore(second.database()).administrators("ACTIVE"));
        }
    }
}
