package org.jinbang.process;

/** A refusal on a path that returns something else than an {@link Answer}. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Carries {@code refusal}. */
    public RefusedException(Refusal refusal) {
        super(refusal.code() + ": " + refusal.detail().en(), null, false, false);
        this.refusal = refusal;
    }

    /** The refusal. */
    public Refusal refusal() {
        return refusal;
    }
}
