package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Reader;
import org.jinbang.security.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadTest {
    private TestServer server;
    private String token;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        token = server.person("jia");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        TestServer.Answer first = server.get("/api/v1/editions", null);
        String tag = first.header("ETag");
        assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
        TestServer.Answer again = server.call("GET", "/api/v1/editions")
                .header("If-None-Match", "\"other\", W/" + tag)
                .send();
        assertEquals(304, again.status());
        assertEquals("", again.text());
        assertEquals(tag, again.header("ETag"));
        server.reader.year = 2025;
        TestServer.Answer changed = server.call("GET", "/api/v1/editions")
                .header("If-None-Match", tag)
                .send();
        assertEquals(200, changed.status());
        assertNotEquals(tag, changed.header("ETag"));
    }

    @Test
    void theHeadOfAnAnswerHasItsTag() throws Exception {
        TestServer.Answer head = server.call("HEAD", "/api/v1/editions").send();
        assertEquals(200, head.status());
        assertEquals(server.get("/api/v1/editions", null).header("ETag"), head.header("ETag"));
    }

    @Test
    void answersAreNotKeptSniffedOrFramed() throws Exception {
        TestServer.Answer answer = server.get("/api/v1/applications/a1", token);
        assertEquals(200, answer.status(), answer.text());
        assertEquals("private, no-cache", answer.header("Cache-Control"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertTrue(answer.header("Vary").contains("Authorization"));
    }

    @Test
    void membersOfOrgansAreNotInPublicLists() throws Exception {
        assertFalse(server.get("/api/v1/editions", null).text().contains("p-someone"));
        assertFalse(server.get("/api/v1/editions/e1", null).text().contains("p-someone"));
        assertFalse(server.get("/api/v1/editions/e1", token).text().contains("p-someone"));
        Account member = server.newPerson("yi");
        server.security.accounts().grant(Actor.SYSTEM, member.id(), new Actor.StandingSeat("cn.example", "office"));
        assertTrue(server.get("/api/v1/editions/e1", server.signIn("yi")).text().contains("p-someone"));
    }

    @Test
    void listsAreReadInPages() throws Exception {
        String path =
                "/api/v1/editions/e1/applications?batch=1&stage=review&status=RUNNING&track=expert&mine=true&limit=1";
        TestServer.Answer first = server.get(path, token);
        assertEquals(200, first.status(), first.text());
        assertEquals(1, first.json().items("items").size());
        assertEquals("a1&x=甲", first.json().text("next").orElseThrow());
        String link = first.header("Link");
        assertTrue(link.endsWith("; rel=\"next\""), link);
        TestServer.Answer second = server.get(link.substring(1, link.indexOf('>')), token);
        assertEquals(200, second.status(), second.text());
        assertTrue(second.json().get("next").isEmpty());
        assertEquals("", second.header("Link"));
        assertEquals(
                List.of(
                        new Reader.Query(
                                "e1",
                                Optional.of(1),
                                Optional.of("review"),
                                Optional.of(ApplicationState.Status.RUNNING),
                                Optional.of("expert"),
                                true,
                                Optional.empty(),
                                1),
                        new Reader.Query(
                                "e1",
                                Optional.of(1),
                                Optional.of("review"),
                                Optional.of(ApplicationState.Status.RUNNING),
                                Optional.of("expert"),
                                true,
                                Optional.of("a1&x=甲"),
                                1)),
                server.reader.queries);
    }

    @Test
    void journalsAreReadInPages() throws Exception {
        TestServer.Answer first = server.get("/api/v1/applications/a1/journal?limit=2", token);
        assertEquals("2", first.json().text("next").orElseThrow());
        TestServer.Answer last = server.get("/api/v1/applications/a1/journal?limit=4&after=2", token);
        assertEquals(3, last.json().items("items").size());
        assertTrue(last.json().get("next").isEmpty());
        Json.Obj act = (Json.Obj) last.json().items("items").get(0);
        assertEquals(3, act.number("seq").orElseThrow());
        assertEquals("13", act.object("basis").text("article").orElseThrow());
    }

    @Test
    void aRefusalIsRegisteredWithItsReasonInWords() throws Exception {
        TestServer.Answer register = server.get("/api/v1/editions/e1/refusals", token);
        assertEquals(200, register.status());
        Json.Obj line = (Json.Obj) register.json().items("items").get(0);
        assertEquals("LATE", line.text("code").orElseThrow());
        assertEquals("逾期不予受理", line.object("title").text("zh").orElseThrow());
        assertEquals("Too late", line.object("title").text("en").orElseThrow());
        assertEquals("18", line.text("article").orElseThrow());
        assertEquals(List.of(), server.get("/api/v1/refusals", token).json().items("items"));
    }

    @Test
    void aTextMayBeErased() throws Exception {
        assertEquals(
                "正文\n第二段",
                server.get("/api/v1/applications/a1/texts/v1", token)
                        .json()
                        .text("text")
                        .orElseThrow());
        TestServer.Answer erased = server.get("/api/v1/applications/a1/texts/erased", token);
        assertEquals(410, erased.status());
        assertEquals("ERASED", erased.code());
    }

    @Test
    void whatOneMayNotReadIsNotThere() throws Exception {
        for (String path : List.of(
                "/api/v1/applications/a2",
                "/api/v1/editions/e2",
                "/api/v1/editions/e2/winners",
                "/api/v1/editions/e1/notices/n2",
                "/api/v1/ballots/b2",
                "/api/v1/certificates/JB-0",
                "/api/v1/files/f-9",
                "/api/v1/schemes/cn.example/2020",
                "/api/v1/schemes/cn.example/2020/articles")) {
            TestServer.Answer answer = server.get(path, token);
            assertEquals(404, answer.status(), path);
            assertTrue(List.of("UNKNOWN_TARGET", "UNKNOWN_SCHEME").contains(answer.code()), path);
        }
    }

    @Test
    void aPreviewIsForThoseWhoMay() throws Exception {
        assertEquals(
                403,
                server.get("/api/v1/editions/e1/preview?batch=1&stage=qualify", token)
                        .status());
        Account member = server.newPerson("yi");
        server.security.accounts().grant(Actor.SYSTEM, member.id(), new Actor.StandingSeat("cn.example", "office"));
        TestServer.Answer preview =
                server.get("/api/v1/editions/e1/preview?batch=1&stage=qualify", server.signIn("yi"));
        assertEquals("d1", preview.json().text("digest").orElseThrow());
    }

    @Test
    void articlesShowWhatCarriesThemAndReadingsApart() throws Exception {
        Json.Obj coverage =
                server.get("/api/v1/schemes/cn.example/2024/articles", null).json();
        Json.Obj two = (Json.Obj) coverage.items("articles").get(0);
        assertEquals(
                "cycle", ((Json.Obj) two.items("elements").get(0)).text("id").orElseThrow());
        Json.Obj three = (Json.Obj) coverage.items("articles").get(1);
        assertEquals(
                List.of("organ", "power", "organ", "power", "parameter"),
                three.items("elements").stream()
                        .map(each -> ((Json.Obj) each).text("kind").orElseThrow())
                        .toList());
        Json.Obj six = (Json.Obj) coverage.items("articles").get(3);
        assertFalse(six.toString().contains("majority"), "the reading near article 6 must not count");
        assertTrue(six.toString().contains("\"place\":\"6 (2)\""), six.toString());
        assertEquals("6-one", ((Json.Obj) six.items("cases").get(0)).text("id").orElseThrow());
        Json.Obj reading = (Json.Obj) coverage.items("readings").get(0);
        assertEquals("majority", reading.text("id").orElseThrow());
        assertEquals("Reading", reading.object("basis").text("kind").orElseThrow());
    }

    @Test
    void theTextOfASchemeIsWhatItsHashCovers() throws Exception {
        TestServer.Answer answer = server.get("/api/v1/schemes/cn.example/2024", null);
        assertEquals(SampleScheme.SCHEME.data(), answer.json());
        assertEquals(
                answer.text(), server.get("/api/v1/editions/e1/scheme", null).text());
        assertEquals(
                SampleScheme.SCHEME.contentHash(),
                ((Json.Obj) server.get("/api/v1/schemes", null)
                                .json()
                                .items("items")
                                .get(0))
                        .text("hash")
                        .orElseThrow());
    }

    @Test
    void whatIsBeingCheckedAndWhatWasRefusedIsListedApart() throws Exception {
        TestServer.Answer answer = server.get("/api/v1/schemes", null);
        List<Json> pending = answer.json().items("pending");
        Json.Obj checking = (Json.Obj) pending.get(0);
        assertEquals("checking", checking.text("state").orElseThrow());
        assertEquals("cn.example", checking.text("id").orElseThrow());
        assertEquals(5, checking.number("done").orElseThrow());
        assertEquals(60, checking.number("total").orElseThrow());
        Json.Obj refused = (Json.Obj) pending.get(1);
        assertEquals("refused", refused.text("state").orElseThrow());
        assertEquals("wrong.scheme.yaml", refused.text("source").orElseThrow());
        Json.Obj problem = (Json.Obj) refused.items("problems").get(0);
        assertEquals("wrong.scheme.yaml:3:7", problem.text("where").orElseThrow());
        assertEquals("there is no award", problem.object("message").text("en").orElseThrow());
        assertFalse(answer.text().contains("/opt/"), answer.text());
    }

    @Test
    void everyoneMayAskWhetherToApply() throws Exception {
        TestServer.Answer answer = server.call("POST", "/api/v1/schemes/cn.example/2024/tracks/expert/findings")
                .json("{\"year\":2024,\"answers\":{\"x\":1}}")
                .send();
        Json.Obj finding = (Json.Obj) answer.json().items("items").get(0);
        assertEquals("NEEDS_JUDGEMENT", finding.text("result").orElseThrow());
        assertEquals("8 (2)", finding.object("basis").text("article").orElseThrow());
    }

    @Test
    void checkingASchemeIsForItsSeats() throws Exception {
        String path = "/api/v1/schemes/cn.example/2024/verification";
        assertEquals(403, server.call("POST", path).as(token).send().status());
        Account member = server.newPerson("yi");
        server.security.accounts().grant(Actor.SYSTEM, member.id(), new Actor.StandingSeat("cn.example", "office"));
        TestServer.Answer check =
                server.call("POST", path).as(server.signIn("yi")).send();
        assertEquals(200, check.status(), check.text());
        assertEquals(4, check.json().number("rules").orElseThrow());
    }
}
