package org.jinbang.store;

/**
 * The database cannot be reached, is closed, or cannot write, as on a full disk: nothing was written, and nothing will be
 * until its cause is gone. The store opens it again by itself then. A door tells the caller to try again later.
 */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the failure of the database. */
    public StoreUnavailableException(Throwable cause) {
        super("The database is not available; nothing was written", cause);
    }
}
