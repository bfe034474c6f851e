package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the web server turns away before the interface sees it is answered as a problem too. */
final class ContainerTest {
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Json.Obj problem(String line, String headers) throws Exception {
        String answer = server.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
        int body = answer.indexOf("\r\n\r\n");
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("jetty"), answer);
        Json.Obj problem = Json.parseObject(answer.substring(body + 4));
        assertEquals(
                answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3),
                String.valueOf(problem.number("status").orElseThrow()));
        for (String member : new String[] {"type", "title", "code", "detail_zh", "detail_en", "instance"}) {
            assertTrue(problem.text(member).isPresent(), member + " is missing in " + problem);
        }
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/%zz HTTP/1.1, 400, BAD_REQUEST",
        "GET /api/v1/%00 HTTP/1.1, 400, BAD_REQUEST",
        "GET /api/v1/a%2Fb HTTP/1.1, 400, BAD_REQUEST",
        "GET /api/v1/..;/x HTTP/1.1, 400, BAD_REQUEST",
        "GET /api/../../x HTTP/1.1, 400, BAD_REQUEST",
        "GET /api/v1/schemes?limit=%zz HTTP/1.1, 400, MALFORMED",
        "GET  HTTP/1.1, 505, BAD_REQUEST",
        "GET /api/v1/schemes HTTP/9.9, 505, BAD_REQUEST",
        "FETCH /api/v1/schemes HTTP/1.1, 405, METHOD_NOT_ALLOWED",
        "TRACE /api/v1/schemes HTTP/1.1, 405, METHOD_NOT_ALLOWED",
        "G@T /api/v1/schemes HTTP/1.1, 400, BAD_REQUEST",
        "nonsense, 400, BAD_REQUEST"
    })
    void requestLines(String line, int status, String code) throws Exception {
        Json.Obj problem = problem(line, "");
        assertEquals(status, problem.number("status").orElseThrow(), problem::toString);
        assertEquals(code, problem.text("code").orElseThrow(), problem::toString);
    }

    @Test
    void headersThatAreTooLarge() throws Exception {
        Json.Obj problem = problem("GET /api/v1/schemes HTTP/1.1", "X-Much: " + "x".repeat(20_000) + "\r\n");
        assertEquals(431, problem.number("status").orElseThrow());
        assertEquals("HEADERS_TOO_LARGE", problem.text("code").orElseThrow());
    }

    @Test
    void addressesThatAreTooLong() throws Exception {
        Json.Obj problem = problem("GET /api/v1/schemes?x=" + "x".repeat(20_000) + " HTTP/1.1", "");
        assertEquals(414, problem.number("status").orElseThrow());
        assertEquals("ADDRESS_TOO_LONG", problem.text("code").orElseThrow());
    }

    @Test
    void headersThatAreNone() throws Exception {
        assertEquals(
                400,
                problem("GET /api/v1/schemes HTTP/1.1", "Content-Length: -1\r\n")
                        .number("status")
                        .orElseThrow());
        assertEquals(
                400,
                problem("GET /api/v1/schemes HTTP/1.1", "No colon\r\n")
                        .number("status")
                        .orElseThrow());
    }
}
