package org.jinbang.rest.internal.door;

import java.time.Duration;
import java.time.Instant;
import org.jinbang.time.LegalTime;

/**
 * When a request had come in: when its head did, and as long after it as its body was waited for. What the server waits
 * for itself, such as a connection to look up the session, is not at the caller's expense; a body that trickles in is.
 */
public final class Arrival {
    private final Instant head;
    private volatile Duration reading = Duration.ZERO;

    Arrival(Instant head) {
        this.head = head;
    }

    void read(Duration time) {
        reading = time;
    }

    /** The moment by the server's clock. */
    public Instant at() {
        return LegalTime.micros(head.plus(reading));
    }
}
