package org.jinbang.persistence.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the databases, again and again until they can be reached: a database may start after the server. */
final class Opening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Supplier<Persistence> source;
    private final Function<Persistence, Runnable> publish;
    private final Duration pause;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "jinbang-persistence-opening");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;
    private Runnable withdraw = () -> {};

    /**
     * Prepares.
     *
     * @param publish what is done with open databases; it returns how to undo it
     * @param pause between two attempts
     */
    Opening(Supplier<Persistence> source, Function<Persistence, Runnable> publish, Duration pause) {
        this.source = source;
        this.publish = publish;
        this.pause = pause;
    }

    /** Tries once at once; if that fails, later in the background. */
    void start() {
        try {
            opened(source.get());
        } catch (RuntimeException e) {
            LOG.error(
                    "The databases cannot be opened, the server waits for them and tries again every {} s: {}",
                    pause.toSeconds(),
                    reason(e));
            LOG.debug("The reason", e);
            later.schedule(this::again, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void again() {
        try {
            opened(source.get());
        } catch (RuntimeException e) {
            LOG.warn("The databases still cannot be opened: {}", reason(e));
            LOG.debug("The reason", e);
            if (!later.isShutdown()) {
                later.schedule(this::again, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private synchronized void opened(Persistence persistence) {
        if (closed) {
            persistence.close();
            return;
        }
        Runnable unpublish = publish.apply(persistence);
        withdraw = () -> {
            unpublish.run();
            persistence.close();
        };
    }

    /** Withdraws and closes what is open, and opens it again. */
    void reopen() {
        synchronized (this) {
            withdraw.run();
            withdraw = () -> {};
        }
        start();
    }

    /** What was tried and, below it all, why it failed. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = String.valueOf(root.getMessage());
        return String.valueOf(failure.getMessage()).contains(why)
                ? failure.getMessage()
                : failure.getMessage() + ": " + why;
    }

    /** Gives up or closes what is open. */
    @Override
    public void close() {
        later.shutdownNow();
        synchronized (this) {
            closed = true;
            withdraw.run();
            withdraw = () -> {};
        }
    }
}
