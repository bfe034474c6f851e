package org.jinbang.internal.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bounded hop between core and the code of another bundle. What it throws, or that it does not return in time, is a
 * failure of that kind and of nothing else. A kind that has left several threads hanging gets no further calls until the
 * server is restarted.
 */
public final class Sandbox {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final int HANGING_ALLOWED = 3;

    private final Duration patience;
    private final Map<String, AtomicInteger> hanging = new ConcurrentHashMap<>();

    /** Waits at most {@code patience} for each call. */
    public Sandbox(Duration patience) {
        this.patience = patience;
    }

    /** A call that did not succeed; the message is for people. */
    public static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;

        FailedException(String message) {
            super(message);
        }
    }

    /** Calls foreign code of the kind {@code name}. */
    public <T> T call(String name, Supplier<T> code) throws FailedException {
        AtomicInteger stuck = hanging.computeIfAbsent(name, n -> new AtomicInteger());
        if (stuck.get() >= HANGING_ALLOWED) {
            throw new FailedException("it left " + HANGING_ALLOWED + " calls hanging and is not called until restart");
        }
        FutureTask<T> task = new FutureTask<>(code::get);
        Thread thread = new Thread(task, "jinbang-kind-" + name);
        thread.setDaemon(true);
        thread.start();
        try {
            T result = task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (result == null) {
                throw new FailedException("it returned nothing");
            }
            return result;
        } catch (ExecutionException e) {
            LOG.warn("The kind {} failed; its bundle needs a correction", name, e.getCause());
            throw new FailedException("it threw " + e.getCause().getClass().getSimpleName());
        } catch (TimeoutException e) {
            int left = stuck.incrementAndGet();
            task.cancel(true);
            LOG.warn(
                    "The kind {} did not answer within {} ms (hanging calls: {}); after {} it is no longer called",
                    name,
                    patience.toMillis(),
                    left,
                    HANGING_ALLOWED);
            throw new FailedException("it did not answer within " + patience.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("the server is stopping");
        }
    }
}
