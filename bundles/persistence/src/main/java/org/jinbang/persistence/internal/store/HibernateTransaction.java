package org.jinbang.persistence.internal.store;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jinbang.persistence.internal.db.OpenTransaction;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Transaction;

/** A transaction of the store. */
final class HibernateTransaction implements Transaction {
    private final OpenTransaction open;

    HibernateTransaction(OpenTransaction open) {
        this.open = open;
    }

    @Override
    public Optional<StreamRow> lock(String id) {
        return open.run(session -> {
            open.lock(List.of(id));
            return session.doReturningWork(connection -> LockStatement.stream(connection, open.locksHere(), id));
        });
    }

    @Override
    public Optional<Placed> lockWithEdition(String id) {
        return open.run(session -> {
            open.lock(List.of(id));
            return session.doReturningWork(connection -> LockStatement.withEdition(connection, open.locksHere(), id));
        });
    }

    @Override
    public List<StreamRow> lockCohort(String edition, int batch, String stage) {
        return open.run(session -> {
            long before;
            List<StreamRow> cohort;
            boolean taken;
            do {
                before = open.changes();
                cohort = cohort(session, edition, batch, stage);
                taken = open.lock(cohort.stream().map(StreamRow::id).toList());
                // What was read before its lock was taken may have changed meanwhile.
            } while (taken && open.changes() != before);
            return cohort;
        });
    }

    private List<StreamRow> cohort(StatelessSession session, String edition, int batch, String stage) {
        String query = "from StreamEntity where edition = :edition and kind = 'APPLICATION'"
                + " and stage = :stage and batch = :batch order by edition, kind, stage, id";
        return locking(session.createSelectionQuery(query, StreamEntity.class))
                .setParameter("edition", edition)
                .setParameter("stage", stage)
                .setParameter("batch", batch)
                .getResultList()
                .stream()
                .map(StreamEntity::row)
                .toList();
    }

    private SelectionQuery<StreamEntity> locking(SelectionQuery<StreamEntity> query) {
        return open.locksHere() ? query : query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Loaded load(String stream, Collection<String> values) {
        return open.run(
                session -> session.doReturningWork(connection -> LoadStatement.run(connection, stream, values)));
    }

    @Override
    public void write(Changes changes) {
        open.writeAtEnd(connection -> new WriteStatement(connection).run(changes, !open.locksHere()));
    }

    @Override
    public void claim(String key, String holder) {
        open.run(session -> {
            new Claims(session).take(key, holder);
            return null;
        });
    }

    @Override
    public void release(String key, String holder) {
        open.run(session -> {
            new Claims(session).release(key, holder);
            return null;
        });
    }

    @Override
    public boolean move(String key, String kind, int amount, int bound, String stream, long seq, Instant at) {
        return open.run(session -> new Claims(session).move(key, kind, amount, bound, stream, seq, at));
    }

    @Override
    public Optional<byte[]> box(String ballot) {
        return open.run(session -> session.createSelectionQuery(
                        "select content from BoxEntity where ballot = :ballot", byte[].class)
                .setParameter("ballot", ballot)
                .uniqueResultOptional());
    }

    @Override
    public void box(String ballot, byte[] content) {
        open.run(session -> content == null ? removeBox(session, ballot) : rewriteBox(session, ballot, content));
    }

    private static int removeBox(StatelessSession session, String ballot) {
        return session.createMutationQuery("delete from BoxEntity where ballot = :ballot")
                .setParameter("ballot", ballot)
                .executeUpdate();
    }

    private static int rewriteBox(StatelessSession session, String ballot, byte[] content) {
        int rewritten = session.createMutationQuery("update BoxEntity set content = :content where ballot = :ballot")
                .setParameter("content", content)
                .setParameter("ballot", ballot)
                .executeUpdate();
        if (rewritten == 0) {
            session.insert(new BoxEntity(ballot, content));
        }
        return 1;
    }
}
