package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first administrator, sign-in with its limits, sessions and the own password over HTTP. */
final class SignInTest {
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private TestServer.Answer signIn(String login, String password) throws Exception {
        return server.call("POST", "/api/v1/session")
                .json(Json.obj().with("login", login).with("password", password).canonical())
                .send();
    }

    @Test
    void theFirstAdministratorComesThroughTheTokenOfTheLog() throws Exception {
        String body = "{\"login\":\"admin\",\"name\":\"测试管理员\",\"password\":\"" + TestServer.PASSWORD + "\"}";
        TestServer.Answer wrong = server.call("POST", "/api/v1/first-administrator")
                .as("wrong")
                .json(body)
                .send();
        assertEquals(403, wrong.status(), wrong.text());
        TestServer.Answer made = server.call("POST", "/api/v1/first-administrator")
                .as(server.security.firstToken())
                .json(body)
                .send();
        assertEquals(201, made.status(), made.text());
        assertTrue(made.json().isTrue("administrator"));
        assertFalse(made.text().contains(TestServer.PASSWORD));
        assertEquals(201, signIn("admin", TestServer.PASSWORD).status());
    }

    @Test
    void signingInAndOut() throws Exception {
        server.administrator();
        TestServer.Answer answer = signIn("admin", TestServer.PASSWORD);
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("", answer.header("Set-Cookie"));
        String token = answer.json().text("token").orElseThrow();
        Json.Obj me = server.get("/api/v1/session", token).json();
        assertEquals("admin", me.object("account").text("login").orElseThrow());
        assertTrue(me.object("session").isTrue("current"));
        assertEquals(
                204, server.call("DELETE", "/api/v1/session").as(token).send().status());
        assertEquals(401, server.get("/api/v1/session", token).status());
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() throws Exception {
        server.administrator();
        TestServer.Answer wrong = signIn("admin", "wrong-password-1");
        TestServer.Answer unknown = signIn("nobody", "wrong-password-1");
        assertEquals(401, wrong.status());
        assertEquals("SIGN_IN_FAILED", wrong.code());
        assertEquals(wrong.text(), unknown.text());
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        server.administrator();
        for (int i = 0; i < 5; i++) {
            assertEquals(401, signIn("admin", "wrong-password-" + i).status());
        }
        TestServer.Answer answer = signIn("admin", TestServer.PASSWORD);
        assertEquals(429, answer.status());
        assertEquals("TOO_MANY", answer.code());
        assertEquals("30", answer.header("Retry-After"));
        assertEquals(30, answer.json().number("retryAfter").orElseThrow());
    }

    @Test
    void oneAddressSignsInOnlySoOften() throws Exception {
        try (TestServer strict = new TestServer(Map.of("signInsPerMinute", 3))) {
            int[] statuses = new int[4];
            for (int i = 0; i < statuses.length; i++) {
                statuses[i] = strict.call("POST", "/api/v1/session")
                        .json("{\"login\":\"nobody" + i + "\",\"password\":\"wrong-password\"}")
                        .send()
                        .status();
            }
            assertEquals(
                    List.of(401, 401, 401, 429),
                    java.util.Arrays.stream(statuses).boxed().toList());
        }
    }

    @Test
    void oneAddressWritesWithoutAccountOnlySoOften() throws Exception {
        try (TestServer strict = new TestServer(Map.of("publicWritesPerMinute", 1))) {
            String path = "/api/v1/editions/e1/report-concern";
            assertEquals(
                    200,
                    strict.call("POST", path).json("{\"text\":\"意见\"}").send().status());
            TestServer.Answer second =
                    strict.call("POST", path).json("{\"text\":\"意见\"}").send();
            assertEquals(429, second.status());
            assertTrue(Long.parseLong(second.header("Retry-After")) > 0);
            String token = strict.person("jia");
            assertEquals(
                    200,
                    strict.call("POST", path)
                            .as(token)
                            .header("Idempotency-Key", "k")
                            .json("{\"text\":\"意见\"}")
                            .send()
                            .status());
        }
    }

    @Test
    void onlyATrustedProxyCanNameAnotherAddress() throws Exception {
        try (TestServer strict =
                new TestServer(Map.of("publicChecksPerMinute", 1, "trustedProxies", new String[] {"127.0.0.1"}))) {
            assertEquals(200, check(strict, "192.0.2.1"));
            assertEquals(429, check(strict, "192.0.2.1"));
            assertEquals(200, check(strict, "192.0.2.2"));
        }
        try (TestServer strict = new TestServer(Map.of("publicChecksPerMinute", 1))) {
            assertEquals(200, check(strict, "192.0.2.1"));
            assertEquals(429, check(strict, "192.0.2.2"));
        }
    }

    private static int check(TestServer server, String from) throws Exception {
        return server.call("GET", "/api/v1/certificates/JB-2024-001")
                .header("X-Forwarded-For", from)
                .send()
                .status();
    }

    @Test
    void sessionsAreListedAndEnded() throws Exception {
        String one = server.administrator();
        String two = server.signIn("admin");
        Json.Obj list = server.get("/api/v1/sessions", one).json();
        assertEquals(2, list.items("items").size());
        String other = list.items("items").stream()
                .map(Json.Obj.class::cast)
                .filter(each -> !each.isTrue("current"))
                .findFirst()
                .orElseThrow()
                .text("id")
                .orElseThrow();
        assertEquals(
                204,
                server.call("DELETE", "/api/v1/sessions/" + other)
                        .as(one)
                        .send()
                        .status());
        assertEquals(401, server.get("/api/v1/session", two).status());
        assertEquals(
                404,
                server.call("DELETE", "/api/v1/sessions/" + other)
                        .as(one)
                        .send()
                        .status());
    }

    @Test
    void changingThePassword() throws Exception {
        String token = server.administrator();
        TestServer.Answer weak = server.call("PUT", "/api/v1/session/password")
                .as(token)
                .json("{\"old\":\"" + TestServer.PASSWORD + "\",\"password\":\"short\"}")
                .send();
        assertEquals(422, weak.status());
        assertEquals("ENTRY_INVALID", weak.code());
        TestServer.Answer changed = server.call("PUT", "/api/v1/session/password")
                .as(token)
                .json("{\"old\":\"" + TestServer.PASSWORD + "\",\"password\":\"a-new-password\"}")
                .send();
        assertEquals(204, changed.status(), changed.text());
        assertEquals(401, signIn("admin", TestServer.PASSWORD).status());
        assertEquals(201, signIn("admin", "a-new-password").status());
    }
}
