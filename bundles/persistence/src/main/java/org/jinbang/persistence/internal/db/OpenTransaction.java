package org.jinbang.persistence.internal.db;

import jakarta.persistence.PersistenceException;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** A transaction that is under way on a thread. What failed in it once cannot be committed, even if the failure was swallowed. */
public final class OpenTransaction {
    private final StatelessSession session;
    private RuntimeException failure;

    OpenTransaction(StatelessSession session) {
        this.session = session;
    }

    /** Does one thing in it; failures of the database are thrown in the words of the port. */
    public <T> T run(Function<StatelessSession, T> step) {
        check();
        try {
            return step.apply(session);
        } catch (PersistenceException e) {
            failure = Failures.translate(e);
            throw failure;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /** Throws what a step threw before, if one did. */
    void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
