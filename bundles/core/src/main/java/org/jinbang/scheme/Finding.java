package org.jinbang.scheme;

import java.util.List;

/**
 * What a condition came to.
 *
 * @param reason why, with the applicant's own figures; personal data, never to be logged
 * @param parts the findings of a composite's parts
 */
public record Finding(String condition, Result result, Basis basis, Text reason, List<Finding> parts) {

    /** The possible results; only {@link #MET} and {@link #NOT_MET} decide anything. */
    public enum Result {
        /** It holds. */
        MET,
        /** It does not hold. */
        NOT_MET,
        /** An answer or a file is missing. */
        AWAITING_EVIDENCE,
        /** The article leaves it to people, who have not decided yet. */
        NEEDS_JUDGEMENT,
        /** It could not be computed; refuses the command and never counts as “not met”. */
        ERROR
    }
}
