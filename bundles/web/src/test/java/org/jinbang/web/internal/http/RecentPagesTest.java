package org.jinbang.web.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A page is shown again for a second, and not when anything has happened since. */
class RecentPagesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-01-10T09:00:00Z"));
    private final AtomicLong version = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final RecentPages pages = new RecentPages(now::get, version::get);

    private String page(String path, Locale locale) {
        return pages.of(path, locale, () -> Answer.page(path + " " + made.incrementAndGet()))
                .html();
    }

    @Test
    void itIsMadeOnceForAllWhoReadIt() {
        assertEquals("/a 1", page("/a", Locale.CHINESE));
        assertEquals("/a 1", page("/a", Locale.CHINESE));
        assertEquals("/a 2", page("/a", Locale.ENGLISH));
        assertEquals("/b 3", page("/b", Locale.CHINESE));
    }

    @Test
    void aCommandOrASecondOrAClockThatIsSetMakesItOld() {
        page("/a", Locale.CHINESE);
        version.incrementAndGet();
        assertEquals("/a 2", page("/a", Locale.CHINESE));
        now.set(now.get().plusMillis(999));
        assertEquals("/a 2", page("/a", Locale.CHINESE));
        now.set(now.get().plusMillis(1));
        assertEquals("/a 3", page("/a", Locale.CHINESE));
        now.set(now.get().minusSeconds(5));
        assertEquals("/a 4", page("/a", Locale.CHINESE));
    }

    @Test
    void aSecondOfTheMachineCountsWhereTheClockStands() throws InterruptedException {
        page("/a", Locale.CHINESE);
        Thread.sleep(1_001);
        assertEquals("/a 2", page("/a", Locale.CHINESE));
    }

    /** What was read while a command came in may miss it. */
    @Test
    void whatComesWhileItIsMadeMakesItOld() {
        pages.of("/a", Locale.CHINESE, () -> {
            version.incrementAndGet();
            return Answer.page("before");
        });
        assertEquals("/a 1", page("/a", Locale.CHINESE));
    }

    @Test
    void aFailureIsNotKept() {
        assertThrows(
                IllegalStateException.class,
                () -> pages.of("/a", Locale.CHINESE, () -> {
                    throw new IllegalStateException("虚构故障");
                }));
        assertEquals("/a 1", page("/a", Locale.CHINESE));
    }
}
