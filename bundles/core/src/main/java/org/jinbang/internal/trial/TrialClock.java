package org.jinbang.internal.trial;

import java.time.Duration;
import java.time.Instant;
import org.jinbang.time.JinbangClock;

/** A clock that stands still until it is moved; each reading is a microsecond later, so that acts are in order. */
final class TrialClock implements JinbangClock {
    private Instant now;

    TrialClock(Instant start) {
        now = start;
    }

    @Override
    public Instant now() {
        now = now.plusNanos(1_000);
        return now;
    }

    Instant reading() {
        return now;
    }

    void set(Instant instant) {
        now = instant;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }
}
