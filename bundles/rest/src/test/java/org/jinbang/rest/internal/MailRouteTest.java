package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.mail.MailState;
import org.jinbang.security.PersonalData;
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

    private TestServer.Answer look(String mail, String reason) throws Exception {
        return server.call("POST", MAILS + "/" + mail + "/look")
                .as(token)
                .json(Json.obj().with("reason", reason).canonical())
                .send();
    }

    private List<PersonalData.Look> looks() {
        return server.security
                .personalData()
                .looksIn("e1", Optional.empty(), 10)
                .items();
    }

    @Test
    void aMailIsReadForAReasonThatIsRecorded() throws Exception {
        TestServer.Answer without = look("m1", " ");
        assertEquals("REASON_MISSING", without.code());
        assertEquals(List.of(), looks());
        assertEquals(405, server.get(MAILS + "/m1/look", token).status());
        Json.Obj mail = look("m1", "核对通知内容（虚构）").json();
        assertEquals("虚构甲，您好", mail.text("text").orElseThrow());
        assertEquals("j***@example.org", mail.object("line").text("to").orElseThrow());
        assertEquals(1, looks().size());
        assertEquals("p-jia", looks().get(0).person());
        assertEquals("mail m1", looks().get(0).what());
        assertEquals("核对通知内容（虚构）", looks().get(0).reason());
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
    void administratorsSeeHowSendingGoesAndNoNames() throws Exception {
        String admin = server.administrator();
        TestServer.Answer answer = server.get("/api/v1/mail-standing", admin);
        assertEquals(200, answer.status(), answer.text());
        Json.Obj line = (Json.Obj) answer.json().items("mails").get(0);
        assertEquals("NO_SERVER", line.text("failure").orElseThrow());
        assertEquals(3L, line.number("mails").orElseThrow());
        assertTrue(!answer.json().isTrue("there") && !answer.json().isTrue("sends"));
        assertEquals(403, server.get("/api/v1/mail-standing", token).status());
    }

    @Test
    void theOutboxDecidesWhoMay() throws Exception {
        server.outbox.refuses = true;
        for (TestServer.Answer answer : List.of(
                server.get(MAILS, token),
                look("m1", "虚构"),
                server.call("POST", MAILS + "/m1/send-again").as(token).send())) {
            assertEquals(403, answer.status(), answer.text());
            assertEquals("NOT_ENTITLED", answer.code());
        }
        assertEquals(List.of(), server.outbox.resenders);
        assertEquals(List.of(), looks());
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (TestServer.Answer answer : List.of(server.get("/api/v1/editions/none/mails", token), look("none", "虚构"))) {
            assertEquals(404, answer.status(), answer.text());
            assertEquals("UNKNOWN_TARGET", answer.code());
        }
        assertEquals(404, server.get(MAILS + "/m1", token).status());
    }
}
