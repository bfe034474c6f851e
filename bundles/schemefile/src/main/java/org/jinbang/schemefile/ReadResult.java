package org.jinbang.schemefile;

import java.util.List;
import java.util.Optional;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Problem;

/**
 * What came of reading scheme files: a candidate, or every problem found.
 *
 * @param candidate the scheme with its cases; empty if there is any problem
 * @param problems all problems at once, by file and line; each says where as {@code file:line:column}, lines and
 *     columns from 1
 */
public record ReadResult(Optional<Candidate> candidate, List<Problem> problems) {
    /** Copies the list and holds that a candidate is there exactly when there are no problems. */
    public ReadResult {
        problems = List.copyOf(problems);
        if (candidate.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("Either a candidate or problems: " + problems);
        }
    }
}
