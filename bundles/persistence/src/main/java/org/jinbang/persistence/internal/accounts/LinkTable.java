package org.jinbang.persistence.internal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Failures;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.LinkStore;

/** The links alone. */
final class LinkTable implements LinkStore {
    private final Database database;

    LinkTable(Database database) {
        this.database = database;
    }

    @Override
    public void put(LinkRow link, DeedRow deed) {
        database.inTransaction(session -> {
            delete(session, link.account(), link.kind());
            session.insert(new LinkEntity(link));
            return session.insert(new DeedEntity(deed));
        });
    }

    private static int delete(StatelessSession session, String account, Kind kind) {
        return session.createMutationQuery("delete from LinkEntity where account = :account and kind = :kind")
                .setParameter("account", account)
                .setParameter("kind", kind.name())
                .executeUpdate();
    }

    @Override
    public Optional<LinkRow> find(String tokenHash, Kind kind, Instant now) {
        return database.inTransaction(session -> session.createSelectionQuery(
                        "from LinkEntity where tokenHash = :hash and kind = :kind and expires > :now", LinkEntity.class)
                .setParameter("hash", tokenHash)
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .uniqueResultOptional()
                .map(LinkEntity::row));
    }

    @Override
    public Optional<LinkRow> of(String account, Kind kind) {
        return database.inTransaction(session -> session.createSelectionQuery(
                        "from LinkEntity where account = :account and kind = :kind", LinkEntity.class)
                .setParameter("account", account)
                .setParameter("kind", kind.name())
                .uniqueResultOptional()
                .map(LinkEntity::row));
    }

    @Override
    public List<LinkRow> list(Kind kind, Optional<String> by, Optional<String> before, int most) {
        String where = "from LinkEntity where kind = :kind" + (by.isPresent() ? " and by = :by" : "")
                + (before.isPresent() ? " and id < :before" : "") + " order by kind, id desc";
        return database.inTransaction(session -> {
            var query = session.createSelectionQuery(where, LinkEntity.class)
                    .setParameter("kind", kind.name())
                    .setMaxResults(most);
            by.ifPresent(each -> query.setParameter("by", each));
            before.ifPresent(each -> query.setParameter("before", each));
            return query.getResultList().stream().map(LinkEntity::row).toList();
        });
    }

    @Override
    public boolean remove(String account, Kind kind) {
        return database.inTransaction(session -> delete(session, account, kind)) == 1;
    }

    /** Thrown to take back the use of a link whose account was changed meanwhile. */
    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Changed() {
            super(null, null, false, false);
        }
    }

    @Override
    public Used use(String tokenHash, Kind kind, Instant now, AccountRow account, DeedRow deed) {
        try {
            return database.inTransaction(session -> {
                int used = session.createMutationQuery("delete from LinkEntity where tokenHash = :hash"
                                + " and kind = :kind and account = :account and expires > :now")
                        .setParameter("hash", tokenHash)
                        .setParameter("kind", kind.name())
                        .setParameter("account", account.id())
                        .setParameter("now", now)
                        .executeUpdate();
                if (used == 0) {
                    return Used.NO_LINK;
                }
                if (!HibernateAccountStore.replace(session, account, deed)) {
                    throw new Changed();
                }
                return Used.DONE;
            });
        } catch (Changed e) {
            return Used.CHANGED;
        } catch (IllegalStateException e) {
            if (Failures.violated(e).equals(Optional.of(HibernateAccountStore.LOGIN))) {
                return Used.LOGIN_TAKEN;
            }
            throw e;
        }
    }
}
