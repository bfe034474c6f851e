package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RateLimiterTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong nanos = new AtomicLong(-5 * SECOND);
    private final RateLimiter limiter = new RateLimiter(6, nanos::get);

    @Test
    void allowsAMinutesWorthAtOnceAndRefillsEvenly() {
        for (int i = 0; i < 6; i++) {
            assertEquals(OptionalLong.empty(), limiter.use("a"));
        }
        assertEquals(OptionalLong.of(10), limiter.use("a"));
        nanos.addAndGet(9 * SECOND);
        assertEquals(OptionalLong.of(1), limiter.use("a"));
        nanos.addAndGet(SECOND);
        assertEquals(OptionalLong.empty(), limiter.use("a"));
        assertTrue(limiter.use("a").isPresent());
        assertEquals(OptionalLong.empty(), limiter.use("b"));
    }

    @Test
    void neverSavesMoreThanAMinutesWorth() {
        limiter.use("a");
        nanos.addAndGet(3600 * SECOND);
        for (int i = 0; i < 6; i++) {
            assertEquals(OptionalLong.empty(), limiter.use("a"));
        }
        assertTrue(limiter.use("a").isPresent());
    }

    @Test
    void remembersABoundedNumberOfAddresses() {
        for (int i = 0; i < 25_000; i++) {
            limiter.use("address-" + i);
        }
        assertEquals(10_000, limiter.remembered());
    }

    @Test
    void refusesToAllowNothing() {
        assertThrows(IllegalArgumentException.class, () -> new RateLimiter(0, nanos::get));
    }
}
