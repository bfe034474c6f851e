package org.jinbang.internal.registry;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs proofs one at a time, on a thread that stands back behind those who work on this server. */
final class ProofQueue {
    /** How many proofs may wait; far more schemes than any server holds. */
    private static final int WAITING = 256;

    private final ThreadPoolExecutor executor;

    ProofQueue() {
        executor = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
            Thread thread = new Thread(task, "jinbang-proof");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        executor.allowCoreThreadTimeOut(true);
    }

    /** Queues a proof; throws {@link java.util.concurrent.RejectedExecutionException} if too many wait already. */
    void add(Runnable proof) {
        executor.execute(proof);
    }

    /** Takes no more and drops what waits. */
    void close() {
        executor.shutdownNow();
    }
}
