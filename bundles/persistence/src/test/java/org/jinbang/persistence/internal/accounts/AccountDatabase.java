package org.jinbang.persistence.internal.accounts;

import java.util.List;
import java.util.stream.Stream;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Database.Schema;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.store.HibernateStore;

/** A database with the tables of the accounts beside those of the store, as they are shipped. */
final class AccountDatabase implements AutoCloseable {
    private final Database database;

    AccountDatabase(Settings settings) {
        database = Database.open(
                settings.counted(),
                new Schema(
                        "accounts-test",
                        List.of(HibernateStore.CHANGE_LOG, HibernateAccountStore.CHANGE_LOG),
                        Stream.of(HibernateStore.ENTITIES, HibernateAccountStore.ENTITIES)
                                .flatMap(List::stream)
                                .toList()));
    }

    /** A store on emptied tables. */
    HibernateAccountStore empty() {
        database.inTransaction(session -> {
            HibernateAccountStore.ENTITIES.forEach(
                    entity -> session.createMutationQuery("delete from " + entity.getSimpleName())
                            .executeUpdate());
            return null;
        });
        return new HibernateAccountStore(database);
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
