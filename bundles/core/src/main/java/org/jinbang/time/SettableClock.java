package org.jinbang.time;

import java.time.Duration;
import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The clock of a demonstration server. It goes on like any clock and can be moved forward, never backwards: what has
 * been recorded stays in the past.
 */
@ProviderType
public interface SettableClock extends JinbangClock {

    /** The system property that, set to {@code true}, makes a server a demonstration. */
    String DEMONSTRATION = "jinbang.demonstration";

    /**
     * The system property that says when the clock of a demonstration starts: a date ({@code 2024-01-01}, 00:00 in
     * Beijing) or an instant ({@code 2024-01-01T01:00:00Z}). Without it, the start of 2024.
     */
    String START = "jinbang.demonstration.start";

    /**
     * Sets the clock to an instant that is not in its past.
     *
     * @throws IllegalArgumentException if the instant lies before {@link #now()}
     */
    void set(Instant instant);

    /** Sets the clock to the instant, unless it is already later. A server that restarts on a used database does so. */
    void setAtLeast(Instant instant);

    /**
     * Moves the clock forward.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    void advance(Duration duration);
}
