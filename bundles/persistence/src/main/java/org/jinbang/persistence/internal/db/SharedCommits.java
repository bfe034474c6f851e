package org.jinbang.persistence.internal.db;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.jdbc.Work;
import org.jinbang.store.CommitUnknownException;

/**
 * One commit for what several transactions write at their end. An embedded database writes a whole chunk of its file for each
 * commit and writers take turns ({@link Locks}), so whoever's turn it is also writes what those behind it have ready, and
 * commits once for all: each is told only when that commit is done. What each has locked stays locked until then, and
 * nobody's writing depends on another's. If anything of it fails, nothing of it is done and each does its own alone, so
 * that nobody is told of another's failure; only of a commit that failed all are told.
 */
final class SharedCommits {
    /**
     * How long whoever's turn it is waits for others that are under way. It costs them nothing while there is a processor
     * for each; where there is none, a commit less is time won for all.
     */
    private static final Duration GATHERING = Duration.ofMillis(2);

    private final Locks locks;
    private final List<Share> ready = new ArrayList<>();

    SharedCommits(Locks locks) {
        this.locks = locks;
    }

    /** What became of a share. */
    private enum State {
        READY,
        TAKEN,
        DONE,
        FAILED,
        ALONE
    }

    /** What one transaction writes. */
    private static final class Share {
        private final Work work;
        private volatile State state = State.READY;
        private Throwable failure;

        Share(Work work) {
            this.work = work;
        }

        boolean over() {
            return state.compareTo(State.TAKEN) > 0;
        }
    }

    /**
     * Writes and commits, alone or with others; returns when it is done.
     *
     * @param owner who holds the locks of this transaction
     * @param commit commits, in the words of the port
     */
    void run(Object owner, StatelessSession session, Transaction transaction, Work work, Consumer<Transaction> commit) {
        Share mine = new Share(work);
        synchronized (ready) {
            ready.add(mine);
        }
        List<Share> group = turn(owner, mine);
        if (group.isEmpty()) {
            // What was only read on this connection ends here; it is stored, whatever becomes of that.
            Endings.rollback(transaction, new IllegalStateException());
            return;
        }
        try {
            Optional<RuntimeException> failure = written(session, group);
            if (failure.isEmpty()) {
                commit.accept(transaction);
                locks.written(owner, () -> over(group, State.DONE, null));
            } else {
                Endings.rollback(transaction, failure.get());
                over(without(group, mine), State.ALONE, null);
                if (group.size() == 1) {
                    throw failure.get();
                }
                alone(session, mine, commit);
            }
        } catch (RuntimeException | Error e) {
            locks.written(owner, () -> over(group, State.FAILED, e));
            throw e;
        } finally {
            locks.written(owner, () -> {});
        }
    }

    private static List<Share> without(List<Share> group, Share mine) {
        return group.stream().filter(share -> share != mine).toList();
    }

    /** What failed together may succeed by itself. */
    private static void alone(StatelessSession session, Share mine, Consumer<Transaction> commit) {
        Transaction again = session.beginTransaction();
        written(session, List.of(mine)).ifPresent(failure -> {
            Endings.rollback(again, failure);
            throw failure;
        });
        commit.accept(again);
    }

    /** Waits until it is this one's turn, and tells what is to be written then; nothing if another has written it. */
    private List<Share> turn(Object owner, Share mine) {
        try {
            locks.take(owner, Locks.WRITING, mine::over);
        } catch (RuntimeException e) {
            synchronized (ready) {
                if (ready.remove(mine)) {
                    throw e;
                }
            }
            locks.await(mine::over);
        }
        if (mine.state == State.ALONE) {
            locks.take(owner, Locks.WRITING);
            return List.of(mine);
        }
        if (mine.state == State.FAILED) {
            throw mine.failure instanceof RuntimeException failure ? failure : new CommitUnknownException(mine.failure);
        }
        if (mine.state == State.DONE) {
            return List.of();
        }
        locks.gather(owner, GATHERING);
        return all();
    }

    private List<Share> all() {
        synchronized (ready) {
            List<Share> all = List.copyOf(ready);
            ready.clear();
            all.forEach(share -> share.state = State.TAKEN);
            return all;
        }
    }

    private static Optional<RuntimeException> written(StatelessSession session, List<Share> group) {
        try {
            session.doWork(connection -> {
                for (Share share : group) {
                    share.work.execute(connection);
                }
            });
            return Optional.empty();
        } catch (PersistenceException e) {
            return Optional.of(Failures.translate(e));
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static void over(List<Share> group, State state, Throwable failure) {
        for (Share share : group) {
            if (!share.over()) {
                share.failure = failure;
                share.state = state;
            }
        }
    }
}
