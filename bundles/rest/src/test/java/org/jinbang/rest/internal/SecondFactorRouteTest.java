package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second factor over HTTP, on a server where administrators need one. */
final class SecondFactorRouteTest {
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.asking("administrator");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private TestServer.Answer signIn(String code) throws Exception {
        Json.Obj form = Json.obj().with("login", "admin").with("password", TestServer.PASSWORD);
        return server.call("POST", "/api/v1/session")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .json((code == null ? form : form.with("code", code)).canonical())
                .send();
    }

    private TestServer.Answer send(String method, String path, String token, Json.Obj body) throws Exception {
        return server.call(method, path).as(token).json(body.canonical()).send();
    }

    private String enrolled(String token) throws Exception {
        String secret = send("POST", "/api/v1/second-factor", token, Json.obj().with("password", TestServer.PASSWORD))
                .json()
                .text("secret")
                .orElseThrow();
        TestServer.Answer confirmed =
                send("PUT", "/api/v1/second-factor", token, Json.obj().with("code", server.security.code(secret)));
        assertEquals(200, confirmed.status(), confirmed.text());
        assertEquals("no-store", confirmed.header("Cache-Control"));
        assertEquals(10, confirmed.json().items("codes").size());
        return secret;
    }

    @Test
    void whoseDutyNeedsOneCanDoNothingBeforeItIsSetUp() throws Exception {
        server.security.accounts().createFirst("admin", "测试管理员", TestServer.PASSWORD);
        Json.Obj signedIn = signIn(null).json();
        String token = signedIn.text("token").orElseThrow();
        assertTrue(signedIn.object("session").isTrue("enrolling"));
        assertEquals(
                "Firefox / Linux", signedIn.object("session").text("device").orElseThrow());
        assertEquals("127.0.0.0/24", signedIn.object("session").text("from").orElseThrow());
        for (String path : List.of("/api/v1/sessions", "/api/v1/accounts", "/api/v1/me/parts", "/api/v1/me/data")) {
            TestServer.Answer refused = server.get(path, token);
            assertEquals(403, refused.status(), path);
            assertEquals("SECOND_FACTOR_MISSING", refused.code());
        }
        assertEquals(200, server.get("/api/v1/session", token).status());
        assertTrue(server.get("/api/v1/second-factor", token).json().isTrue("required"));
        assertEquals(200, server.get("/api/v1/schemes", token).status());
        enrolled(token);
        assertEquals(200, server.get("/api/v1/accounts", token).status());
        assertFalse(
                server.get("/api/v1/session", token).json().object("session").isTrue("enrolling"));
    }

    @Test
    void theCodeIsAskedForAfterThePasswordAndCountsOnce() throws Exception {
        server.security.accounts().createFirst("admin", "测试管理员", TestServer.PASSWORD);
        String secret = enrolled(signIn(null).json().text("token").orElseThrow());
        TestServer.Answer asked = signIn(null);
        assertEquals(401, asked.status());
        assertEquals("CODE_NEEDED", asked.code());
        assertEquals("CODE_NEEDED", signIn("000000").code());
        server.security.pass(Duration.ofSeconds(30));
        String code = server.security.code(secret);
        TestServer.Answer in = signIn(code);
        assertEquals(201, in.status(), in.text());
        assertEquals("CODE_NEEDED", signIn(code).code());
        String token = in.json().text("token").orElseThrow();
        server.security.pass(Duration.ofSeconds(30));
        TestServer.Answer kept = send(
                "POST", "/api/v1/second-factor/removal", token, Json.obj().with("code", server.security.code(secret)));
        assertEquals(403, kept.status());
        assertEquals(
                10,
                server.get("/api/v1/second-factor", token)
                        .json()
                        .number("recoveryCodes")
                        .orElseThrow());
    }

    @Test
    void anAdministratorHelpsWhoLostTheDevice() throws Exception {
        server.security.accounts().createFirst("admin", "测试管理员", TestServer.PASSWORD);
        String admin = signIn(null).json().text("token").orElseThrow();
        enrolled(admin);
        String plain = server.person("jia");
        String id = server.get("/api/v1/session", plain)
                .json()
                .object("account")
                .text("id")
                .orElseThrow();
        enrolled(plain);
        String path = "/api/v1/accounts/" + id + "/second-factor";
        assertTrue(server.get(path, admin).json().isTrue("active"));
        assertEquals(403, server.get(path, plain).status());
        assertEquals(204, server.call("DELETE", path).as(admin).send().status());
        assertEquals(401, server.get("/api/v1/session", plain).status());
        assertFalse(server.get(path, admin).json().isTrue("active"));
    }
}
