package org.jinbang.persistence.internal.accounts;

import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Failures;
import org.jinbang.security.store.ExpertStore;

/** The register of experts alone. */
final class ExpertTable implements ExpertStore {
    private static final String SELECT = "select e.account, e.entry, a.person, a.state from ExpertEntity e"
            + " join AccountEntity a on a.id = e.account";

    private final Database database;

    ExpertTable(Database database) {
        this.database = database;
    }

    @Override
    public Register register() {
        return database.inTransaction(session -> {
            // The version first: a change in between makes it too old, and what is built on it fails.
            long version = version(session).orElse(0L);
            List<ExpertRow> experts =
                    session
                            .createSelectionQuery(SELECT + " order by e.account", Object[].class)
                            .getResultList()
                            .stream()
                            .map(ExpertTable::row)
                            .toList();
            return new Register(version, experts);
        });
    }

    private static Optional<Long> version(StatelessSession session) {
        return session.createSelectionQuery("select version from ExpertRegisterEntity where id = :id", Long.class)
                .setParameter("id", ExpertRegisterEntity.ID)
                .uniqueResultOptional();
    }

    private static ExpertRow row(Object[] found) {
        return new ExpertRow((String) found[0], (byte[]) found[1], (byte[]) found[2], (String) found[3]);
    }

    @Override
    public Optional<ExpertRow> find(String account) {
        return database.inTransaction(
                session -> session.createSelectionQuery(SELECT + " where e.account = :account", Object[].class)
                        .setParameter("account", account)
                        .uniqueResultOptional()
                        .map(ExpertTable::row));
    }

    @Override
    public boolean change(Change change) {
        try {
            return database.inTransaction(session -> {
                boolean first = increase(session, change.version());
                if (first) {
                    write(session, change);
                }
                return first;
            });
        } catch (IllegalStateException e) {
            if (Failures.violated(e).equals(Optional.of("jb_expert_register_pk"))) {
                return false;
            }
            throw e;
        }
    }

    /** Whether the register was not changed since; holds whoever else changes it until the end. */
    private static boolean increase(StatelessSession session, long since) {
        int increased = session.createMutationQuery("update ExpertRegisterEntity set version = version + 1"
                        + " where id = :id and version = :since")
                .setParameter("id", ExpertRegisterEntity.ID)
                .setParameter("since", since)
                .executeUpdate();
        if (increased == 0 && since == 0 && version(session).isEmpty()) {
            session.insert(new ExpertRegisterEntity(1));
            return true;
        }
        return increased == 1;
    }

    private static void write(StatelessSession session, Change change) {
        change.invited().forEach(account -> session.insert(new AccountEntity(account)));
        change.links().forEach(link -> session.insert(new LinkEntity(link)));
        change.removed().forEach(account -> delete(session, account));
        change.entries().forEach(entry -> {
            delete(session, entry.account());
            session.insert(new ExpertEntity(entry));
        });
        change.deeds().forEach(deed -> session.insert(new DeedEntity(deed)));
    }

    @Override
    public void remove(String account) {
        database.inTransaction(session -> delete(session, account));
    }

    private static int delete(StatelessSession session, String account) {
        return session.createMutationQuery("delete from ExpertEntity where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
