package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions in a browser: the cookie, and what a page of another site cannot do with it. */
final class CookieTest {
    private static final String OURS = "X-Jinbang";
    private static final String COMMAND = "/api/v1/applications/a1/withdraw";

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        server.newPerson("jia");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private TestServer.Call signingIn(TestServer on) {
        return on.call("POST", "/api/v1/session")
                .json("{\"login\":\"jia\",\"password\":\"" + TestServer.PASSWORD + "\",\"cookie\":true}");
    }

    /** The cookie of a session, as a browser would send it back. */
    private String cookie() throws Exception {
        TestServer.Answer answer = signingIn(server).header(OURS, "1").send();
        assertEquals(201, answer.status(), answer.text());
        return answer.header("Set-Cookie").split(";")[0];
    }

    private TestServer.Call withdrawing(String cookie) {
        return server.call("POST", COMMAND)
                .header("Cookie", cookie)
                .header("Idempotency-Key", "k1")
                .json("{\"reason\":\"虚构\"}");
    }

    private void refusedAsCrossSite(TestServer.Answer answer) {
        assertEquals(403, answer.status(), answer.text());
        assertEquals("CROSS_SITE", answer.code());
        assertTrue(server.engine.commands.isEmpty(), "the command reached the engine");
    }

    @Test
    void noScriptCanReadTheCookieAndNoOtherSiteIsSentIt() throws Exception {
        TestServer.Answer answer = signingIn(server).header(OURS, "1").send();
        String cookie = answer.header("Set-Cookie");
        assertTrue(cookie.startsWith("jinbang-session="), cookie);
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Strict"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);
        assertFalse(cookie.contains("Secure"), cookie);
        assertTrue(answer.json().text("token").isEmpty(), "the token lies open to scripts");
        assertEquals("jia", answer.json().object("account").text("login").orElseThrow());
    }

    @Test
    void behindTlsTheCookieIsSecure() throws Exception {
        try (TestServer tls = new TestServer(Map.of("publicUrl", "https://jinbang.example"))) {
            tls.newPerson("jia");
            String cookie = signingIn(tls).header(OURS, "1").send().header("Set-Cookie");
            assertTrue(cookie.contains("Secure"), cookie);
        }
    }

    @Test
    void aPageReadsAndWritesWithTheCookieAndOurHeader() throws Exception {
        String cookie = cookie();
        TestServer.Answer me = server.call("GET", "/api/v1/session")
                .header("Cookie", cookie)
                .header(OURS, "1")
                .header("Sec-Fetch-Site", "same-origin")
                .send();
        assertEquals(200, me.status(), me.text());
        TestServer.Answer done = withdrawing(cookie).header(OURS, "1").send();
        assertEquals(200, done.status(), done.text());
        assertEquals(1, server.engine.commands.size());
    }

    @Test
    void withoutOurHeaderTheCookieOpensNothing() throws Exception {
        String cookie = cookie();
        refusedAsCrossSite(withdrawing(cookie).send());
        assertEquals(
                403,
                server.call("GET", "/api/v1/session")
                        .header("Cookie", cookie)
                        .send()
                        .status());
    }

    @Test
    void anotherSiteIsRefusedEvenWithOurHeader() throws Exception {
        String cookie = cookie();
        refusedAsCrossSite(withdrawing(cookie)
                .header(OURS, "1")
                .header("Origin", "https://evil.example")
                .send());
        refusedAsCrossSite(
                withdrawing(cookie).header(OURS, "1").header("Origin", "null").send());
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            refusedAsCrossSite(withdrawing(cookie)
                    .header(OURS, "1")
                    .header("Sec-Fetch-Site", site)
                    .send());
        }
    }

    @Test
    void noOtherSiteSignsABrowserIn() throws Exception {
        assertEquals(403, signingIn(server).send().status());
        TestServer.Answer answer = signingIn(server)
                .header(OURS, "1")
                .header("Origin", "https://evil.example")
                .send();
        assertEquals("CROSS_SITE", answer.code());
        assertEquals("", answer.header("Set-Cookie"));
    }

    @Test
    void signingOutEndsTheSessionAndTakesTheCookieAway() throws Exception {
        String cookie = cookie();
        TestServer.Answer out = server.call("DELETE", "/api/v1/session")
                .header("Cookie", cookie)
                .header(OURS, "1")
                .send();
        assertEquals(204, out.status());
        assertTrue(out.header("Set-Cookie").contains("Max-Age=0"), out.header("Set-Cookie"));
        TestServer.Answer me = server.call("GET", "/api/v1/session")
                .header("Cookie", cookie)
                .header(OURS, "1")
                .send();
        assertEquals(401, me.status());
        assertEquals("NOT_SIGNED_IN", me.code());
        assertEquals(
                201,
                signingIn(server)
                        .header("Cookie", cookie)
                        .header(OURS, "1")
                        .send()
                        .status(),
                "an expired cookie must not keep anyone from signing in");
    }

    @Test
    void programsGoOnWithTheTokenAndNeedNoHeaderOfOurs() throws Exception {
        String token = server.signIn("jia");
        assertEquals(
                200,
                server.call("POST", COMMAND)
                        .as(token)
                        .header("Cookie", "jinbang-session=anything")
                        .header("Origin", "https://other.example")
                        .header("Idempotency-Key", "k1")
                        .json("{\"reason\":\"虚构\"}")
                        .send()
                        .status());
    }

    @Test
    void whatOneMayDoNowIsAnswered() throws Exception {
        TestServer.Answer answer = server.get("/api/v1/applications/a1/commands", server.signIn("jia"));
        assertEquals(200, answer.status(), answer.text());
        assertTrue(answer.text().contains("\"standing\":\"LACKING\""), answer.text());
        assertTrue(answer.text().contains("OPINION_MISSING"), answer.text());
        assertEquals(401, server.get("/api/v1/applications/a1/commands", null).status());
    }
}
