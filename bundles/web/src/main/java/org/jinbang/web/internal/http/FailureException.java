package org.jinbang.web.internal.http;

import java.util.OptionalLong;

/** A page that cannot be shown; {@code failure.<status>} are its words. */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient OptionalLong retryAfter;

    private FailureException(int status, OptionalLong retryAfter) {
        super("HTTP " + status, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** There is no such page. */
    public static FailureException notFound() {
        return new FailureException(404, OptionalLong.empty());
    }

    /** The method is not known here. */
    public static FailureException method() {
        return new FailureException(405, OptionalLong.empty());
    }

    /** The form was sent from somewhere else. */
    public static FailureException foreign() {
        return new FailureException(403, OptionalLong.empty());
    }

    /** What was sent is no form. */
    public static FailureException noForm() {
        return new FailureException(415, OptionalLong.empty());
    }

    /** Too often; again in so many seconds. */
    public static FailureException tooMany(long seconds) {
        return new FailureException(429, OptionalLong.of(seconds));
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** After how many seconds to try again. */
    public OptionalLong retryAfter() {
        return retryAfter;
    }
}
