package org.jinbang.rest.internal.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jinbang.store.Store;

/**
 * Whether the store can be read, told in time: a database that is gone makes whoever asks it wait, and whoever watches the
 * server must not wait with them. One question at a time, however many want to know.
 */
final class StoreProbe {
    private final Duration patience;
    private CompletableFuture<String> asked = CompletableFuture.completedFuture("");

    /** Gives an answer after {@code patience} at the latest. */
    StoreProbe(Duration patience) {
        this.patience = patience;
    }

    /** {@code ok}, or what is wrong. */
    String of(Store store) {
        if (store == null) {
            return "not there yet";
        }
        try {
            return asking(store).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "does not answer";
        } catch (ExecutionException e) {
            // The cause may name hosts and users: it belongs in the log of the store, not in a public answer.
            return "cannot be read";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "does not answer";
        }
    }

    private synchronized CompletableFuture<String> asking(Store store) {
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(
                    () -> {
                        store.stream("health");
                        return "ok";
                    },
                    task -> {
                        Thread thread = new Thread(task, "jinbang-health");
                        thread.setDaemon(true);
                        thread.start();
                    });
        }
        return asked;
    }
}
