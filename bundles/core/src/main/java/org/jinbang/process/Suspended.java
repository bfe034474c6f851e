package org.jinbang.process;

import java.time.Instant;
import java.util.Optional;

/**
 * That an award was suspended; {@code reason} is a value id.
 *
 * @param ground by its id in the scheme
 * @param lifted when and why it ended; empty while it lasts
 */
public record Suspended(String ground, String reason, Instant since, Optional<Lifted> lifted) {

    /** That a suspension ended; {@code reason} is a value id. */
    public record Lifted(String reason, Instant at) {}

    /** Whether it lasts. */
    public boolean lasts() {
        return lifted.isEmpty();
    }
}
