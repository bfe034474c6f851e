package org.jinbang.persistence.internal;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jinbang.persistence.internal.accounts.HibernateAccountStore;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Database.Schema;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.keys.HibernateKeyVault;
import org.jinbang.persistence.internal.store.HibernateMailStore;
import org.jinbang.persistence.internal.store.HibernateStore;
import org.jinbang.security.store.AccountStore;
import org.jinbang.store.KeyVault;
import org.jinbang.store.MailStore;
import org.jinbang.store.Store;
import org.jinbang.store.StoreFigures;

/** Both databases, open and migrated, with what stands on them. */
public final class Persistence implements AutoCloseable {
    /** What the store holds. */
    static final Schema STORE = new Schema(
            "jinbang",
            List.of(HibernateStore.CHANGE_LOG, HibernateAccountStore.CHANGE_LOG, HibernateMailStore.CHANGE_LOG),
            Stream.of(HibernateStore.ENTITIES, HibernateAccountStore.ENTITIES, HibernateMailStore.ENTITIES)
                    .flatMap(List::stream)
                    .toList());

    /** What the key vault holds. */
    static final Schema KEYS =
            new Schema("jinbang-keys", List.of(HibernateKeyVault.CHANGE_LOG), HibernateKeyVault.ENTITIES);

    private final Deque<Database> open = new ArrayDeque<>();
    private final Database database;
    private final Database keys;
    private final HibernateStore store;
    private final AccountStore accounts;
    private final MailStore mails;
    private final HibernateKeyVault vault;

    private Persistence(Settings settings, Settings keys, Path masterKey) {
        try {
            database = open(settings, STORE);
            store = new HibernateStore(database);
            accounts = new HibernateAccountStore(database);
            mails = new HibernateMailStore(database);
            this.keys = open(keys, KEYS);
            vault = HibernateKeyVault.open(this.keys, masterKey);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private Database open(Settings settings, Schema schema) {
        Database opened = Database.open(settings, schema);
        open.push(opened);
        return opened;
    }

    /**
     * Opens both.
     *
     * @throws RuntimeException if one cannot be reached, migrated or unlocked; then neither stays open
     */
    public static Persistence open(Settings store, Settings keys, Path masterKey) {
        return new Persistence(store, keys, masterKey);
    }

    /** The database of the store. */
    public Database database() {
        return database;
    }

    /** The database of the key vault. */
    Database keys() {
        return keys;
    }

    /**
     * Keeps every writer out until what it returns is run.
     *
     * @throws IllegalStateException if not both databases are embedded
     */
    Runnable freeze() {
        Runnable thaw = database.freeze();
        try {
            Runnable thawKeys = keys.freeze();
            return () -> {
                thawKeys.run();
                thaw.run();
            };
        } catch (RuntimeException e) {
            thaw.run();
            throw e;
        }
    }

    /** Copies both databases into new ones; returns how many rows each table has. */
    Map<String, Long> copyTo(Persistence other) {
        Map<String, Long> rows = new TreeMap<>(keys.copyTo(other.keys));
        rows.putAll(database.copyTo(other.database));
        return rows;
    }

    /** The store, and where asked for as it stands within the transaction of the thread. */
    HibernateStore hibernateStore() {
        return store;
    }

    /** The key vault, with its master key. */
    HibernateKeyVault hibernateVault() {
        return vault;
    }

    /** The store. */
    public Store store() {
        return store;
    }

    /** People's accounts. */
    public AccountStore accounts() {
        return accounts;
    }

    /** The outbox. */
    public MailStore mails() {
        return mails;
    }

    /** The key vault. */
    public KeyVault vault() {
        return vault;
    }

    /** How busy both databases are. */
    StoreFigures.Figures figures() {
        return database.inTransaction(session -> new StoreFigures.Figures(
                database.productName(),
                database.figures(),
                keys.figures(),
                session.createSelectionQuery("select count(*) from StreamEntity", Long.class)
                        .getSingleResult(),
                session.createSelectionQuery("select coalesce(max(position), 0) from ActEntity", Long.class)
                        .getSingleResult()));
    }

    /** Closes both databases. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
