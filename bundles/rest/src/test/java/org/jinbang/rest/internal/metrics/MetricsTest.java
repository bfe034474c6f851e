package org.jinbang.rest.internal.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.process.ActType;
import org.jinbang.process.Backups;
import org.jinbang.process.Counters;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.container.Traffic;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

/** The metrics: who may read them, and that they are what Prometheus reads. */
class MetricsTest {
    private static final String LINE = "[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? [-+0-9.eEInf]+";

    private static Metrics metrics(String token) {
        Metrics metrics = new Metrics(token, new Traffic(Duration.ofSeconds(1)), "1.2.3");
        metrics.counters = proxy(
                Counters.class,
                "counts",
                new Counters.Counts(
                        Map.of(ActType.values()[0], 7L),
                        Map.of(RefusalCode.LATE, 3L),
                        new Counters.Durations(List.of(0.5, 1.0), List.of(4L, 6L), 7, 2.25)));
        metrics.backups = proxy(
                Backups.class,
                "standing",
                new Backups.Standing(true, Optional.of(Instant.ofEpochSecond(99)), Optional.of(new Text("满", "full"))));
        return metrics;
    }

    private static <T> T proxy(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, none) -> {
            if (!called.getName().equals(method)) {
                throw new UnsupportedOperationException(called.getName());
            }
            return answer;
        }));
    }

    /** Status and text. */
    private record Answer(int status, String text) {}

    private static Answer ask(Metrics metrics, String from, Map<String, String> headers) throws IOException {
        int[] status = {200};
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                MetricsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> from;
                    case "getHeader" -> headers.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                MetricsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "setStatus" -> status[0] = (Integer) arguments[0];
                    case "setHeader", "setContentType" -> null;
                    case "getOutputStream" ->
                        new ServletOutputStream() {
                            @Override
                            public void write(int each) {
                                body.write(each);
                            }

                            @Override
                            public boolean isReady() {
                                return true;
                            }

                            @Override
                            public void setWriteListener(WriteListener listener) {
                                throw new UnsupportedOperationException();
                            }
                        };
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        metrics.doGet(request, response);
        return new Answer(status[0], body.toString(StandardCharsets.UTF_8));
    }

    @Test
    void everyLineIsWhatPrometheusReads() throws IOException {
        String text = ask(metrics(""), "127.0.0.1", Map.of()).text();
        Set<String> types = new HashSet<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("# TYPE ")) {
                assertTrue(types.add(line.split(" ")[2]), "twice: " + line);
            } else if (!line.startsWith("# HELP ")) {
                assertTrue(line.matches(LINE), line);
                String name = line.replaceAll("[{ ].*", "");
                assertTrue(
                        types.contains(name) || types.contains(name.replaceAll("_(bucket|sum|count)$", "")),
                        "no type: " + line);
            }
        }
        assertTrue(text.endsWith("\n"));
        for (String expected : List.of(
                "jinbang_acts_total{type=\"" + ActType.values()[0] + "\"} 7",
                "jinbang_refusals_total{reason=\"LATE\"} 3",
                "jinbang_command_seconds_bucket{le=\"0.5\"} 4",
                "jinbang_command_seconds_bucket{le=\"1\"} 6",
                "jinbang_command_seconds_bucket{le=\"+Inf\"} 7",
                "jinbang_command_seconds_sum 2.25",
                "jinbang_command_seconds_count 7",
                "jinbang_store_up 0",
                "jinbang_backup_failed 1",
                "jinbang_backup_last_seconds 99",
                "jinbang_http_requests_open 0")) {
            assertTrue(text.lines().anyMatch(expected::equals), expected + " is missing in\n" + text);
        }
        assertTrue(text.contains("jinbang_build_info{version=\"1.2.3\",java=\""), text);
        assertTrue(text.contains("jinbang_jvm_heap_used_bytes "), text);
    }

    @Test
    void onlyThisMachineReadsThemAndNobodyThroughAProxy() throws IOException {
        Metrics metrics = metrics("");
        for (String local : List.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "[::1]")) {
            assertEquals(200, ask(metrics, local, Map.of()).status(), local);
        }
        for (String other : List.of("10.0.0.1", "192.168.1.7", "2001:db8::1", "localhost.example", "")) {
            assertEquals(403, ask(metrics, other, Map.of()).status(), other);
        }
        for (String header : List.of("X-Forwarded-For", "Forwarded")) {
            Answer refused = ask(metrics, "127.0.0.1", Map.of(header, "10.0.0.1"));
            assertEquals(403, refused.status());
            assertFalse(refused.text().contains("jinbang_"), refused::text);
        }
        assertEquals(
                403,
                ask(metrics, "10.0.0.1", Map.of("Authorization", "Bearer ")).status());
    }

    @Test
    void aTokenOpensThemFromAnywhereAndIsNeededEverywhere() throws IOException {
        Metrics metrics = metrics("an invented token");
        assertEquals(403, ask(metrics, "127.0.0.1", Map.of()).status());
        assertEquals(
                403,
                ask(metrics, "127.0.0.1", Map.of("Authorization", "Bearer another"))
                        .status());
        assertEquals(
                403,
                ask(metrics, "127.0.0.1", Map.of("Authorization", "an invented token"))
                        .status());
        assertEquals(
                200,
                ask(metrics, "10.0.0.1", Map.of("Authorization", "Bearer an invented token"))
                        .status());
    }
}
