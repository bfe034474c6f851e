package org.jinbang.itests.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinbang.itests.Home;

/** Several who read addresses of a server one after the other, each on a connection of its own. */
final class Readers {
    /** How many. */
    static final int COUNT = 4;

    private static final Duration TURN = Duration.ofSeconds(3);

    private Readers() {}

    /** Answers in a second. */
    static double perSecond(Home home, List<String> paths, Optional<String> token) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(COUNT);
        try {
            long end = System.nanoTime() + TURN.toNanos();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                int first = i * paths.size() / COUNT;
                counts.add(readers.submit(() -> {
                    int count = 0;
                    while (System.nanoTime() < end) {
                        String path = paths.get((first + count) % paths.size());
                        if (status(home, path, token) != HttpURLConnection.HTTP_OK) {
                            throw new IllegalStateException(path + " is not answered");
                        }
                        count++;
                    }
                    return count;
                }));
            }
            int sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum / (TURN.toNanos() / 1e9);
        } finally {
            readers.shutdownNow();
        }
    }

    /** What a path is answered with, after the answer was read to its end; 0 if there is none. */
    static int status(Home home, String path, Optional<String> token) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) home.http().resolve(path).toURL().openConnection();
            token.ifPresent(each -> connection.setRequestProperty("Authorization", "Bearer " + each));
            int status = connection.getResponseCode();
            try (InputStream in = status < HttpURLConnection.HTTP_BAD_REQUEST
                    ? connection.getInputStream()
                    : connection.getErrorStream()) {
                if (in != null) {
                    in.readAllBytes();
                }
            }
            return status;
        } catch (IOException e) {
            return 0;
        }
    }
}
