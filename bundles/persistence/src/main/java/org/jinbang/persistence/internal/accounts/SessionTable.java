package org.jinbang.persistence.internal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.security.store.AccountStore.SessionRow;

/** The sessions alone. */
final class SessionTable {
    private final Database database;

    SessionTable(Database database) {
        this.database = database;
    }

    void insert(SessionRow row, Instant now) {
        database.inTransaction(session -> {
            session.createMutationQuery("delete from SessionEntity where ends < :now")
                    .setParameter("now", now)
                    .executeUpdate();
            return session.insert(new SessionEntity(row));
        });
    }

    void touch(String tokenHash, Instant lastSeen) {
        database.inTransaction(session -> session.createMutationQuery(
                        "update SessionEntity set lastSeen = :seen where tokenHash = :hash")
                .setParameter("seen", lastSeen)
                .setParameter("hash", tokenHash)
                .executeUpdate());
    }

    void enrolled(String account, String id) {
        database.inTransaction(session -> session.createMutationQuery(
                        "update SessionEntity set enrolling = false where account = :account and id = :id")
                .setParameter("account", account)
                .setParameter("id", id)
                .executeUpdate());
    }

    List<SessionRow> list(String account) {
        return database.inTransaction(session -> session
                .createSelectionQuery(
                        "from SessionEntity where account = :account order by since desc, id", SessionEntity.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(SessionEntity::row)
                .toList());
    }

    boolean remove(String account, String id) {
        return database.inTransaction(session -> session.createMutationQuery(
                                "delete from SessionEntity where account = :account and id = :id")
                        .setParameter("account", account)
                        .setParameter("id", id)
                        .executeUpdate())
                == 1;
    }

    void removeAll(String account, Optional<String> except) {
        database.inTransaction(session -> session.createMutationQuery(
                        "delete from SessionEntity where account = :account and id <> :except")
                .setParameter("account", account)
                .setParameter("except", except.orElse(""))
                .executeUpdate());
    }
}
