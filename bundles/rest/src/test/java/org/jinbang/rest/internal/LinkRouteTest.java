package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations, lost passwords and lockouts over HTTP. */
final class LinkRouteTest {
    private TestServer server;
    private String admin;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        admin = server.administrator();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private TestServer.Answer send(String method, String path, String token, Json.Obj body) throws Exception {
        return server.call(method, path).as(token).json(body.canonical()).send();
    }

    private static Json.Obj acceptance(String token, String login) {
        return Json.obj().with("token", token).with("login", login).with("password", TestServer.PASSWORD);
    }

    @Test
    void anInvitedPersonComesInByTheLinkOnce() throws Exception {
        TestServer.Answer invited = send(
                "POST",
                "/api/v1/invitations",
                admin,
                Json.obj().with("name", "虚构人物乙").with("seats", Json.texts(java.util.List.of("cn.example/office"))));
        assertEquals(201, invited.status(), invited.text());
        String token = invited.json().text("token").orElseThrow();
        assertTrue(invited.json().text("url").orElseThrow().endsWith("/desk/invitation#" + token));
        assertFalse(server.get("/api/v1/invitations", admin).text().contains(token));
        assertEquals(
                "虚构人物乙",
                send("POST", "/api/v1/invitations/look", null, Json.obj().with("token", token))
                        .json()
                        .text("name")
                        .orElseThrow());
        assertEquals(
                409,
                send("POST", "/api/v1/invitations/acceptance", null, acceptance(token, "admin"))
                        .status());
        TestServer.Answer accepted = send("POST", "/api/v1/invitations/acceptance", null, acceptance(token, "yi"));
        assertEquals(200, accepted.status(), accepted.text());
        assertEquals(1, accepted.json().items("seats").size());
        assertEquals(200, server.get("/api/v1/session", server.signIn("yi")).status());
        TestServer.Answer again = send("POST", "/api/v1/invitations/acceptance", null, acceptance(token, "bing"));
        assertEquals(403, again.status());
        assertEquals("NOT_ENTITLED", again.code());
    }

    @Test
    void whoMayNotInviteIsRefusedAndAnInvitationIsRenewedAndTakenBack() throws Exception {
        Json.Obj whom = Json.obj().with("name", "虚构人物乙");
        String plain = server.person("jia");
        assertEquals(403, send("POST", "/api/v1/invitations", plain, whom).status());
        Json.Obj first = send("POST", "/api/v1/invitations", admin, whom).json();
        String path = "/api/v1/invitations/" + first.text("account").orElseThrow();
        assertEquals(403, server.call("DELETE", path).as(plain).send().status());
        Json.Obj renewed =
                server.call("POST", path + "/renewal").as(admin).send().json();
        assertEquals(
                403,
                send(
                                "POST",
                                "/api/v1/invitations/acceptance",
                                null,
                                acceptance(first.text("token").orElseThrow(), "yi"))
                        .status());
        assertEquals(204, server.call("DELETE", path).as(admin).send().status());
        assertEquals(
                403,
                send(
                                "POST",
                                "/api/v1/invitations/acceptance",
                                null,
                                acceptance(renewed.text("token").orElseThrow(), "yi"))
                        .status());
    }

    @Test
    void aLostPasswordIsSetByALinkOfTheAdministratorOrByMail() throws Exception {
        String plain = server.person("jia");
        String id = server.get("/api/v1/session", plain)
                .json()
                .object("account")
                .text("id")
                .orElseThrow();
        assertFalse(server.get("/api/v1/password-resets", null).json().isTrue("mail"));
        assertEquals(
                403,
                server.call("POST", "/api/v1/accounts/" + id + "/reset-link")
                        .as(plain)
                        .send()
                        .status());
        String token = server.call("POST", "/api/v1/accounts/" + id + "/reset-link")
                .as(admin)
                .send()
                .json()
                .text("token")
                .orElseThrow();
        Json.Obj reset = Json.obj().with("token", token).with("password", "another-password");
        assertEquals(204, send("PUT", "/api/v1/password-resets", null, reset).status());
        assertEquals(401, server.get("/api/v1/session", plain).status());
        assertEquals(403, send("PUT", "/api/v1/password-resets", null, reset).status());
        server.security.sendsMail();
        assertTrue(server.get("/api/v1/password-resets", null).json().isTrue("mail"));
        TestServer.Answer known =
                send("POST", "/api/v1/password-resets", null, Json.obj().with("login", "jia"));
        TestServer.Answer unknown =
                send("POST", "/api/v1/password-resets", null, Json.obj().with("login", "nobody"));
        assertEquals(202, known.status());
        assertEquals(known.status() + known.text(), unknown.status() + unknown.text());
    }

    @Test
    void aLockoutIsSeenAndLifted() throws Exception {
        String plain = server.person("jia");
        String id = server.get("/api/v1/session", plain)
                .json()
                .object("account")
                .text("id")
                .orElseThrow();
        Json.Obj wrong = Json.obj().with("login", "jia").with("password", "wrong-password");
        for (int i = 0; i < 5; i++) {
            assertEquals(401, send("POST", "/api/v1/session", null, wrong).status());
        }
        Json.Obj right = wrong.with("password", TestServer.PASSWORD);
        assertEquals(429, send("POST", "/api/v1/session", null, right).status());
        String path = "/api/v1/accounts/" + id + "/lockout";
        assertEquals(5, server.get(path, admin).json().number("failures").orElseThrow());
        assertEquals(204, server.call("DELETE", path).as(admin).send().status());
        assertEquals(201, send("POST", "/api/v1/session", null, right).status());
    }
}
