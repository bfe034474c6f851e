package org.jinbang.store;

/**
 * A commit was asked for, and what came of it could not be learnt: the way to the database broke meanwhile, or the database
 * ended. The same work may be run again if it is told by a key that it was done before.
 */
public final class CommitUnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the failure of the database. */
    public CommitUnknownException(Throwable cause) {
        super("It is not known whether the database committed", cause);
    }
}
