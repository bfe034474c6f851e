package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jinbang.json.Json;
import org.jinbang.process.SchemeDeposits;
import org.jinbang.process.Troubles.Trouble;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scheme files over HTTP: handed in, listed with what came of them, taken out; by administrators alone. */
class SchemeFileRouteTest {
    private static final String FILES = "/api/v1/scheme-files";

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

    private TestServer.Answer handIn(String token, byte[] content) throws Exception {
        return server.call("POST", FILES + "?name=x.scheme.yaml")
                .as(token)
                .body("application/octet-stream", content)
                .send();
    }

    @Test
    void aGoodFileIsTakenAndSaysWhatItIs() throws Exception {
        TestServer.Answer answer = handIn(admin, "good".getBytes(StandardCharsets.UTF_8));
        assertEquals(202, answer.status(), answer.text());
        assertEquals("cn.example-2024.scheme.yaml", answer.json().text("file").orElseThrow());
        assertEquals(1L, answer.json().number("cases").orElseThrow());
        assertEquals(List.of("deposit x.scheme.yaml 4"), server.deposits.done);
    }

    @Test
    void aWrongFileIsRefusedWithEachFinding() throws Exception {
        TestServer.Answer answer = handIn(admin, new byte[] {1});
        assertEquals(422, answer.status());
        assertEquals("SCHEME_FILE_REFUSED", answer.code());
        Json.Obj finding = (Json.Obj) answer.json().items("findings").get(0);
        assertEquals("x.scheme.yaml:3:7", finding.text("where").orElseThrow());
        assertEquals("应为奖项", finding.object("message").text("zh").orElseThrow());
        TestServer.Answer large = handIn(admin, new byte[SchemeDeposits.MAX_BYTES + 1]);
        assertEquals("TOO_LARGE", large.code());
        assertEquals(1, server.deposits.done.size(), "what is too large is not even looked at");
    }

    @Test
    void theListTellsWhatCameOfEach() throws Exception {
        TestServer.Answer answer = server.get(FILES, admin);
        List<Json> files = answer.json().items("items");
        List<String> states = files.stream()
                .map(each -> ((Json.Obj) each).text("state").orElseThrow())
                .toList();
        assertEquals(List.of("INSTALLED", "CHECKING", "REFUSED"), states);
        assertEquals(4L, ((Json.Obj) files.get(0)).number("rules").orElseThrow());
        Json.Obj attempt = ((Json.Obj) files.get(2)).object("attempt");
        assertEquals(1, attempt.items("problems").size());
        assertFalse(answer.text().contains("/opt/"), "no folder of the server is told");
    }

    @Test
    void aFileIsTakenOutByName() throws Exception {
        assertEquals(
                204,
                server.call("DELETE", FILES + "/next.scheme.yaml")
                        .as(admin)
                        .send()
                        .status());
        TestServer.Answer unknown =
                server.call("DELETE", FILES + "/..%2Fetc").as(admin).send();
        assertTrue(unknown.status() == 404 || unknown.status() == 400, unknown.text());
        assertFalse(server.deposits.done.contains("withdraw next.scheme.yaml/.."));
    }

    @Test
    void othersAreTurnedAwayAtTheGate() throws Exception {
        String office = server.person("office");
        for (TestServer.Answer answer : List.of(
                server.get(FILES, office),
                handIn(office, "good".getBytes(StandardCharsets.UTF_8)),
                server.call("DELETE", FILES + "/next.scheme.yaml").as(office).send())) {
            assertEquals(403, answer.status(), answer.text());
        }
        assertEquals(List.of(), server.deposits.done);
    }

    @Test
    void whatIsWrongWithPlugInsIsForAdministratorsToReadWithWhatToDo() throws Exception {
        server.troubles.report(new Trouble(
                "org.example.late/1.0.0",
                "start",
                new Text("启动失败", "its start failed"),
                new Text("见日志", "see the log")));
        Json.Obj listed = server.call("GET", FILES).as(admin).send().json();
        Json.Obj trouble = (Json.Obj) listed.items("troubles").get(0);
        assertEquals("org.example.late/1.0.0", trouble.text("source").orElseThrow());
        assertEquals("see the log", trouble.object("remedy").text("en").orElseThrow());
        assertEquals(401, server.call("GET", FILES).send().status());
    }
}
