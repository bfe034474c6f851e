package org.jinbang.security.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * A token bucket per address: a minute's allowance at once, refilled evenly. It remembers the {@value #ADDRESSES} addresses
 * last seen, so its memory is bounded.
 */
final class RateLimiter {
    private static final int ADDRESSES = 10_000;
    private static final double NANOS_PER_MINUTE = 60e9;
    private static final double NANOS_PER_SECOND = 1e9;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Bucket(double tokens, long at) {}

    /** Allows {@code perMinute} uses a minute; {@code nanos} is a clock that only goes forward. */
    RateLimiter(int perMinute, LongSupplier nanos) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("At least one use a minute must be allowed, not " + perMinute);
        }
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Uses one token of an address; if there is none, the seconds until there is one. */
    synchronized OptionalLong use(String address) {
        long now = nanos.getAsLong();
        Bucket before = buckets.getOrDefault(address, new Bucket(perMinute, now));
        double tokens = Math.min(perMinute, before.tokens() + (now - before.at()) * perMinute / NANOS_PER_MINUTE);
        if (tokens < 1) {
            buckets.put(address, new Bucket(tokens, now));
            double missing = (1 - tokens) * NANOS_PER_MINUTE / perMinute;
            return OptionalLong.of(Math.max(1, (long) Math.ceil(missing / NANOS_PER_SECOND)));
        }
        buckets.put(address, new Bucket(tokens - 1, now));
        return OptionalLong.empty();
    }

    synchronized int remembered() {
        return buckets.size();
    }
}
