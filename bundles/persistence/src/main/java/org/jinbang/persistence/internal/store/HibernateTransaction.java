package org.jinbang.persistence.internal.store;

import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.Failures;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Transaction;

/** A transaction of the store. What failed in it once cannot be committed, even if the caller swallowed the failure. */
final class HibernateTransaction implements Transaction {
    private final StatelessSession session;
    private final Claims claims;
    private RuntimeException failure;

    HibernateTransaction(StatelessSession session) {
        this.session = session;
        this.claims = new Claims(session);
    }

    /** Throws what a call threw before, if any did. */
    void check() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Optional<StreamRow> lock(String id) {
        return guarded(() -> session.createSelectionQuery("from StreamEntity where id = :id", StreamEntity.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResultOptional()
                .map(StreamEntity::row));
    }

    @Override
    public List<StreamRow> lockCohort(String edition, int batch, String stage) {
        String query = "from StreamEntity where edition = :edition and kind = 'APPLICATION'"
                + " and stage = :stage and batch = :batch order by edition, kind, stage, id";
        return guarded(() -> session
                .createSelectionQuery(query, StreamEntity.class)
                .setParameter("edition", edition)
                .setParameter("stage", stage)
                .setParameter("batch", batch)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .map(StreamEntity::row)
                .toList());
    }

    @Override
    public Loaded load(String stream, Collection<String> values) {
        return guarded(() -> session.doReturningWork(connection -> LoadStatement.run(connection, stream, values)));
    }

    @Override
    public void write(Changes changes) {
        guarded(() -> {
            // Acts first: a repeated command is told as such, not as the stream it found changed.
            insert(changes.acts().stream().map(ActEntity::new).toList());
            insert(changes.created().stream().map(StreamEntity::new).toList());
            if (!changes.updated().isEmpty()) {
                session.doWork(connection -> UpdateStatement.run(connection, changes.updated(), changes.acts()));
            }
            insert(changes.values().stream().map(ValueEntity::new).toList());
            return null;
        });
    }

    private void insert(List<?> entities) {
        if (!entities.isEmpty()) {
            session.insertMultiple(entities);
        }
    }

    @Override
    public void claim(String key, String holder) {
        guarded(() -> {
            claims.take(key, holder);
            return null;
        });
    }

    @Override
    public void release(String key, String holder) {
        guarded(() -> {
            claims.release(key, holder);
            return null;
        });
    }

    @Override
    public boolean move(String key, String kind, int amount, int bound, String stream, long seq, Instant at) {
        return guarded(() -> claims.move(key, kind, amount, bound, stream, seq, at));
    }

    @Override
    public Optional<byte[]> box(String ballot) {
        return guarded(
                () -> session.createSelectionQuery("select content from BoxEntity where ballot = :ballot", byte[].class)
                        .setParameter("ballot", ballot)
                        .uniqueResultOptional());
    }

    @Override
    public void box(String ballot, byte[] content) {
        guarded(() -> content == null ? removeBox(ballot) : rewriteBox(ballot, content));
    }

    private int removeBox(String ballot) {
        return session.createMutationQuery("delete from BoxEntity where ballot = :ballot")
                .setParameter("ballot", ballot)
                .executeUpdate();
    }

    private int rewriteBox(String ballot, byte[] content) {
        int rewritten = session.createMutationQuery("update BoxEntity set content = :content where ballot = :ballot")
                .setParameter("content", content)
                .setParameter("ballot", ballot)
                .executeUpdate();
        if (rewritten == 0) {
            session.insert(new BoxEntity(ballot, content));
        }
        return 1;
    }

    private <T> T guarded(Supplier<T> call) {
        check();
        try {
            return call.get();
        } catch (PersistenceException e) {
            failure = Failures.translate(e);
            throw failure;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
