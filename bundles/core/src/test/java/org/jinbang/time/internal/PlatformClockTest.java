package org.jinbang.time.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jinbang.time.LegalTime;
import org.jinbang.time.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformClockTest {

    @Test
    void isTheSystemsClockAndCannotBeSet() {
        PlatformClock clock = new PlatformClock(name -> null);
        Instant before = LegalTime.micros(Instant.now());
        Instant now = clock.now();
        assertFalse(now.isBefore(before));
        assertFalse(now.isAfter(Instant.now()));
        assertEquals(LegalTime.micros(now), now);
        assertEquals(Optional.empty(), clock.settable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "", "yes", "1"})
    void onlyTrueMakesADemonstration(String value) {
        PlatformClock clock = new PlatformClock(Map.of(SettableClock.DEMONSTRATION, value)::get);
        assertEquals(Optional.empty(), clock.settable());
    }

    @Test
    void aDemonstrationStartsIn2024AndTheSettableClockIsTheSameClock() {
        PlatformClock clock = new PlatformClock(Map.of(SettableClock.DEMONSTRATION, "true")::get);
        assertEquals(LocalDate.of(2024, 1, 1), clock.today());
        Instant target = Instant.parse("2025-10-08T15:59:59.999999Z");
        clock.settable().orElseThrow().set(target);
        Duration since = Duration.between(target, clock.now());
        assertTrue(!since.isNegative() && since.toMinutes() < 1, "goes on from there: " + since);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-01", "2021-02-28T16:00:00Z"})
    void aDemonstrationStartsWhenItIsTold(String start) {
        PlatformClock clock =
                new PlatformClock(Map.of(SettableClock.DEMONSTRATION, "true", SettableClock.START, start)::get);
        Duration since = Duration.between(Instant.parse("2021-02-28T16:00:00Z"), clock.now());
        assertTrue(!since.isNegative() && since.toMinutes() < 1, "started at " + clock.now());
    }

    @Test
    void aStartThatIsNoTimeIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new PlatformClock(
                                Map.of(SettableClock.DEMONSTRATION, "true", SettableClock.START, "spring")::get))
                .getMessage();
        assertTrue(
                message.contains("jinbang.demonstration.start=spring") && message.contains("must look like"), message);
    }
}
