package org.jinbang.internal.trial;

/** A trial that does not go as it must; the message says why. */
public final class TrialException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public TrialException(String message) {
        super(message, null, false, false);
    }
}
