package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.store.StoreBusyException;
import org.jinbang.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CommandTest {
    private TestServer server;
    private Account person;
    private String token;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        person = server.newPerson("jia");
        token = server.signIn("jia");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private TestServer.Call post(String path, String body) {
        return server.call("POST", path)
                .as(token)
                .header("Idempotency-Key", "key-1")
                .json(body);
    }

    @Test
    void reachesTheEngineAsThePersonSignedIn() throws Exception {
        TestServer.Answer answer = post("/api/v1/applications/a1/withdraw", "{\"reason\":\"另有安排\"}")
                .send();
        assertEquals(200, answer.status(), answer.text());
        assertEquals("a1", answer.json().text("target").orElseThrow());
        Command command = server.engine.commands.get(0);
        assertEquals(
                new Command(
                                CommandType.WITHDRAW,
                                Actor.of(person.id()),
                                "a1",
                                "key-1",
                                Json.obj().with("reason", "另有安排"))
                        .arrived(command.arrived().orElseThrow()),
                command);
    }

    @Test
    void carriesStandingSeats() throws Exception {
        Actor.StandingSeat seat = new Actor.StandingSeat("cn.example", "office");
        server.security.accounts().grant(Actor.SYSTEM, person.id(), seat);
        post("/api/v1/editions/e1/cancel-edition", "{\"reason\":\"x\"}").send();
        assertEquals(
                java.util.Set.of(seat), server.engine.commands.get(0).actor().seats());
    }

    @Test
    void saysWhereWhatWasCreatedLies() throws Exception {
        TestServer.Answer edition = post(
                        "/api/v1/editions",
                        "{\"scheme\":\"cn.example\",\"revision\":\"2024\",\"year\":2024,\"members\":[]}")
                .send();
        assertEquals(201, edition.status(), edition.text());
        assertTrue(edition.header("Location").endsWith("/api/v1/editions/e-new"), edition.header("Location"));
        TestServer.Answer application = post(
                        "/api/v1/editions/e1/start-application", "{\"batch\":1,\"track\":\"expert\"}")
                .send();
        assertEquals(201, application.status());
        assertTrue(application.header("Location").endsWith("/api/v1/applications/e1"));
        assertEquals(200, post("/api/v1/ballots/b1/close-ballot", "{}").send().status());
    }

    @Test
    void aCommandWithoutDataNeedsNoBody() throws Exception {
        TestServer.Answer answer = server.call("POST", "/api/v1/ballots/b1/close-ballot")
                .as(token)
                .header("Idempotency-Key", "k")
                .send();
        assertEquals(200, answer.status(), answer.text());
        assertEquals(Json.obj(), server.engine.commands.get(0).data());
    }

    @Test
    void decimalsReachTheEngineAsTheyWereWritten() throws Exception {
        post(
                        "/api/v1/applications/a1/save-answers",
                        "{\"answers\":{\"a\":-3.10,\"b\":1e3,\"c\":9007199254740993,\"d\":null,\"e\":7}}")
                .send();
        assertEquals(
                Json.parseObject("{\"a\":\"-3.10\",\"b\":\"1000\",\"c\":\"9007199254740993\",\"e\":7}"),
                server.engine.commands.get(0).data().object("answers"));
    }

    @Test
    void aRefusalIsAProblemInBothLanguages() throws Exception {
        Basis article = new ArticleRef("18");
        server.engine.next = Optional.of(
                new Refusal(RefusalCode.LATE, new Text("公示期已于 5 月 7 日结束", "The window ended"), Optional.of(article)));
        TestServer.Answer chinese =
                post("/api/v1/applications/a1/withdraw", "{\"reason\":\"x\"}").send();
        assertEquals(409, chinese.status());
        assertEquals("application/problem+json", chinese.header("Content-Type"));
        assertEquals("zh", chinese.header("Content-Language"));
        Json.Obj problem = chinese.json();
        assertEquals("urn:jinbang:problem:LATE", problem.text("type").orElseThrow());
        assertEquals("LATE", problem.text("code").orElseThrow());
        assertEquals("逾期不予受理", problem.text("title").orElseThrow());
        assertEquals("公示期已于 5 月 7 日结束", problem.text("detail").orElseThrow());
        assertEquals("18", problem.text("article").orElseThrow());
        assertEquals("article", problem.object("basis").text("kind").orElseThrow());
        assertEquals("第18条", problem.object("basis").text("zh").orElseThrow());
        assertEquals(
                "/api/v1/applications/a1/withdraw", problem.text("instance").orElseThrow());
        TestServer.Answer english = post("/api/v1/applications/a1/withdraw", "{\"reason\":\"x\"}")
                .header("Accept-Language", "fr, en-GB;q=0.8, zh;q=0.5")
                .send();
        assertEquals("en", english.header("Content-Language"));
        assertEquals("The window ended", english.json().text("detail").orElseThrow());
        // Whoever changes the language reads what stands on the page anew.
        assertEquals("公示期已于 5 月 7 日结束", english.json().text("detail_zh").orElseThrow());
        assertEquals("逾期不予受理", english.json().text("title_zh").orElseThrow());
        assertEquals("Too late", english.json().text("title_en").orElseThrow());
    }

    @Test
    void aReadingIsMarkedAsOne() throws Exception {
        Basis reading = new Reading(new Text("办公室负责", "by the office"), Optional.of(new ArticleRef("14")));
        server.engine.next = Optional.of(
                new Refusal(RefusalCode.NOT_ENTITLED, new Text("无权", "not entitled"), Optional.of(reading)));
        Json.Obj problem = post("/api/v1/applications/a1/withdraw", "{\"reason\":\"x\"}")
                .send()
                .json();
        assertEquals("reading", problem.object("basis").text("kind").orElseThrow());
        assertEquals("14", problem.text("article").orElseThrow());
    }

    @Test
    void everyRefusalCodeKeepsItsStatus() throws Exception {
        for (RefusalCode code : RefusalCode.values()) {
            server.engine.next = Optional.of(new Refusal(code, new Text("因", "why"), Optional.empty()));
            TestServer.Answer answer = post("/api/v1/applications/a1/withdraw", "{\"reason\":\"x\"}")
                    .send();
            assertEquals(code.status(), answer.status());
            assertEquals(code.name(), answer.code());
        }
    }

    @Test
    void commandsOfAnotherScopeAreNotThere() throws Exception {
        for (String path : List.of(
                "/api/v1/editions/e1/withdraw",
                "/api/v1/applications/a1/vote",
                "/api/v1/ballots/b1/submit",
                "/api/v1/editions/e1/open-edition",
                "/api/v1/editions/e1/nonsense")) {
            TestServer.Answer answer = post(path, "{}").send();
            assertEquals(404, answer.status(), path);
            assertEquals("UNKNOWN_TARGET", answer.code());
            assertTrue(answer.json().text("detail_en").orElseThrow().contains("there are: "));
        }
        assertTrue(server.engine.commands.isEmpty());
    }

    @Test
    void thePublicMayObjectWithoutAKey() throws Exception {
        String body = "{\"by\":\"person\",\"statement\":\"虚构的异议\"}";
        TestServer.Answer answer = server.call("POST", "/api/v1/applications/a1/file-objection")
                .json(body)
                .send();
        assertEquals(200, answer.status(), answer.text());
        server.call("POST", "/api/v1/applications/a1/file-objection").json(body).send();
        assertEquals(Actor.PUBLIC, server.engine.commands.get(0).actor());
        assertNotEquals(
                server.engine.commands.get(0).key(),
                server.engine.commands.get(1).key());
        assertEquals(
                400,
                server.call("POST", "/api/v1/applications/a1/file-objection")
                        .header("Idempotency-Key", "1")
                        .json(body)
                        .send()
                        .status());
        assertEquals(
                200,
                server.call("POST", "/api/v1/applications/a1/file-objection")
                        .header("Idempotency-Key", "4c5e1ae4-0000-4000-8000-000000000001")
                        .json(body)
                        .send()
                        .status());
        assertEquals(
                "4c5e1ae4-0000-4000-8000-000000000001",
                server.engine.commands.get(2).key());
    }

    @Test
    void whoObjectsSignedInObjectsByName() throws Exception {
        post("/api/v1/applications/a1/file-objection", "{\"by\":\"person\",\"statement\":\"虚构的异议\"}")
                .send();
        assertEquals(person.id(), server.engine.commands.get(0).actor().id());
    }

    @Test
    void aTagThatStillHoldsLetsTheCommandThrough() throws Exception {
        String path = "/api/v1/editions/e1";
        String tag = server.get(path, token).header("ETag");
        TestServer.Answer same = post(path + "/cancel-edition", "{\"reason\":\"x\"}")
                .header("If-Match", tag)
                .send();
        assertEquals(200, same.status(), same.text());
        server.reader.year = 2025;
        TestServer.Answer changed = post(path + "/cancel-edition", "{\"reason\":\"x\"}")
                .header("If-Match", tag)
                .send();
        assertEquals(412, changed.status());
        assertEquals(1, server.engine.commands.size());
        assertEquals(
                200,
                post(path + "/cancel-edition", "{\"reason\":\"x\"}")
                        .header("If-Match", "*")
                        .send()
                        .status());
    }

    @Test
    void whoeverWaitedInVainIsToldToTryAgain() throws Exception {
        server.engine.failure = Optional.of(new StoreBusyException(new IllegalStateException("Waited 10000 ms")));
        TestServer.Answer answer =
                post("/api/v1/applications/a1/withdraw", "{\"reason\":\"x\"}").send();
        assertEquals(503, answer.status());
        assertEquals("BUSY", answer.code());
        assertEquals("5", answer.header("Retry-After"));
    }

    @Test
    void whoeverMeetsADatabaseThatCannotWriteIsToldSo() throws Exception {
        server.engine.failure = Optional.of(new StoreUnavailableException(new IllegalStateException("secret disk")));
        TestServer.Answer answer =
                post("/api/v1/applications/a1/withdraw", "{\"reason\":\"x\"}").send();
        assertEquals(503, answer.status());
        assertEquals("STORE_UNAVAILABLE", answer.code());
        assertEquals("30", answer.header("Retry-After"));
        assertFalse(answer.text().contains("secret"), answer.text());
    }

    /** As the engine answers, and not only as it throws. */
    @Test
    void aRefusalForWhichWaitingHelpsSaysHowLong() throws Exception {
        server.engine.next = Optional.of(new Refusal(RefusalCode.BUSY, new Text("忙", "busy"), Optional.empty()));
        TestServer.Answer answer =
                post("/api/v1/applications/a1/withdraw", "{\"reason\":\"x\"}").send();
        assertEquals(503, answer.status());
        assertEquals("5", answer.header("Retry-After"));
    }

    @Test
    void whatWasNotForeseenGetsANumberAndNoTrace() throws Exception {
        server.engine.failure = Optional.of(new IllegalStateException("secret: jdbc:h2:file:/data"));
        TestServer.Answer answer =
                post("/api/v1/applications/a1/withdraw", "{\"reason\":\"x\"}").send();
        assertEquals(500, answer.status());
        assertEquals("FAILED", answer.code());
        assertTrue(answer.json().text("incident").isPresent());
        assertFalse(answer.text().contains("secret"), answer.text());
        assertFalse(answer.text().contains("Exception"), answer.text());
    }
}
