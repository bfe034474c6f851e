package org.jinbang.persistence.internal.db;

import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.hibernate.jdbc.Work;

/** A transaction that is under way on a thread. What failed in it once cannot be committed, even if that was swallowed. */
public final class OpenTransaction {
    private final StatelessSession session;
    private final Optional<Locks> locks;

    /** Who holds locks: the outermost transaction of the thread, for one within another must not wait for that. */
    private final Object owner;

    private RuntimeException failure;
    private Work last;

    OpenTransaction(StatelessSession session, Optional<Locks> locks, OpenTransaction around) {
        this.session = session;
        this.locks = locks;
        this.owner = around == null ? this : around.owner;
    }

    /** Does one thing in it; failures of the database are thrown in the words of the port. */
    public <T> T run(Function<StatelessSession, T> step) {
        check();
        try {
            writeNow();
            return step.apply(session);
        } catch (PersistenceException e) {
            failure = Failures.translate(e);
            throw failure;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /**
     * Writes when all is done, in one commit with what others write then, if writers take turns here and this is the first
     * that is written; at once otherwise. Its failures are then thrown by whoever ends the transaction.
     */
    public void writeAtEnd(Work work) {
        run(opened -> {
            if (locks.filter(held -> !held.has(owner, Locks.WRITING)).isPresent()) {
                last = work;
            } else {
                opened.doWork(work);
            }
            return null;
        });
    }

    /** What was to be written at the end is written before anything else is done. */
    private void writeNow() {
        if (last != null) {
            Work work = last;
            last = null;
            beforeWriting();
            session.doWork(work);
        }
    }

    /** What is still to be written. */
    Optional<Work> last() {
        return Optional.ofNullable(last);
    }

    /** Who holds locks. */
    Object owner() {
        return owner;
    }

    /** Throws what a step threw before, if one did. */
    void check() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether locks are taken here and not by statements of the database. */
    public boolean locksHere() {
        return locks.isPresent();
    }

    /**
     * Takes locks in the order given, if they are taken here.
     *
     * @return whether one of them was not held before
     */
    public boolean lock(Collection<String> keys) {
        boolean taken = false;
        if (locks.isPresent()) {
            for (String key : keys) {
                taken |= locks.get().take(owner, key);
            }
        }
        return taken;
    }

    /** How many transactions that wrote have ended so far, if locks are taken here. */
    public long changes() {
        return locks.map(Locks::changes).orElse(0L);
    }

    /** Must be called before a statement that writes, unless Hibernate prepares that statement. */
    public void beforeWriting() {
        locks.ifPresent(held -> held.take(owner, Locks.WRITING));
    }

    void end() {
        if (owner == this) {
            locks.ifPresent(held -> held.end(this));
        }
    }
}
