package org.jinbang.rest.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jinbang.json.Json;
import org.jinbang.process.Engine;
import org.jinbang.process.Reader;
import org.jinbang.process.Schemes;
import org.jinbang.process.SchemesSettled;
import org.jinbang.rest.internal.SampleScheme;
import org.jinbang.scheme.Text;
import org.jinbang.security.Sessions;
import org.jinbang.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.jakartars.runtime.JakartarsServiceRuntime;
import org.osgi.service.jakartars.runtime.dto.ApplicationDTO;
import org.osgi.service.jakartars.runtime.dto.RuntimeDTO;

final class HealthTest {
    private final Health health = new Health();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(health), "/health/live");
        context.addServlet(new ServletHolder(health), "/health/ready");
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Text text() {
        return new Text("有误", "wrong");
    }

    private static <T> T there(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (answer instanceof RuntimeException failure) {
                        throw failure;
                    }
                    return answer;
                }));
    }

    @Test
    void theProcessLivesWhateverIsMissing() throws Exception {
        HttpResponse<String> answer = get("/health/live");
        assertEquals(200, answer.statusCode());
        assertEquals("{\"status\":\"live\"}", answer.body());
    }

    @Test
    void itIsReadyWhenAllIsThere() throws Exception {
        assertEquals(503, get("/health/ready").statusCode());
        health.store = there(Store.class, Optional.empty());
        health.engine = there(Engine.class, null);
        HttpResponse<String> partly = get("/health/ready");
        assertEquals(503, partly.statusCode());
        Json.Obj checks = Json.parseObject(partly.body()).object("checks");
        assertEquals("ok", checks.text("store").orElseThrow());
        assertEquals("not there yet", checks.text("engine").orElseThrow());
        assertEquals("not there yet", checks.text("sign-in").orElseThrow());
        health.reader = there(Reader.class, null);
        health.sessions = there(Sessions.class, null);
        assertEquals(503, get("/health/ready").statusCode());
        Schemes.Pending proving =
                new Schemes.Pending("a.jar", Optional.of(SampleScheme.SCHEME), Optional.empty(), 3, 40, List.of());
        Schemes.Pending refused = new Schemes.Pending(
                "b.jar", Optional.empty(), Optional.empty(), 0, 0, List.of(new Schemes.Problem("b:1:1", text())));
        health.schemes = there(Schemes.class, List.of(proving, refused));
        HttpResponse<String> proved = get("/health/ready");
        assertEquals(503, proved.statusCode());
        assertEquals(
                "being checked: cn.example@2024 3 of 40",
                Json.parseObject(proved.body()).object("checks").text("schemes").orElseThrow());
        health.schemes = there(Schemes.class, List.of(refused));
        health.settled = there(SchemesSettled.class, null);
        RuntimeDTO published = new RuntimeDTO();
        published.applicationDTOs = new ApplicationDTO[0];
        health.whiteboard = there(JakartarsServiceRuntime.class, published);
        HttpResponse<String> hidden = get("/health/ready");
        assertEquals(503, hidden.statusCode());
        assertEquals(
                "not there yet",
                Json.parseObject(hidden.body())
                        .object("checks")
                        .text("interface")
                        .orElseThrow());
        ApplicationDTO ours = new ApplicationDTO();
        ours.name = "jinbang";
        published.applicationDTOs = new ApplicationDTO[] {ours};
        HttpResponse<String> ready = get("/health/ready");
        assertEquals(200, ready.statusCode());
        assertEquals("ready", Json.parseObject(ready.body()).text("status").orElseThrow());
        assertEquals("no-store", ready.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void aStoreThatCannotBeReadIsToldWithoutItsAddress() throws Exception {
        health.engine = there(Engine.class, null);
        health.reader = there(Reader.class, null);
        health.sessions = there(Sessions.class, null);
        health.store = there(Store.class, new IllegalStateException("jdbc:postgresql://db.internal"));
        HttpResponse<String> answer = get("/health/ready");
        assertEquals(503, answer.statusCode());
        assertEquals(
                "cannot be read",
                Json.parseObject(answer.body()).object("checks").text("store").orElseThrow());
        assertFalse(answer.body().contains("internal"));
    }
}
