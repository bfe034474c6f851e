package org.jinbang.persistence.internal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.security.store.FactorStore;

/** The second factors alone. */
final class FactorTable implements FactorStore {
    private final Database database;

    FactorTable(Database database) {
        this.database = database;
    }

    @Override
    public void begin(FactorRow factor) {
        database.inTransaction(session -> {
            delete(session, factor.account(), factor.active());
            return session.insert(new FactorEntity(factor));
        });
    }

    private static int delete(StatelessSession session, String account, boolean active) {
        return session.createMutationQuery("delete from FactorEntity where account = :account and active = :active")
                .setParameter("account", account)
                .setParameter("active", active)
                .executeUpdate();
    }

    @Override
    public Optional<FactorRow> find(String account, boolean active) {
        return database.inTransaction(session -> find(session, account, active));
    }

    private static Optional<FactorRow> find(StatelessSession session, String account, boolean active) {
        return session.createSelectionQuery(
                        "from FactorEntity where account = :account and active = :active", FactorEntity.class)
                .setParameter("account", account)
                .setParameter("active", active)
                .uniqueResultOptional()
                .map(FactorEntity::row);
    }

    @Override
    public boolean activate(String account, long step, Instant now, List<String> recoveryHashes) {
        return database.inTransaction(session -> {
            Optional<FactorRow> pending = find(session, account, false);
            // Of two at once one deletes it; the other has nothing to make active.
            if (pending.isEmpty() || delete(session, account, false) == 0) {
                return false;
            }
            delete(session, account, true);
            session.insert(
                    new FactorEntity(new FactorRow(account, true, pending.get().secret(), step, now)));
            putRecovery(session, account, recoveryHashes);
            return true;
        });
    }

    @Override
    public boolean use(String account, long step) {
        return database.inTransaction(session -> session.createMutationQuery(
                                "update FactorEntity set step = :step where account = :account and active = true"
                                        + " and step < :step")
                        .setParameter("step", step)
                        .setParameter("account", account)
                        .executeUpdate())
                == 1;
    }

    @Override
    public void putRecovery(String account, List<String> hashes) {
        database.inTransaction(session -> {
            putRecovery(session, account, hashes);
            return null;
        });
    }

    private static void putRecovery(StatelessSession session, String account, List<String> hashes) {
        deleteRecovery(session, account);
        hashes.forEach(hash -> session.insert(new RecoveryCodeEntity(account, hash)));
    }

    private static void deleteRecovery(StatelessSession session, String account) {
        session.createMutationQuery("delete from RecoveryCodeEntity where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    @Override
    public boolean useRecovery(String account, String hash) {
        return database.inTransaction(session -> session.createMutationQuery(
                                "delete from RecoveryCodeEntity where account = :account and hash = :hash")
                        .setParameter("account", account)
                        .setParameter("hash", hash)
                        .executeUpdate())
                == 1;
    }

    @Override
    public int recoveryLeft(String account) {
        return database.inTransaction(session -> session.createSelectionQuery(
                        "select count(*) from RecoveryCodeEntity where account = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult()
                .intValue());
    }

    @Override
    public boolean remove(String account) {
        return database.inTransaction(session -> {
            delete(session, account, false);
            deleteRecovery(session, account);
            return delete(session, account, true) == 1;
        });
    }
}
