package org.jinbang.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What time it is, as a service. There is exactly one; whoever needs the time asks it and nothing else, so that a
 * demonstration can be played in the year of its regulation.
 */
@ProviderType
public interface JinbangClock {

    /** Now, in whole microseconds. */
    Instant now();

    /** Today in Beijing. */
    default LocalDate today() {
        return LegalTime.dateOf(now());
    }

    /**
     * This clock as one that can be set; empty unless the server was started as a demonstration, with the system
     * property {@value SettableClock#DEMONSTRATION} set to {@code true}.
     */
    default Optional<SettableClock> settable() {
        return Optional.empty();
    }
}
