package org.jinbang.store;

/**
 * Others held what a transaction needs for too long: nothing was written, and the same work may succeed later. A door tells
 * the caller to try again.
 */
public final class StoreBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the failure of the database. */
    public StoreBusyException(Throwable cause) {
        super("The store is busy: another transaction held what this one needs; nothing was written, try again", cause);
    }
}
