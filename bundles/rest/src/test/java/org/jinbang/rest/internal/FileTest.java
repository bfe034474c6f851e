package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jinbang.process.Actor;
import org.jinbang.process.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FileTest {
    private static final String RAW = "application/octet-stream";

    private TestServer server;
    private String token;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        token = server.person("jia");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private static String named(String name) {
        return "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @Test
    void whatGoesInComesOut() throws Exception {
        byte[] content = {'%', 'P', 'D', 'F', 0, 1, 2, (byte) 200};
        TestServer.Answer stored = server.call("POST", "/api/v1/applications/a1/files" + named("推荐 \"意见\".pdf"))
                .as(token)
                .body(RAW, content)
                .send();
        assertEquals(201, stored.status(), stored.text());
        String id = stored.json().text("id").orElseThrow();
        assertEquals("推荐 \"意见\".pdf", stored.json().text("name").orElseThrow());
        assertTrue(stored.header("Location").endsWith("/api/v1/files/" + id));
        TestServer.Answer read = server.get("/api/v1/files/" + id, token);
        assertArrayEquals(content, read.response().body());
        assertEquals("application/pdf", read.header("Content-Type"));
        assertEquals("nosniff", read.header("X-Content-Type-Options"));
        String disposition = read.header("Content-Disposition");
        assertTrue(disposition.startsWith("attachment; filename=\"____"), disposition);
        assertTrue(disposition.contains("filename*=UTF-8''%E6%8E%A8"), disposition);
        assertEquals(
                304,
                server.call("GET", "/api/v1/files/" + id)
                        .as(token)
                        .header("If-None-Match", read.header("ETag"))
                        .send()
                        .status());
    }

    @Test
    void aProofComesFromAnyone() throws Exception {
        TestServer.Answer stored = server.call("POST", "/api/v1/applications/a1/proofs" + named("proof.pdf"))
                .body(RAW, new byte[] {1})
                .send();
        assertEquals(201, stored.status(), stored.text());
        assertEquals(List.of(Actor.PUBLIC), server.files.uploaders);
        assertEquals(401, server.get("/api/v1/files/f-0", null).status());
    }

    @Test
    void theGreatestFilePasses() throws Exception {
        TestServer.Answer stored = server.call("POST", "/api/v1/applications/a1/files" + named("x.pdf"))
                .as(token)
                .body(RAW, new byte[Files.MAX_BYTES])
                .send();
        assertEquals(201, stored.status(), stored.text());
        assertEquals(Files.MAX_BYTES, stored.json().number("size").orElseThrow());
    }

    @Test
    void aLargerOneDoesNot() throws Exception {
        TestServer.Answer refused = server.call("POST", "/api/v1/applications/a1/files" + named("x.pdf"))
                .as(token)
                .body(RAW, new byte[Files.MAX_BYTES + 1])
                .send();
        assertEquals(413, refused.status(), refused.text());
        assertEquals("TOO_LARGE", refused.code());
        assertTrue(server.files.uploaders.isEmpty());
    }

    @Test
    void refusalsAndErasedFiles() throws Exception {
        assertEquals(
                422,
                server.call("POST", "/api/v1/applications/a1/files" + named("x.pdf"))
                        .as(token)
                        .body(RAW, new byte[0])
                        .send()
                        .status());
        assertEquals(
                404,
                server.call("POST", "/api/v1/applications/a2/files" + named("x.pdf"))
                        .as(token)
                        .body(RAW, new byte[] {1})
                        .send()
                        .status());
        assertEquals(410, server.get("/api/v1/files/f-erased", token).status());
    }
}
