package org.jinbang.persistence.internal.accounts;

import java.util.List;
import java.util.Optional;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.security.store.LookStore;

/** The looks alone. */
final class LookTable implements LookStore {
    private final Database database;

    LookTable(Database database) {
        this.database = database;
    }

    @Override
    public void add(LookRow look) {
        database.inTransaction(session -> session.insert(new LookEntity(look)));
    }

    @Override
    public List<LookRow> ofPerson(String person, Optional<Long> before, int most) {
        return list("person", person, before, most);
    }

    @Override
    public List<LookRow> ofEdition(String edition, Optional<Long> before, int most) {
        return list("edition", edition, before, most);
    }

    private List<LookRow> list(String column, String value, Optional<Long> before, int most) {
        return database.inTransaction(session -> session
                .createSelectionQuery(
                        "from LookEntity where " + column + " = :value and id < :before order by " + column
                                + ", id desc",
                        LookEntity.class)
                .setParameter("value", value)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(LookEntity::row)
                .toList());
    }
}
