package org.jinbang.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jinbang.security.store.AccountStore;

/**
 * Slows down guessing: after {@value #FREE} failures on one login each further failure doubles the time until the next
 * attempt, up to an hour. Logins that do not exist are treated alike, so that the delay tells nothing. A day without
 * failures forgets them.
 */
final class Lockout {
    static final int FREE = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofHours(1);
    private static final Duration FORGET = Duration.ofDays(1);
    private static final int DOUBLINGS = 10;

    private final AccountStore store;
    private final Clock clock;

    Lockout(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Begins an attempt and counts it as failed until {@link #succeeded} takes that back: so attempts made side by side
     * each count.
     *
     * @return how long to wait, if the attempt may not be made yet
     */
    Optional<Duration> begin(String key) {
        Instant now = clock.instant();
        Optional<Duration> left = store.failures(key)
                .map(row -> Duration.between(now, row.last().plus(delay(row.count()))))
                .filter(wait -> !wait.isNegative() && !wait.isZero());
        if (left.isEmpty()) {
            store.noteFailure(key, now, now.minus(FORGET));
        }
        return left;
    }

    /** How often a key failed since its last success. */
    int failures(String key) {
        return store.failures(key).map(AccountStore.FailureRow::count).orElse(0);
    }

    /** Until when the next attempt on a key has to wait, if it has to. */
    Optional<Instant> until(String key) {
        return store.failures(key)
                .map(row -> row.last().plus(delay(row.count())))
                .filter(end -> end.isAfter(clock.instant()));
    }

    void succeeded(String key) {
        store.clearFailures(key);
    }

    static Duration delay(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures - FREE, DOUBLINGS));
        return delay.compareTo(MOST) > 0 ? MOST : delay;
    }
}
