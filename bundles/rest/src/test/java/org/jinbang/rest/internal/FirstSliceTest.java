package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FirstSliceTest {
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void works() throws Exception {
        server.administrator();
        TestServer.Answer signIn = server.call("POST", "/api/v1/session")
                .json("{\"login\":\"admin\",\"password\":\"" + TestServer.PASSWORD + "\"}")
                .send();
        assertEquals(201, signIn.status(), signIn.text());
        String token = signIn.json().text("token").orElseThrow();
        TestServer.Answer me = server.get("/api/v1/session", token);
        assertEquals(200, me.status(), me.text());
        assertEquals(401, server.get("/api/v1/session", null).status());
        TestServer.Answer editions = server.get("/api/v1/editions", null);
        assertEquals(200, editions.status(), editions.text());
        TestServer.Answer none = server.get("/api/v1/nothing", null);
        assertEquals(404, none.status());
        assertEquals("NO_SUCH_ADDRESS", none.code());
        TestServer.Answer command = server.call("POST", "/api/v1/editions/e1/cancel-edition")
                .as(token)
                .header("Idempotency-Key", "k1")
                .json("{\"reason\":\"x\"}")
                .send();
        assertEquals(200, command.status(), command.text());
        assertTrue(command.text().contains("e1"));
    }
}
