package org.jinbang.persistence.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.store.Store.RefusalRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register of refusals. The oldest entries beyond the bound are removed once in a while, by one walk over the primary
 * key: an entry costs one insert, and up to {@link #every} entries more than the bound may be there for a moment.
 */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Database database;
    private final int most;
    private final int every;
    private final AtomicInteger untilPruned;

    Refusals(Database database, int most) {
        this.database = database;
        this.most = most;
        this.every = Math.max(1, most / 100);
        // The first entry after a start prunes too: restarts must not let the register grow.
        this.untilPruned = new AtomicInteger(1);
    }

    void add(RefusalRow refusal) {
        try {
            write(session -> session.insert(new RefusalEntity(refusal)));
            if (untilPruned.decrementAndGet() <= 0) {
                untilPruned.set(every);
                int removed = write(this::prune);
                LOG.debug("{} refusals left the register", removed);
            }
        } catch (RuntimeException e) {
            // The answer to the person does not depend on it, so it must not fail with it.
            LOG.warn("A refusal could not be registered: {}", refusal, e);
        }
    }

    /** Apart from a transaction that is open: that one is about to be rolled back, which the register outlives. */
    private <T> T write(Function<StatelessSession, T> work) {
        return database.newTransaction(transaction -> transaction.run(work));
    }

    private int prune(StatelessSession session) {
        Optional<Long> newestBeyond = session.createSelectionQuery(
                        "select id from RefusalEntity order by id desc", Long.class)
                .setFirstResult(most)
                .setMaxResults(1)
                .uniqueResultOptional();
        return newestBeyond
                .map(id -> session.createMutationQuery("delete from RefusalEntity where id <= :id")
                        .setParameter("id", id)
                        .executeUpdate())
                .orElse(0);
    }

    List<RefusalRow> list(String edition, Optional<String> actor, Optional<Long> before, int limit) {
        String query = "from RefusalEntity where edition = :edition and id < :before"
                + (actor.isPresent()
                        ? " and actor = :actor order by edition desc, actor desc, id desc"
                        : " order by edition desc, id desc");
        return database.inTransaction(session -> {
            var selection = session.createSelectionQuery(query, RefusalEntity.class)
                    .setParameter("edition", edition)
                    .setParameter("before", before.orElse(Long.MAX_VALUE))
                    .setMaxResults(limit);
            actor.ifPresent(name -> selection.setParameter("actor", name));
            return selection.getResultList().stream().map(RefusalEntity::row).toList();
        });
    }
}
