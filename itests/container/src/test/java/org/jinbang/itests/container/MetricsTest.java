package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.Server;
import org.jinbang.itests.container.Association.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the assembled server tells those who watch it: all that is done there, and nothing about anybody. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class MetricsTest {
    private static final Association association = Association.shared();
    private static final Server server = association.server();

    private static String metrics() {
        HttpResponse<String> answer = server.get("/metrics");
        assertEquals(200, answer.statusCode(), answer::body);
        return answer.body();
    }

    private static long value(String line) {
        return metrics()
                .lines()
                .filter(each -> each.startsWith(line + " "))
                .map(each -> Long.parseLong(each.substring(line.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(line + " is missing"));
    }

    @Test
    void whatIsDoneIsCountedAndNobodyIsNamed() {
        Person person = association.person("counted");
        long acts = value("jinbang_acts_total{type=\"APPLICATION_STARTED\"}");
        long answered = value("jinbang_http_requests_total{status=\"2xx\"}");
        long commands = value("jinbang_command_seconds_count");
        String application = association.individual().start(person, "quality-expert");
        assertEquals(acts + 1, value("jinbang_acts_total{type=\"APPLICATION_STARTED\"}"));
        assertTrue(value("jinbang_http_requests_total{status=\"2xx\"}") > answered, "requests of the interface");
        assertTrue(value("jinbang_command_seconds_count") > commands);
        assertTrue(value("jinbang_journal_heads") > 0);
        assertTrue(value("jinbang_editions{state=\"RUNNING\"}") > 0);
        assertEquals(1, value("jinbang_store_up"));
        String all = metrics();
        for (String other : new String[] {
            person.id(),
            person.login(),
            application.replaceAll(".*/", ""),
            association.individual().id()
        }) {
            assertFalse(all.contains(other), () -> other + " is named in\n" + all);
        }
    }

    @Test
    void nobodyReadsThemThroughAProxy() {
        HttpResponse<String> answer = server.send(server.request("/metrics")
                .header("X-Forwarded-For", "192.0.2.1")
                .build());
        assertEquals(403, answer.statusCode());
        assertFalse(answer.body().contains("jinbang_"), answer::body);
    }
}
