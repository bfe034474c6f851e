package org.jinbang.store;

/** Something unique exists already. */
public final class DuplicateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final What what;

    /** What is unique. */
    public enum What {
        /** An idempotency key of an actor. */
        KEY,
        /** A claim. */
        CLAIM,
        /** A stream's id or an act's place in it. */
        STREAM
    }

    /** Names what exists already. */
    public DuplicateException(What what, Throwable cause) {
        super(what + " exists already", cause);
        this.what = what;
    }

    /** What exists already. */
    public What what() {
        return what;
    }
}
