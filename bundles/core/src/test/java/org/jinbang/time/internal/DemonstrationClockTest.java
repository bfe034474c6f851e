package org.jinbang.time.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.Test;

class DemonstrationClockTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    /** Wraps around, as System.nanoTime may. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 100);

    private final DemonstrationClock clock = new DemonstrationClock(START.plusNanos(999), nanos::get);

    @Test
    void startsWhereItIsToldAndGoesOnInMicroseconds() {
        assertEquals(START, clock.now());
        nanos.addAndGet(1_999);
        assertEquals(START.plusNanos(1_000), clock.now());
    }

    @Test
    void isSetToTheMicrosecond() {
        Instant target = Instant.parse("2024-10-08T15:59:59.999999Z");
        clock.set(target.plusNanos(999));
        assertEquals(target, clock.now());
        clock.set(target);
        assertEquals(target, clock.now(), "the present is no past");
        nanos.addAndGet(1_000);
        assertEquals(target.plusNanos(1_000), clock.now());
    }

    @Test
    void neverGoesBack() {
        nanos.addAndGet(5_000);
        String message = assertThrows(IllegalArgumentException.class, () -> clock.set(START))
                .getMessage();
        assertTrue(message.contains("不能倒退") && message.contains("never goes back"), message);
        assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofNanos(-1)));
        assertEquals(START.plusNanos(5_000), clock.now(), "a refusal changes nothing");
    }

    @Test
    void advancesByADuration() {
        clock.advance(Duration.ofDays(1).plusNanos(1_500));
        assertEquals(START.plus(Duration.ofDays(1)).plusNanos(1_000), clock.now());
        clock.advance(Duration.ZERO);
        assertEquals(START.plus(Duration.ofDays(1)).plusNanos(1_000), clock.now());
    }

    @Test
    void setAtLeastIgnoresThePast() {
        clock.setAtLeast(START.plusSeconds(10));
        assertEquals(START.plusSeconds(10), clock.now());
        clock.setAtLeast(START.plusSeconds(5));
        assertEquals(START.plusSeconds(10), clock.now());
    }

    @Test
    void isNeverSeenGoingBackWhateverIsAskedOfIt() {
        long seed = Long.getLong("jinbang.seed", System.nanoTime());
        System.out.println("DemonstrationClockTest: -Djinbang.seed=" + seed);
        Random random = new Random(seed);
        Instant last = clock.now();
        for (int round = 0; round < 10_000; round++) {
            Instant target = last.plusNanos(random.nextInt(4_000_000) - 2_000_000);
            boolean past = LegalTime.micros(target).isBefore(clock.now());
            switch (random.nextInt(4)) {
                case 0 -> nanos.addAndGet(random.nextInt(1_000_000));
                case 1 -> clock.setAtLeast(target);
                case 2 -> clock.advance(Duration.ofNanos(random.nextInt(1_000_000)));
                default -> {
                    if (past) {
                        assertThrows(IllegalArgumentException.class, () -> clock.set(target), "seed " + seed);
                    } else {
                        clock.set(target);
                        assertEquals(LegalTime.micros(target), clock.now(), "seed " + seed);
                    }
                }
            }
            Instant now = clock.now();
            assertFalse(now.isBefore(last), "seed " + seed + ", round " + round);
            assertEquals(LegalTime.micros(now), now);
            last = now;
        }
    }
}
