package org.jinbang.rest.internal.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;

/** What was accepted is finished; what comes when the server stops is turned away and told when to come again. */
@Timeout(60)
class TrafficTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Server web = new Server();
    private final ServerConnector door = new ServerConnector(web);
    private final Traffic traffic = new Traffic(Duration.ofSeconds(20));

    @BeforeEach
    void start() throws Exception {
        door.setHost("127.0.0.1");
        web.addConnector(door);
        web.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                String path = Request.getPathInContext(request);
                if (path.endsWith("slow")) {
                    inside.countDown();
                    assertTrue(release.await(30, TimeUnit.SECONDS));
                }
                if (path.endsWith("broken")) {
                    throw new IOException("broken");
                }
                response.setStatus(path.endsWith("no") ? 404 : 200);
                response.write(true, ByteBuffer.wrap("done".getBytes()), callback);
                return true;
            }
        });
        web.start();
        web.addConnector(new ContainerErrors(traffic).createConnector(web));
    }

    @AfterEach
    void stop() throws Exception {
        release.countDown();
        web.stop();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.getLocalPort() + path))
                .build();
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    /** An answer is counted when it is out, a moment after it is read. */
    private void awaitAnswered(Map<String, Long> expected) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!traffic.answered().equals(expected) && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertEquals(expected, traffic.answered());
        assertEquals(0, traffic.open());
    }

    @Test
    void answersAreCountedByStatus() throws Exception {
        ask("/api/one");
        ask("/no");
        ask("/broken");
        awaitAnswered(Map.of("1xx", 0L, "2xx", 1L, "3xx", 0L, "4xx", 1L, "5xx", 1L));
    }

    @Test
    void whatWasAcceptedIsFinishedAndWhatIsNewIsTurnedAway() throws Exception {
        CompletableFuture<HttpResponse<String>> slow =
                client.sendAsync(request("/api/slow"), HttpResponse.BodyHandlers.ofString());
        assertTrue(inside.await(30, TimeUnit.SECONDS));
        URI later = request("/api/later").uri();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> traffic.bundleChanged(systemStops()));
        HttpResponse<String> away = ask("/api/v1/editions");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (away.statusCode() == 200 && System.nanoTime() < end) {
            away = ask("/api/v1/editions");
        }
        assertEquals(503, away.statusCode());
        assertEquals("10", away.headers().firstValue("Retry-After").orElse("none"));
        assertTrue(away.body().contains("stopping"), away::body);
        assertEquals(503, ask("/").statusCode());
        assertEquals("10", ask("/").headers().firstValue("Retry-After").orElse("none"));
        assertFalse(stopping.isDone());
        release.countDown();
        assertEquals("done", slow.get(30, TimeUnit.SECONDS).body());
        stopping.get(30, TimeUnit.SECONDS);
        assertEquals(0, traffic.open());
        HttpRequest closed = HttpRequest.newBuilder(later).build();
        assertThrows(IOException.class, () -> client.send(closed, HttpResponse.BodyHandlers.ofString()));
    }

    @Test
    void patienceEnds() throws Exception {
        Traffic hasty = new Traffic(Duration.ofMillis(300));
        hasty.serves(web);
        client.sendAsync(request("/slow"), HttpResponse.BodyHandlers.ofString());
        assertTrue(inside.await(30, TimeUnit.SECONDS));
        long start = System.nanoTime();
        hasty.finish();
        assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(290));
        assertEquals(1, hasty.open());
    }

    private static BundleEvent systemStops() {
        Bundle system = (Bundle) Proxy.newProxyInstance(
                TrafficTest.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (self, method, none) -> switch (method.getName()) {
                    case "getBundleId" -> 0L;
                    case "hashCode" -> 1;
                    default -> "system";
                });
        return new BundleEvent(BundleEvent.STOPPING, system);
    }
}
