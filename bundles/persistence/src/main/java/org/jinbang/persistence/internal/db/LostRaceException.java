package org.jinbang.persistence.internal.db;

/** Nothing was written, because another transaction came first; the same work may well succeed now. */
public final class LostRaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the failure of the database. */
    public LostRaceException(Throwable cause) {
        super(cause);
    }
}
