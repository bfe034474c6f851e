package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.mail.MailState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mails of an edition through the interface. */
class MailRouteTest {
    private static final String MAILS = "/api/v1/editions/e1/mails";

    private TestServer server;
    private String token;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        token = server.person("yi");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void listsPageByPage() throws Exception {
        TestServer.Answer first = server.get(MAILS + "?state=FAILED&limit=1", token);
        assertEquals(200, first.status(), first.text());
        Json.Obj line = (Json.Obj) first.json().items("items").get(0);
        assertEquals("m2", line.text("id").orElseThrow());
        assertEquals("REFUSED", line.text("failure").orElseThrow());
        assertTrue(line.object("reason").text("zh").orElseThrow().startsWith("邮件服务器拒收"));
        assertEquals(List.of(Optional.of(MailState.FAILED)), server.outbox.asked);
        String next = first.json().text("next").orElseThrow();
        TestServer.Answer second = server.get(MAILS + "?state=FAILED&limit=1&after=" + next, token);
        assertEquals(Optional.empty(), second.json().text("next"));
        assertTrue(second.text().contains("\"m1\""), second.text());
    }

    @Test
    void aStateThatIsNoneIsRefusedNamingThoseThereAre() throws Exception {
        TestServer.Answer answer = server.get(MAILS + "?state=LOST", token);
        assertEquals(400, answer.status());
        assertTrue(answer.text().contains("QUEUED, SENDING, SENT, FAILED, ERASED"), answer.text());
    }

    @Test
    void aMailIsReadWithItsText() throws Exception {
        Json.Obj mail = server.get(MAILS + "/m1", token).json();
        assertEquals("虚构甲，您好", mail.text("text").orElseThrow());
        assertEquals("j***@example.org", mail.object("line").text("to").orElseThrow());
    }

    @Test
    void aMailIsSentAgainByWhoAsks() throws Exception {
        TestServer.Answer answer =
                server.call("POST", MAILS + "/m1/send-again").as(token).send();
        assertEquals(200, answer.status(), answer.text());
        String person =
                server.security.accounts().findByLogin("yi").orElseThrow().id();
        assertEquals(person, server.outbox.resenders.get(0).id());
    }

    @Test
    void theOutboxDecidesWhoMay() throws Exception {
        server.outbox.refuses = true;
        for (TestServer.Answer answer : List.of(
                server.get(MAILS, token),
                server.get(MAILS + "/m1", token),
                server.call("POST", MAILS + "/m1/send-again").as(token).send())) {
            assertEquals(403, answer.status(), answer.text());
            assertEquals("NOT_ENTITLED", answer.code());
        }
        assertEquals(List.of(), server.outbox.resenders);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : List.of("/api/v1/editions/none/mails", MAILS + "/none")) {
            TestServer.Answer answer = server.get(path, token);
            assertEquals(404, answer.status(), answer.text());
            assertEquals("UNKNOWN_TARGET", answer.code());
        }
        assertEquals(
                405,
                server.call("POST", MAILS + "/m1").as(token).json("{}").send().status());
    }
}
