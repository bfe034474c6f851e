package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Table;
import org.jinbang.json.Json;
import org.jinbang.scheme.Power;
import org.jinbang.security.Experts;
import org.jinbang.security.sheet.Xlsx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of experts over HTTP. */
final class ExpertRouteTest {
    private static final String EXPERTS = "/api/v1/experts";
    private static final List<String> HEADINGS = List.of("姓名", "登录名", "电子邮箱", "单位", "专业领域");
    private static final byte[] SHEET = Xlsx.of(List.of(
            HEADINGS,
            List.of("虚构甲", "", "jia@example.cn", "虚构一", "质量、标准"),
            List.of("虚构乙", "", "yi@example.cn", "虚构二", "质量")));

    private TestServer server;
    private String admin;
    private String office;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        admin = server.administrator();
        office = server.person("office");
        server.security.persons.seat(id(office), "office", Power.RUN);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String id(String token) throws Exception {
        return server.get("/api/v1/session", token)
                .json()
                .object("account")
                .text("id")
                .orElseThrow();
    }

    private TestServer.Answer send(String path, byte[] sheet) throws Exception {
        return server.call("POST", EXPERTS + path)
                .as(office)
                .body("application/octet-stream", sheet)
                .send();
    }

    private TestServer.Answer send(String method, String path, Json.Obj body) throws Exception {
        return server.call(method, EXPERTS + path)
                .as(office)
                .json(body.canonical())
                .send();
    }

    private List<String> names(String query) throws Exception {
        return server.get(EXPERTS + query, office).json().items("items").stream()
                .map(each -> ((Json.Obj) each).text("name").orElseThrow())
                .toList();
    }

    @Test
    void aSpreadsheetIsPreviewedImportedAndImportedAgain() throws Exception {
        TestServer.Answer preview = send("/preview", SHEET);
        assertEquals(200, preview.status(), preview.text());
        assertEquals(2, preview.json().number("added").orElseThrow());
        assertEquals(List.of(), names(""));
        assertEquals(2, send("/import", SHEET).json().number("added").orElseThrow());
        assertEquals(List.of("虚构甲", "虚构乙"), names(""));
        assertEquals(2, send("/import", SHEET).json().number("left").orElseThrow());
        assertEquals(List.of("虚构甲"), names("?field=%E6%A0%87%E5%87%86"));
        assertEquals(List.of("虚构乙"), names("?search=%E8%99%9A%E6%9E%84%E4%BA%8C"));
        Json.Obj first = server.get(EXPERTS + "?limit=1", office).json();
        assertEquals(
                List.of("虚构乙"), names("?limit=1&after=" + first.text("next").orElseThrow()));
    }

    @Test
    void mistakesAreToldWithTheirCellsAndNothingIsImported() throws Exception {
        byte[] bad = Xlsx.of(List.of(HEADINGS, List.of("虚构甲", "nobody", "", "", "质量"), List.of("", "", "x", "虚构", "")));
        Json.Obj preview = send("/preview", bad).json();
        assertEquals(
                List.of("B2", "D2", "A3", "C3", "E3"),
                preview.items("mistakes").stream()
                        .map(each -> ((Json.Obj) each).text("cell").orElseThrow())
                        .toList());
        Json.Obj message = ((Json.Obj) preview.items("mistakes").get(0)).object("message");
        assertFalse(message.text("zh").orElseThrow().isBlank());
        assertFalse(message.text("en").orElseThrow().isBlank());
        TestServer.Answer refused = send("/import", bad);
        assertEquals(422, refused.status());
        assertTrue(refused.json().text("detail_en").orElseThrow().contains("D2"), refused.text());
        assertEquals(List.of(), names(""));
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedAndTooMuchIsTooLarge() throws Exception {
        for (String path : List.of("/preview", "/import")) {
            for (byte[] bad :
                    List.of(new byte[0], "姓名,单位".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[1000])) {
                TestServer.Answer answer = send(path, bad);
                assertEquals(422, answer.status(), answer.text());
                assertEquals("FILE_REFUSED", answer.code());
            }
            TestServer.Answer large = send(path, new byte[Experts.MAX_BYTES + 1]);
            assertEquals(413, large.status());
            assertEquals("TOO_LARGE", large.code());
            assertEquals(
                    415,
                    server.call("POST", EXPERTS + path)
                            .as(office)
                            .body("text/csv", new byte[] {1})
                            .send()
                            .status());
        }
    }

    @Test
    void anExpertIsAddedChangedLookedAtAndRemoved() throws Exception {
        Json.Obj jia = Json.obj()
                .with("name", "虚构甲")
                .with("email", "jia@example.cn")
                .with("organisation", "虚构一")
                .with("interests", Json.texts(List.of("虚构三")))
                .with("fields", Json.texts(List.of("质量")));
        TestServer.Answer added = send("POST", "", jia);
        assertEquals(201, added.status(), added.text());
        String path = added.header("Location").replaceAll(".*/experts", "");
        assertTrue(added.json()
                .object("invitation")
                .text("url")
                .orElseThrow()
                .startsWith("https://award.example/desk/invitation#"));
        assertEquals(409, send("POST", "", jia).status());
        assertEquals(
                "j******@example.cn",
                server.get(EXPERTS + path, office).json().text("email").orElseThrow());
        assertEquals(
                "REASON_MISSING",
                send("POST", path + "/look", Json.obj().with("reason", " ")).code());
        assertEquals(
                "jia@example.cn",
                send("POST", path + "/look", Json.obj().with("reason", "约请"))
                        .json()
                        .text("email")
                        .orElseThrow());
        Json.Obj competence = Json.obj().with("organisation", "虚构二").with("fields", Json.texts(List.of("标准")));
        assertEquals(
                "虚构二", send("PUT", path, competence).json().text("organisation").orElseThrow());
        TestServer.Answer bad = send("PUT", path, competence.with("fields", Json.texts(List.of())));
        assertEquals(422, bad.status());
        assertEquals(
                204, server.call("DELETE", EXPERTS + path).as(office).send().status());
        assertEquals(404, server.get(EXPERTS + path, office).status());
    }

    @Test
    void theTemplateHasTheHeadingsThatAreRead() throws Exception {
        TestServer.Answer answer = server.get(EXPERTS + "/template", office);
        assertEquals(200, answer.status());
        assertTrue(answer.header("Content-Disposition").contains("experts.xlsx"));
        Table table = ((Listing) server.documents.printed.get(0)).tables().get(0);
        for (boolean chinese : List.of(true, false)) {
            List<String> headings = table.columns().stream()
                    .map(column ->
                            chinese ? column.heading().zh() : column.heading().en())
                    .toList();
            Json.Obj report = send(
                            "/preview",
                            Xlsx.of(List.of(headings, List.of("虚构", "", "x@example.cn", "", "虚构", "", "质量"))))
                    .json();
            assertEquals(1, report.number("added").orElseThrow(), report.canonical());
        }
    }

    @Test
    void theRegisterIsForAdministratorsAndOffices() throws Exception {
        String stranger = server.person("stranger");
        for (String path : List.of("", "/template", "/nobody")) {
            assertEquals(403, server.get(EXPERTS + path, stranger).status());
        }
        assertEquals(200, server.get(EXPERTS, admin).status());
        assertEquals(401, server.get(EXPERTS, null).status());
        assertEquals(
                403,
                server.call("POST", EXPERTS + "/import")
                        .as(stranger)
                        .body("application/octet-stream", SHEET)
                        .send()
                        .status());
    }
}
