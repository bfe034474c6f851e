package org.jinbang.persistence.internal.db;

import java.time.Duration;

/**
 * Where a database is and how it is held.
 *
 * @param poolSize connections held open at most
 * @param lockTimeout how long a statement waits for a lock before the transaction is given up
 * @param counting whether statements are counted, for tests
 */
public record Settings(String url, String user, String password, int poolSize, Duration lockTimeout, boolean counting) {

    /** How long a statement waits for a lock, unless said otherwise. */
    public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);

    /** Settings with the usual lock time-out and without counting. */
    public static Settings of(String url, String user, String password, int poolSize) {
        return new Settings(url, user, password, poolSize, LOCK_TIMEOUT, false);
    }

    /** The same, counting statements. */
    public Settings counted() {
        return new Settings(url, user, password, poolSize, lockTimeout, true);
    }

    /** The same with another lock time-out. */
    public Settings waiting(Duration time) {
        return new Settings(url, user, password, poolSize, time, counting);
    }

    /** Refuses what no database of ours can be. */
    public Settings {
        Product.of(url);
        if (poolSize < 1) {
            throw new IllegalArgumentException("A pool of " + poolSize + " connections: at least one is needed");
        }
    }

    /** Without the password, also one that an address carries. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "") + " as " + user;
    }
}
