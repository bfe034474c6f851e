package org.jinbang.rest.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jinbang.store.Store;
import org.jinbang.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class StoreProbeTest {
    private final StoreProbe probe = new StoreProbe(Duration.ofMillis(100));

    private static Store store(Supplier<Object> answer) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, given) -> answer.get());
    }

    @Test
    void itSaysWhatTheStoreDoes() {
        assertEquals("not there yet", probe.of(null));
        assertEquals("ok", probe.of(store(Optional::empty)));
        assertEquals("cannot be read", probe.of(store(() -> {
            throw new StoreUnavailableException(new IllegalStateException("invented"));
        })));
        assertEquals("ok", probe.of(store(Optional::empty)));
    }

    @Test
    void nobodyWaitsForAStoreThatDoesNotAnswerAndItIsAskedOnce() throws InterruptedException {
        CountDownLatch back = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Store gone = store(() -> {
            asked.incrementAndGet();
            try {
                back.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answered.countDown();
            return Optional.empty();
        });
        for (int i = 0; i < 3; i++) {
            assertEquals("does not answer", probe.of(gone));
        }
        assertEquals(1, asked.get());
        back.countDown();
        answered.await(30, TimeUnit.SECONDS);
        assertEquals("ok", probe.of(store(Optional::empty)));
    }
}
