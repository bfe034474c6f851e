package org.jinbang.persistence.internal;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the databases while the server starts, again and again until they can be reached: a database may start after the
 * server.
 */
final class Opening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    /** How long an attempt that is under way is let come to its end: one that is cut may leave half a schema. */
    private static final long PATIENCE_SECONDS = 30;

    private final Supplier<Persistence> source;
    private final Function<Persistence, Runnable> publish;
    private final Duration pause;
    private final ScheduledThreadPoolExecutor attempts = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "jinbang-persistence-opening");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean waiting;
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
        attempts.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Begins, in the background. */
    void start() {
        attempts.execute(this::attempt);
    }

    private void attempt() {
        try {
            opened(source.get());
            waiting = false;
        } catch (RuntimeException | LinkageError e) {
            if (waiting) {
                LOG.warn("The databases still cannot be opened: {}", reason(e));
            } else {
                LOG.error(
                        "The databases cannot be opened, the server waits for them and tries again every {} s: {}",
                        pause.toSeconds(),
                        reason(e));
            }
            LOG.debug("The reason", e);
            waiting = true;
            if (!attempts.isShutdown()) {
                attempts.schedule(this::attempt, pause.toMillis(), TimeUnit.MILLISECONDS);
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

    /** Withdraws and closes what is open, and opens it again before it returns, if that can be done at once. */
    void reopen() {
        synchronized (this) {
            withdraw.run();
            withdraw = () -> {};
        }
        attempt();
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
        attempts.shutdown();
        try {
            if (!attempts.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                attempts.shutdownNow();
            }
        } catch (InterruptedException e) {
            attempts.shutdownNow();
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            closed = true;
            withdraw.run();
            withdraw = () -> {};
        }
    }
}
