package org.jinbang.schemefile;

import java.util.List;
import java.util.Optional;
import org.jinbang.process.Schemes.Problem;

/**
 * A scheme that lies on this server and could not be registered as it is.
 *
 * @param source the bundle or file
 * @param problems everything that stands against it
 * @param kept {@code id@revision} of what the same source brought before, which stays registered; empty if nothing
 */
public record Rejected(String source, List<Problem> problems, Optional<String> kept) {
    /** Copies the list. */
    public Rejected {
        problems = List.copyOf(problems);
    }
}
