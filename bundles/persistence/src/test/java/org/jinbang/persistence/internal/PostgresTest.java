package org.jinbang.persistence.internal;

import java.nio.file.Path;
import org.jinbang.store.KeyVault;
import org.jinbang.store.KeyVaultContract;
import org.jinbang.store.MailStore;
import org.jinbang.store.MailStoreContract;
import org.jinbang.store.Store;
import org.jinbang.store.StoreClaimsContract;
import org.jinbang.store.StoreConcurrencyContract;
import org.jinbang.store.StoreContract;
import org.jinbang.store.StoreListsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of the ports on PostgreSQL. */
class PostgresTest {
    @TempDir
    static Path directory;

    private static Persistence persistence;

    @BeforeAll
    static void open() {
        persistence = Persistence.open(
                PostgresServer.empty().counted(), PostgresServer.empty().counted(), directory.resolve("master.key"));
    }

    @AfterAll
    static void close() {
        persistence.close();
    }

    @Nested
    class Rows extends StoreContract {
        @Override
        protected Store store() {
            return persistence.store();
        }
    }

    @Nested
    class Lists extends StoreListsContract {
        @Override
        protected Store store() {
            return persistence.store();
        }
    }

    @Nested
    class Claims extends StoreClaimsContract {
        @Override
        protected Store store() {
            return persistence.store();
        }
    }

    @Nested
    class Concurrency extends StoreConcurrencyContract {
        @Override
        protected Store store() {
            return persistence.store();
        }
    }

    @Nested
    class Mails extends MailStoreContract {
        @Override
        protected MailStore mails() {
            return persistence.mails();
        }
    }

    @Nested
    class Keys extends KeyVaultContract {
        @Override
        protected KeyVault vault() {
            return persistence.vault();
        }
    }

    @Nested
    class Statements extends StatementCounts {
        @Override
        Persistence persistence() {
            return persistence;
        }

        @Override
        int ordinaryAct() {
            return 3;
        }
    }

    @Nested
    class Waiting extends Locking {
        @Override
        Store store() {
            return persistence.store();
        }
    }
}
