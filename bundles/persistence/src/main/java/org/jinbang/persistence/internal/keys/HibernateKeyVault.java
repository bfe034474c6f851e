package org.jinbang.persistence.internal.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.ByIds;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Failures;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Recent;

/**
 * The vault on a database of its own. Keys in use are remembered for a minute, so that writing and reading do not ask for
 * them each time; a key erased here is forgotten at once, one erased by another node within that minute. What an erased key
 * leaves in free pages of an H2 file is overwritten when the file is compacted, at the latest when it is closed.
 */
public final class HibernateKeyVault implements KeyVault {
    /** Entities of the vault. */
    public static final List<Class<?>> ENTITIES = List.of(KeyEntity.class);

    /** Change log of the vault. */
    public static final String CHANGE_LOG = "org/jinbang/persistence/migrations/keys.sql";

    private static final String WRAPPED =
            "select owner, wrapped from jb_key where wrapped is not null and owner = any (?)";
    private static final int KEY_BYTES = 32;

    /** More than a command needs at once; about 10 MB. */
    private static final int MOST_REMEMBERED = 50_000;

    private final Database database;
    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();
    private final Recent<byte[]> recent = new Recent<>(MOST_REMEMBERED, System::nanoTime);

    private HibernateKeyVault(Database database, MasterKey master) {
        this.database = database;
        this.master = master;
    }

    /**
     * A vault on a database whose schema is {@link #ENTITIES} and {@link #CHANGE_LOG}.
     *
     * @param masterKey the file of the master key, made if there is none and the vault is empty
     * @throws IllegalStateException if the file is missing, broken, or not the one that wrapped the vault's keys
     */
    public static HibernateKeyVault open(Database database, Path masterKey) {
        Optional<KeyEntity> any = database.inTransaction(
                session -> session.createSelectionQuery("from KeyEntity where wrapped is not null", KeyEntity.class)
                        .setMaxResults(1)
                        .uniqueResultOptional());
        MasterKey master = MasterKey.of(masterKey, any.isEmpty());
        any.ifPresent(key -> master.unwrap(key.owner, key.wrapped));
        return new HibernateKeyVault(database, master);
    }

    /** The fingerprint of the master key that is in use. */
    public String masterKey() {
        return master.fingerprint();
    }

    /** The fingerprint of the master key in a file. */
    public static String masterKey(Path file) {
        return MasterKey.of(file, false).fingerprint();
    }

    /** Puts the master key of one file into another; what lay there is kept beside it. */
    public static void installMasterKey(Path from, Path to) {
        MasterKey.of(from, false).install(to);
    }

    @Override
    public Map<String, byte[]> find(Collection<String> owners) {
        Map<String, byte[]> keys = recent.find(owners);
        Set<String> unknown = new TreeSet<>(owners);
        unknown.removeAll(keys.keySet());
        if (!unknown.isEmpty()) {
            keys.putAll(stored(unknown));
        }
        return keys;
    }

    private Map<String, byte[]> stored(Set<String> owners) {
        Recent<byte[]>.Reading reading = recent.reading();
        List<Map.Entry<String, byte[]>> found = database.inTransaction(
                session -> ByIds.read(session, WRAPPED, owners, row -> Map.entry(row.getString(1), row.getBytes(2))));
        Map<String, byte[]> keys = new HashMap<>();
        for (Map.Entry<String, byte[]> each : found) {
            String owner = each.getKey();
            byte[] key = master.unwrap(owner, each.getValue());
            keys.put(owner, key);
            reading.keep(owner, owner, key);
        }
        return keys;
    }

    @Override
    public Set<String> unknown(Collection<String> owners) {
        Set<String> unknown = new TreeSet<>(owners);
        if (!unknown.isEmpty()) {
            unknown.removeAll(database.inTransaction(session -> session.createSelectionQuery(
                            "select owner from KeyEntity where owner in :owners", String.class)
                    .setParameter("owners", Set.copyOf(owners))
                    .getResultList()));
        }
        return unknown;
    }

    @Override
    public byte[] obtain(String owner) {
        byte[] known = recent.find(List.of(owner)).get(owner);
        if (known != null) {
            return known;
        }
        Recent<byte[]>.Reading reading = recent.reading();
        byte[] key = storedOrMade(owner);
        reading.keep(owner, owner, key);
        return key;
    }

    private byte[] storedOrMade(String owner) {
        return stored(owner).orElseGet(() -> {
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            return insert(new KeyEntity(owner, master.wrap(owner, fresh)))
                    ? fresh
                    : stored(owner).orElseThrow();
        });
    }

    private Optional<byte[]> stored(String owner) {
        Optional<KeyEntity> found = database.inTransaction(
                session -> session.createSelectionQuery("from KeyEntity where owner = :owner", KeyEntity.class)
                        .setParameter("owner", owner)
                        .uniqueResultOptional());
        return found.map(key -> {
            if (key.wrapped == null) {
                throw new IllegalStateException("The key of " + owner + " was erased / 该主体的密钥已销毁");
            }
            return master.unwrap(owner, key.wrapped);
        });
    }

    @Override
    public void erase(String owner) {
        try {
            if (!blank(owner) && !insert(new KeyEntity(owner, null))) {
                blank(owner);
            }
        } finally {
            recent.erase(owner);
        }
    }

    private boolean blank(String owner) {
        return database.inTransaction(session -> blank(session, owner)) > 0;
    }

    private static int blank(StatelessSession session, String owner) {
        return session.createMutationQuery("update KeyEntity set wrapped = null where owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    /** Whether it was inserted; false if someone else's came first. */
    private boolean insert(KeyEntity key) {
        try {
            database.inTransaction(session -> session.insert(key));
            return true;
        } catch (IllegalStateException e) {
            if (Failures.violated(e).equals(Optional.of("jb_key_pk"))) {
                return false;
            }
            throw e;
        }
    }
}
