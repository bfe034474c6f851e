package org.jinbang.time.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jinbang.time.LegalTime;
import org.jinbang.time.SettableClock;

/** A clock that starts at a given instant, goes on with the machine's monotonic time and can be moved forward. */
final class DemonstrationClock implements SettableClock {

    private final LongSupplier nanoTime;
    private Instant anchor;
    private long anchoredAt;

    DemonstrationClock(Instant start, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.anchor = LegalTime.micros(start);
        this.anchoredAt = nanoTime.getAsLong();
    }

    @Override
    public synchronized Instant now() {
        return LegalTime.micros(anchor.plusNanos(nanoTime.getAsLong() - anchoredAt));
    }

    @Override
    public synchronized void set(Instant instant) {
        Instant now = now();
        Instant target = LegalTime.micros(instant);
        if (target.isBefore(now)) {
            throw new IllegalArgumentException("演示时钟不能倒退：现在是 " + LegalTime.zh(now) + "，不能改为 " + LegalTime.zh(target)
                    + " / the demonstration clock never goes back: it is " + LegalTime.en(now) + ", not to be set to "
                    + LegalTime.en(target));
        }
        moveTo(target);
    }

    @Override
    public synchronized void setAtLeast(Instant instant) {
        Instant target = LegalTime.micros(instant);
        if (target.isAfter(now())) {
            moveTo(target);
        }
    }

    @Override
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "演示时钟不能倒退 " + duration.abs() + " / the demonstration clock never goes back by " + duration.abs());
        }
        moveTo(LegalTime.micros(now().plus(duration)));
    }

    @Override
    public Optional<SettableClock> settable() {
        return Optional.of(this);
    }

    private void moveTo(Instant target) {
        anchor = target;
        anchoredAt = nanoTime.getAsLong();
    }
}
