package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.security.Accounts;
import org.jinbang.security.Sessions;
import org.jinbang.security.internal.SecurityFixture;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.SettableClock;
import org.junit.jupiter.api.Test;

/** The clock of a demonstration goes forward only, that of any other server not at all. */
class DemoClockTest {
    private static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");

    private final Still clock = new Still();

    /** Stands where it was set. */
    private static final class Still implements SettableClock {
        private Instant now = BEGINNING;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void set(Instant instant) {
            now = instant;
        }

        @Override
        public void setAtLeast(Instant instant) {
            now = instant.isAfter(now) ? instant : now;
        }

        @Override
        public void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Optional<SettableClock> settable() {
            return Optional.of(this);
        }
    }

    private static String run(JinbangClock clock, String... arguments) throws Exception {
        SecurityFixture security = new SecurityFixture();
        Shell shell = new Shell()
                .offer(JinbangClock.class, clock)
                .offer(Accounts.class, security.accounts())
                .offer(Sessions.class, security.sessions());
        shell.session().put("LANG", "en");
        return shell.run(new DemoClock(), arguments);
    }

    @Test
    void movesToADayOrAMomentOfBeijing() throws Exception {
        assertEquals(
                BEGINNING,
                Instant.parse(Json.parseObject(run(clock, "--json")).text("now").orElseThrow()));
        run(clock, "2024-03-01");
        assertEquals(Instant.parse("2024-02-29T16:00:00Z"), clock.now());
        run(clock, "2024-03-01T09:30");
        assertEquals(Instant.parse("2024-03-01T01:30:00Z"), clock.now());
    }

    @Test
    void neverGoesBack() {
        Failure failure = assertThrows(Failure.class, () -> run(clock, "2023-12-31"));
        assertTrue(failure.getMessage().contains("never goes back"), failure.getMessage());
        assertEquals(BEGINNING, clock.now());
    }

    @Test
    void saysWhatIsExpected() {
        Failure failure = assertThrows(Failure.class, () -> run(clock, "tomorrow"));
        assertTrue(failure.getMessage().contains("2024-06-01T09:00"), failure.getMessage());
    }

    @Test
    void standsStillForEveryOtherServer() {
        JinbangClock real = () -> BEGINNING;
        Failure failure = assertThrows(Failure.class, () -> run(real, "2024-03-01"));
        assertTrue(failure.getMessage().contains("no demonstration server"), failure.getMessage());
    }
}
