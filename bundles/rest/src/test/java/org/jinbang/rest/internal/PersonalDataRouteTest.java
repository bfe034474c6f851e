package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jinbang.json.Json;
import org.jinbang.process.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal data over HTTP: masked, shown for a reason that is recorded, given out, erased. */
final class PersonalDataRouteTest {
    private static final String APPLICATION = "/api/v1/applications/a1";

    private TestServer server;
    private String applicant;
    private String id;
    private String office;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        applicant = server.person("jia");
        id = server.get("/api/v1/session", applicant)
                .json()
                .object("account")
                .text("id")
                .orElseThrow();
        office = server.person("office");
        server.reader.applicant = Optional.of(id);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private TestServer.Answer look(String token, String reason) throws Exception {
        return server.call("POST", APPLICATION + "/look")
                .as(token)
                .json(Json.obj().with("reason", reason).canonical())
                .send();
    }

    private List<Json> looks(String query, String token) throws Exception {
        return server.get("/api/v1/looks" + query, token).json().items("items");
    }

    @Test
    void othersSeeItMaskedAlsoInFormerAnswersAndAfterCommands() throws Exception {
        assertTrue(server.get(APPLICATION, applicant).text().contains(FakeReader.PHONE));
        TestServer.Answer masked = server.get(APPLICATION, office);
        assertEquals("******21", masked.json().object("answers").text("phone").orElseThrow());
        assertEquals("虚构人物甲", masked.json().object("answers").text("name").orElseThrow());
        assertFalse(server.get(APPLICATION + "/texts/former", office).text().contains(FakeReader.PHONE));
        assertTrue(server.get(APPLICATION + "/texts/former", applicant).text().contains(FakeReader.PHONE));
        assertEquals(
                "正文\n第二段",
                server.get(APPLICATION + "/texts/v1", office)
                        .json()
                        .text("text")
                        .orElseThrow());
        assertEquals(List.of(), looks("", applicant));
    }

    @Test
    void aLookNeedsAReasonIsRecordedAndThePersonSeesIt() throws Exception {
        TestServer.Answer without = look(office, "  ");
        assertEquals("REASON_MISSING", without.code());
        assertFalse(without.text().contains(FakeReader.PHONE));
        assertEquals("ENTRY_INVALID", look(office, "长".repeat(501)).code());
        assertEquals(401, look(null, "理由").status());
        assertEquals(List.of(), looks("", applicant));
        assertTrue(look(office, "核对身份（虚构）").text().contains(FakeReader.PHONE));
        Json.Obj seen = (Json.Obj) looks("", applicant).get(0);
        assertEquals("核对身份（虚构）", seen.text("reason").orElseThrow());
        assertEquals("a1", seen.text("what").orElseThrow());
        assertEquals(List.of(), looks("", office));
        assertEquals(403, server.get("/api/v1/looks?edition=e1", office).status());
        assertEquals(200, look(applicant, "").status());
        assertEquals(1, looks("", applicant).size());
    }

    @Test
    void openingAnothersFileIsALook() throws Exception {
        server.files.about = Optional.of(new Files.About(id, "e1", "a1"));
        String file = "/api/v1/files/"
                + server.call("POST", APPLICATION + "/files?name=x.pdf")
                        .as(applicant)
                        .body("application/octet-stream", new byte[] {1})
                        .send()
                        .json()
                        .text("id")
                        .orElseThrow();
        assertEquals(200, server.get(file, applicant).status());
        TestServer.Answer described = server.get(file + "/description", office);
        assertEquals("x.pdf", described.json().text("name").orElseThrow());
        assertEquals(List.of(), looks("", applicant), "a name is no look");
        assertEquals(List.of(), looks("", applicant));
        assertEquals(200, server.get(file, office).status());
        Json.Obj seen = (Json.Obj) looks("", applicant).get(0);
        assertTrue(seen.text("reason").orElseThrow().contains("x.pdf"), seen::canonical);
        assertEquals("a1", seen.text("what").orElseThrow());
    }

    @Test
    void aPersonTakesEverythingAlong() throws Exception {
        TestServer.Answer answer = server.get("/api/v1/me/data", applicant);
        assertEquals("application/zip", answer.header("Content-Type"));
        assertEquals("no-store", answer.header("Cache-Control"));
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.response().body()))) {
            assertEquals("data.json", zip.getNextEntry().getName());
            Json.Obj data = Json.parseObject(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals("jia", data.object("account").text("login").orElseThrow());
            assertEquals(1, data.items("sessions").size());
            assertFalse(data.canonical().contains("argon2"));
        }
    }

    @Test
    void aPersonIsErasedOnTheOwnWishWithThePassword() throws Exception {
        look(office, "核对身份（虚构）");
        assertEquals(
                403,
                server.call("POST", "/api/v1/me/erasure")
                        .as(applicant)
                        .json("{\"password\":\"wrong-password\"}")
                        .send()
                        .status());
        assertEquals(
                204,
                server.call("POST", "/api/v1/me/erasure")
                        .as(applicant)
                        .json("{\"password\":\"" + TestServer.PASSWORD + "\"}")
                        .send()
                        .status());
        assertEquals(401, server.get("/api/v1/session", applicant).status());
        String admin = server.administrator();
        Json.Obj gone = server.get("/api/v1/accounts/" + id, admin).json();
        assertEquals("ERASED", gone.text("state").orElseThrow());
        assertEquals("", gone.text("name").orElse(""));
        assertEquals(
                409,
                server.call("PUT", "/api/v1/accounts/" + id + "/state")
                        .as(admin)
                        .json("{\"state\":\"ACTIVE\"}")
                        .send()
                        .status());
    }

    @Test
    void anAdministratorErasesOthersButNotThroughTheSameDoorThemselves() throws Exception {
        String admin = server.administrator();
        String self = server.get("/api/v1/session", admin)
                .json()
                .object("account")
                .text("id")
                .orElseThrow();
        assertEquals(
                403,
                server.call("DELETE", "/api/v1/accounts/" + id)
                        .as(office)
                        .send()
                        .status());
        assertEquals(
                403,
                server.call("DELETE", "/api/v1/accounts/" + self)
                        .as(admin)
                        .send()
                        .status());
        assertEquals(
                204,
                server.call("DELETE", "/api/v1/accounts/" + id).as(admin).send().status());
        assertEquals(
                "ERASED",
                server.get("/api/v1/accounts/" + id, admin).json().text("state").orElseThrow());
    }
}
