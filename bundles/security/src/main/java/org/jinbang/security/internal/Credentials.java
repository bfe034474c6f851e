package org.jinbang.security.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jinbang.security.SignIn;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;

/** Checks passwords, with the delays of {@link Lockout} and no more than a few at once, for each takes 19 MiB. */
final class Credentials {
    private static final int AT_ONCE = 4;
    /** More than these do not even wait: they would keep the threads that answer everyone else. */
    private static final int WAITING = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final SignIn.Wait BUSY = new SignIn.Wait(Duration.ofSeconds(2), true);

    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final PasswordHash hash;
    private final Lockout lockout;

    Credentials(AccountStore store, SecureRandom random, PasswordHash.Cost cost, Clock clock) {
        this.hash = new PasswordHash(random, cost);
        this.lockout = new Lockout(store, clock);
    }

    /** What a check came to: it matches, it does not, or it was not made but can be {@code later}. */
    record Result(boolean matches, Optional<SignIn.Wait> later) {}

    /** Checks a password; {@code account} is empty for an unknown login. */
    Result check(String key, Optional<AccountRow> account, String password) {
        if (!acquire()) {
            return new Result(false, Optional.of(BUSY));
        }
        try {
            Optional<Duration> delay = lockout.begin(key);
            if (delay.isPresent()) {
                return new Result(false, delay.map(each -> new SignIn.Wait(each, false)));
            }
            // Longer than any password can be: it costs time to read and nothing can match it.
            String tried = password.length() > 2 * Rules.MAX_PASSWORD ? "" : password;
            boolean matches = false;
            if (account.isPresent()) {
                matches = hash.matches(tried, account.get().password());
            } else {
                hash.spend(tried);
            }
            if (matches) {
                lockout.succeeded(key);
            }
            return new Result(matches, Optional.empty());
        } finally {
            permits.release();
        }
    }

    /** Hashes a new password, in the same line as those who sign in. */
    String hash(String password) {
        if (!acquire()) {
            throw Refused.notBefore(BUSY);
        }
        try {
            return hash.hash(password);
        } finally {
            permits.release();
        }
    }

    Lockout lockout() {
        return lockout;
    }

    boolean outdated(String stored) {
        return hash.outdated(stored);
    }

    private boolean acquire() {
        if (permits.getQueueLength() >= WAITING) {
            return false;
        }
        try {
            return permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
