package org.jinbang.persistence.internal.accounts;

import java.util.List;
import java.util.Optional;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore.DeedRow;

/** The deeds alone. */
final class DeedTable {
    private final Database database;

    DeedTable(Database database) {
        this.database = database;
    }

    void add(DeedRow deed) {
        database.inTransaction(session -> session.insert(new DeedEntity(deed)));
    }

    /** Newest first, those before {@code before}. */
    List<Deed> list(Optional<Long> before, int most) {
        return database.inTransaction(session -> session
                .createSelectionQuery("from DeedEntity where id < :before order by id desc", DeedEntity.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(DeedEntity::deed)
                .toList());
    }

    /** On one account, newest first. */
    List<Deed> of(String account, int most) {
        return database.inTransaction(session -> session
                .createSelectionQuery(
                        "from DeedEntity where account = :account order by account, id desc", DeedEntity.class)
                .setParameter("account", account)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(DeedEntity::deed)
                .toList());
    }
}
