package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts as administrators keep them, and people as they are found, over HTTP. */
final class PeopleTest {
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
    void anAdministratorKeepsAccounts() throws Exception {
        String admin = server.administrator();
        TestServer.Answer created = server.call("POST", "/api/v1/accounts")
                .as(admin)
                .json("{\"login\":\"jia\",\"name\":\"虚构人物甲\",\"password\":\"" + TestServer.PASSWORD + "\"}")
                .send();
        assertEquals(201, created.status(), created.text());
        String id = created.json().text("id").orElseThrow();
        assertTrue(created.header("Location").endsWith("/api/v1/accounts/" + id));
        assertFalse(created.json().isTrue("administrator"));
        String path = "/api/v1/accounts/" + id;
        TestServer.Answer seated =
                server.call("PUT", path + "/seats/cn.example/office").as(admin).send();
        assertEquals(200, seated.status(), seated.text());
        assertEquals(1, seated.json().items("seats").size());
        assertEquals(
                1,
                server.get("/api/v1/session", server.signIn("jia"))
                        .json()
                        .object("account")
                        .items("seats")
                        .size());
        assertEquals(
                List.of(),
                server.call("DELETE", path + "/seats/cn.example/office")
                        .as(admin)
                        .send()
                        .json()
                        .items("seats"));
        assertTrue(server.call("PUT", path + "/administrator")
                .as(admin)
                .send()
                .json()
                .isTrue("administrator"));
        assertFalse(server.call("DELETE", path + "/administrator")
                .as(admin)
                .send()
                .json()
                .isTrue("administrator"));
        assertEquals(
                "LOCKED",
                server.call("PUT", path + "/state")
                        .as(admin)
                        .json("{\"state\":\"LOCKED\"}")
                        .send()
                        .json()
                        .text("state")
                        .orElseThrow());
        assertEquals(401, signIn("jia", TestServer.PASSWORD).status());
        assertEquals(
                "ACTIVE",
                server.call("PUT", path + "/state")
                        .as(admin)
                        .json("{\"state\":\"ACTIVE\"}")
                        .send()
                        .json()
                        .text("state")
                        .orElseThrow());
        String token = server.signIn("jia");
        assertEquals(
                1, server.get(path + "/sessions", admin).json().items("items").size());
        assertEquals(
                204, server.call("DELETE", path + "/sessions").as(admin).send().status());
        assertEquals(401, server.get("/api/v1/session", token).status());
        assertEquals(
                204,
                server.call("PUT", path + "/password")
                        .as(admin)
                        .json("{\"password\":\"another-password\"}")
                        .send()
                        .status());
        assertEquals(201, signIn("jia", "another-password").status());
        assertEquals(
                id,
                ((Json.Obj) server.get("/api/v1/accounts?login=JIA", admin)
                                .json()
                                .items("items")
                                .get(0))
                        .text("id")
                        .orElseThrow());
        TestServer.Answer page = server.get("/api/v1/accounts?limit=1", admin);
        assertEquals(1, page.json().items("items").size());
        assertTrue(page.json().text("next").isPresent());
        Json.Obj deeds = server.get("/api/v1/accounts/deeds", admin).json();
        assertEquals(
                "PASSWORD_SET",
                ((Json.Obj) deeds.items("items").get(0)).text("kind").orElseThrow());
        assertEquals(
                409,
                server.call("POST", "/api/v1/accounts")
                        .as(admin)
                        .json("{\"login\":\"Jia\",\"name\":\"虚构\",\"password\":\"" + TestServer.PASSWORD + "\"}")
                        .send()
                        .status());
    }

    @Test
    void peopleAreFoundByThoseWhoFillSeats() throws Exception {
        String admin = server.administrator();
        String plain = server.person("jia");
        String own = server.get("/api/v1/session", plain)
                .json()
                .object("account")
                .text("id")
                .orElseThrow();
        assertEquals(403, server.get("/api/v1/people?login=admin", plain).status());
        assertEquals(200, server.get("/api/v1/people/" + own, plain).status());
        assertEquals(403, server.get("/api/v1/people/p-other", plain).status());
        assertEquals(
                own,
                server.get("/api/v1/people?login=jia", admin).json().text("id").orElseThrow());
        assertEquals(404, server.get("/api/v1/people?login=nobody", admin).status());
        server.security
                .accounts()
                .grant(
                        org.jinbang.process.Actor.SYSTEM,
                        own,
                        new org.jinbang.process.Actor.StandingSeat("cn.example", "leading-group"));
        assertEquals(200, server.get("/api/v1/people?login=admin", plain).status());
    }
}
