package org.jinbang.web.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jinbang.time.JinbangClock;

/**
 * Pages made within the last second, as long as no command was answered since: when a list is published, many look at it
 * at once, and all of them see the same. What changes without a command, such as a text that is erased, shows a second
 * later at most.
 */
final class RecentPages {
    private static final int MOST = 100;
    private static final Duration RECENT = Duration.ofSeconds(1);

    private final JinbangClock clock;
    private final LongSupplier version;
    private final Map<Key, Made> made = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Made> eldest) {
            return size() > MOST;
        }
    };

    /** @param version another number whenever a command was answered */
    RecentPages(JinbangClock clock, LongSupplier version) {
        this.clock = clock;
        this.version = version;
    }

    private record Key(String path, Locale locale) {}

    /** By both clocks: that of the server can be set, and does not always go on in tests. */
    private record Made(Answer answer, long version, Instant at, long nanos) {
        boolean recent(long current, Instant now) {
            Duration age = Duration.between(at, now);
            return version == current
                    && !age.isNegative()
                    && age.compareTo(RECENT) < 0
                    && System.nanoTime() - nanos < RECENT.toNanos();
        }
    }

    /** The page of a path in a language, made by {@code page} unless it just was. */
    Answer of(String path, Locale locale, Supplier<Answer> page) {
        Key key = new Key(path, locale);
        // Before the page is read, so that what comes meanwhile makes it old.
        long current = version.getAsLong();
        Instant now = clock.now();
        Made last;
        synchronized (made) {
            last = made.get(key);
        }
        if (last != null && last.recent(current, now)) {
            return last.answer();
        }
        Made fresh = new Made(page.get(), current, now, System.nanoTime());
        synchronized (made) {
            made.put(key, fresh);
        }
        return fresh.answer();
    }
}
