package org.jinbang.internal.trial;

import org.jinbang.scheme.Text;

/** A trial that does not go as it must; the message says why. */
public final class TrialException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    /** Says why, in both languages. */
    public TrialException(String zh, String en, Object... arguments) {
        this(new Text(zh, en).with(arguments));
    }

    /** Says why. */
    TrialException(Text why) {
        super(why.en(), null, false, false);
        this.why = why;
    }

    /** Why. */
    Text why() {
        return why;
    }
}
