package org.jinbang.persistence.internal.db;

import jakarta.persistence.PersistenceException;
import org.hibernate.Transaction;
import org.jinbang.store.CommitUnknownException;

/** How a transaction ends. */
final class Endings {
    private Endings() {}

    /** What the database refuses is not committed; of any other failure nobody knows. */
    static void commit(Transaction transaction) {
        try {
            transaction.commit();
        } catch (PersistenceException e) {
            throw Failures.refused(e) ? Failures.translate(e) : new CommitUnknownException(e);
        }
    }

    /** {@code reason} is why; that it could not be rolled back either is kept with it. */
    static void rollback(Transaction transaction, Throwable reason) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            // The pool discards a connection that cannot roll back; the database rolls it back then.
            reason.addSuppressed(e);
        }
    }
}
