package org.jinbang.persistence.internal.accounts;

import java.util.List;
import java.util.Optional;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Failures;
import org.jinbang.security.store.KeyStore;

/** The public keys alone. */
final class PublicKeyTable implements KeyStore {
    private final Database database;

    PublicKeyTable(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(KeyRow key) {
        try {
            database.inTransaction(session -> session.insert(new PublicKeyEntity(key)));
            return true;
        } catch (IllegalStateException e) {
            if (Failures.violated(e).equals(Optional.of("jb_public_key_pk"))) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<KeyRow> list(String account) {
        return database.inTransaction(session -> session
                .createSelectionQuery(
                        "from PublicKeyEntity where account = :account order by account, added, id",
                        PublicKeyEntity.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(PublicKeyEntity::row)
                .toList());
    }

    @Override
    public Optional<KeyRow> find(String fingerprint) {
        return database.inTransaction(session -> session.createSelectionQuery(
                        "from PublicKeyEntity where fingerprint = :value", PublicKeyEntity.class)
                .setParameter("value", fingerprint)
                .uniqueResultOptional()
                .map(PublicKeyEntity::row));
    }

    @Override
    public boolean remove(String account, String id) {
        return database.inTransaction(session -> session.createMutationQuery(
                                "delete from PublicKeyEntity where account = :account and id = :id")
                        .setParameter("account", account)
                        .setParameter("id", id)
                        .executeUpdate())
                == 1;
    }

    @Override
    public void removeAll(String account) {
        database.inTransaction(
                session -> session.createMutationQuery("delete from PublicKeyEntity where account = :account")
                        .setParameter("account", account)
                        .executeUpdate());
    }
}
