package org.jinbang.console.internal.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jinbang.time.SettableClock;

/** A clock that stands still; each reading is a microsecond later. */
final class StepClock implements SettableClock {
    private Instant now;

    StepClock(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant now() {
        now = now.plusNanos(1_000);
        return now;
    }

    @Override
    public synchronized void set(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException(instant + " is before " + now);
        }
        now = instant;
    }

    @Override
    public synchronized void setAtLeast(Instant instant) {
        now = instant.isAfter(now) ? instant : now;
    }

    @Override
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Optional<SettableClock> settable() {
        return Optional.of(this);
    }
}
