package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal of an application as core gives it out, through the door. */
class JournalRouteTest {
    private final Persons persons = new Persons();
    private TestServer server;
    private String path;

    @BeforeEach
    void start() throws Exception {
        KindRegistry kinds = new KindRegistry();
        Trial trial = new Trial(SmallScheme.installed(), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox());
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        Json.Obj answers =
                Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", true);
        prelude.file("a", new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
        String a = trial.application("a");
        prelude.play(trial.reader().schemeOf(trial.edition()).stage("apply").orElseThrow(), 1, Map.of("a", a));
        trial.execute(
                "board:1",
                CommandType.RECORD_ENTRY,
                a,
                Json.obj().with("stage", "check").with("decision", "pass").with("comment", "查无不良记录"));
        server = new TestServer(Map.of(), null, persons.before(Reader.class, trial.reader()));
        path = "/api/v1/applications/" + a;
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String signedIn(String login, String person) {
        persons.are(server.newPerson(login).id(), person);
        return server.signIn(login);
    }

    @Test
    void anApplicantReadsTheOwnJournal() throws Exception {
        String token = signedIn("jia", "p-applicant-a");
        TestServer.Answer journal = server.get(path + "/journal", token);
        assertEquals(200, journal.status(), journal.text());
        assertFalse(journal.text().contains("p-board"), journal.text());
        assertFalse(journal.text().contains("pass"), journal.text());
        assertTrue(journal.text().contains("organ:board"), journal.text());
        Json.Obj saved = (Json.Obj) journal.json().items("items").get(1);
        String value = saved.object("values").object("answers").text("id").orElseThrow();
        assertTrue(server.get(path + "/texts/" + value, token).text().contains("甲某某"));
    }

    @Test
    void whoRunsTheEditionReadsWhoDidWhat() throws Exception {
        TestServer.Answer journal = server.get(path + "/journal", signedIn("yi", "p-board-1"));
        assertEquals(200, journal.status(), journal.text());
        assertTrue(journal.text().contains("p-board-1"), journal.text());
        assertTrue(journal.text().contains("pass"), journal.text());
    }

    @Test
    void forAnyoneElseThereIsNone() throws Exception {
        TestServer.Answer journal = server.get(path + "/journal", signedIn("bing", "p-applicant-b"));
        assertEquals(404, journal.status(), journal.text());
        assertEquals("UNKNOWN_TARGET", journal.code());
        assertEquals(401, server.get(path + "/journal", null).status());
    }
}
