package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body of which the last part comes late, to a reader that is done before it. */
final class LateBodyTest {
    /** Long enough for an answer that does not wait for the rest. */
    private static final long LATE_MILLIS = 300;

    @ParameterizedTest
    @CsvSource({"e0, 201", "unknown, 404"})
    void theConnectionServesTheNextRequest(String edition, int status) throws Exception {
        try (TestServer server = new TestServer()) {
            String head = """
                    POST /api/v1/editions/%s/referrals?root=00 HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/octet-stream
                    Content-Length: 3

                    """.formatted(edition, server.administrator());
            String next = """
                    GET /api/openapi.json HTTP/1.1
                    Host: localhost
                    Connection: close

                    """;
            try (Socket socket = server.socket()) {
                send(socket, head.replace("\n", "\r\n") + "1");
                Thread.sleep(LATE_MILLIS);
                send(socket, "23" + next.replace("\n", "\r\n"));
                String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(List.of(status, 200), statuses(answers), answers);
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static List<Integer> statuses(String answers) {
        return answers.lines()
                .filter(line -> line.contains("HTTP/1.1 "))
                .map(line -> line.replaceFirst(".*HTTP/1.1 (\\d+).*", "$1"))
                .map(Integer::valueOf)
                .toList();
    }
}
