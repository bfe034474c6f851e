package org.jinbang.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jinbang.security.Accounts;
import org.jinbang.security.Entrance;
import org.jinbang.security.Sessions;
import org.jinbang.security.store.MemoryAccountStore;

/** The security services over memory, with a clock that a test moves and hashes that cost little. */
public final class SecurityFixture {
    private static final PasswordHash.Cost CHEAP = new PasswordHash.Cost(64, 1);
    private static final Duration IDLE = Duration.ofHours(2);
    private static final Duration ABSOLUTE = Duration.ofHours(12);

    /** The store. */
    public final MemoryAccountStore store = new MemoryAccountStore();

    /** The keys. */
    public final MemoryVault vault = new MemoryVault();

    private final TestClock clock = new TestClock();
    private final People people = new People(store, vault, CHEAP, clock);
    private final Accounts accounts = new AccountDesk(people);
    private final Sessions sessions = new SessionDesk(people, IDLE, ABSOLUTE);

    /** The accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** The sessions. */
    public Sessions sessions() {
        return sessions;
    }

    /** Makes a one-time token for the first administrator. */
    public String firstToken() {
        return FirstStart.newToken(people);
    }

    /** An entrance whose settings differ from the defaults by {@code settings}. */
    public static Entrance entrance(Map<String, Object> settings) {
        return new EntranceDesk(Settings.of(ServerSettings.class, settings));
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    People people() {
        return people;
    }

    private static final class TestClock extends Clock {
        private volatile Instant now = Instant.parse("2024-05-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
