package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.Home;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An invented scheme, proved by the server, whose reviewers are engaged, follow a plan, are rated and disciplined. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EngagedReviewersTest {
    private static final String SCHEME = "org.example.ferry";
    private static final String FILE = "ferry.scheme.yaml";
    private static final String KNOWLEDGE = "虚构：十二年摆渡";

    private static Association association;
    private static Edition edition;

    @BeforeAll
    static void dropTheSchemeAndOpenAnEdition() {
        association = Association.shared();
        association.server().deploy(Home.sources().resolve("itests/container/src/test/resources/" + FILE), FILE);
        association.awaitScheme(SCHEME, true);
        edition = association.open(SCHEME, "1", "council", "department");
    }

    @AfterAll
    static void takeItOut() {
        association.server().undeploy(FILE);
        association.awaitScheme(SCHEME, false);
    }

    private static Json.Obj about(Person person) {
        return Json.obj().with("organ", "reviewers").with("person", person.id());
    }

    private static Api.Answer told(String command, Json.Obj data) {
        return edition.chair().api().command(edition.path() + "/" + command, data);
    }

    private static List<Json> nominations(Person reader) {
        return reader.api().get(edition.path()).accepted().items("nominations");
    }

    @Test
    void aReviewerIsNominatedCheckedEngagedAndOnlyThenSeated() {
        Person reviewer = association.person("reviewer");
        Person stranger = association.person("stranger");
        Json.Obj problem = told("seat-member", about(reviewer)).refused(409, "NOT_ENGAGED");
        assertEquals("2", problem.text("article").orElse("(none)"));

        Json.Obj statements = Json.obj().with("ferries", KNOWLEDGE).with("practice", 12);
        Json.Obj nomination = about(reviewer).with("way", "referral").with("statements", statements);
        told("nominate-reviewer", nomination).refused(400, "MALFORMED");
        told("nominate-reviewer", nomination.with("referred-by", "虚构渡口联合会")).accepted();
        stranger.api()
                .command(edition.path() + "/decide-nomination", about(reviewer).with("engaged", true))
                .refused(403, "NOT_ENTITLED");
        told("decide-nomination", about(reviewer).with("engaged", true)).refused(422, "CONDITION_NOT_MET");

        assertEquals(List.of(), nominations(stranger));
        Json.Obj own = (Json.Obj) nominations(reviewer).get(0);
        String text = reviewer.api()
                .get(edition.path() + "/texts/" + own.text("statements").orElseThrow())
                .accepted()
                .text("text")
                .orElseThrow();
        assertTrue(text.contains(KNOWLEDGE), text);

        Json.Obj met = Json.obj().with("ferries", "MET").with("practice", "MET");
        told("decide-nomination", about(reviewer).with("engaged", true).with("judgements", met))
                .accepted();
        told("seat-member", about(reviewer)).accepted();
        edition.verified();
    }

    private static Person seated(String name) {
        Person reviewer = association.person(name);
        Json.Obj statements = Json.obj().with("ferries", KNOWLEDGE).with("practice", 12);
        told("nominate-reviewer", about(reviewer).with("way", "call").with("statements", statements))
                .accepted();
        Json.Obj met = Json.obj().with("ferries", "MET").with("practice", "MET");
        told("decide-nomination", about(reviewer).with("engaged", true).with("judgements", met))
                .accepted();
        told("seat-member", about(reviewer)).accepted();
        return reviewer;
    }

    @Test
    void everybodyReadsWhoIsWarnedInPublicButNotWhy() {
        Person late = seated("late");
        told("discipline-reviewer", about(late).with("measure", "warning").with("reason", "虚构：总是迟到"))
                .accepted();
        String page =
                association.open().get(edition.path().replace("/api/v1", "")).text();
        assertTrue(page.contains("虚构late"), page);
        assertFalse(page.contains("总是迟到"), page);
    }

    @Test
    void whoIsRemovedReadsWhyAndDoesNotReturn() {
        Person breaker = seated("breaker");
        Person stranger = association.person("stranger");
        Json.Obj removal = about(breaker).with("measure", "removal");
        told("discipline-reviewer", removal).refused(400, "MALFORMED");
        Json.Obj why = removal.with("reason", "虚构：透露评审情况");
        breaker.api().command(edition.path() + "/discipline-reviewer", why).refused(403, "NOT_ENTITLED");
        told("discipline-reviewer", why).accepted();
        told("discipline-reviewer", why).refused(409, "ALREADY_DONE");
        assertEquals(
                "5",
                told("seat-member", about(breaker))
                        .refused(409, "NOT_ENGAGED")
                        .text("article")
                        .orElse("(none)"));
        Json.Obj own = (Json.Obj)
                breaker.api().get(edition.path()).accepted().items("measures").get(0);
        String reason = edition.path() + "/texts/" + own.text("reason").orElseThrow();
        assertEquals(
                Optional.of("虚构：透露评审情况"), breaker.api().get(reason).accepted().text("text"));
        stranger.api().get(reason).refused(403, "NOT_ENTITLED");
        edition.verified();
    }

    @Test
    void aPlanIsSentBackFiledAnewAndApproved() {
        Json.Obj on = Json.obj().with("batch", 1).with("stage", "review");
        told("file-plan", on.with("text", "虚构方案")).accepted();
        told("decide-plan", on.with("approved", false)).refused(422, "REASON_MISSING");
        told("decide-plan", on.with("approved", false).with("reason", "虚构理由")).accepted();
        told("file-plan", on.with("text", "虚构方案二")).accepted();
        told("decide-plan", on.with("approved", true)).accepted();
        Json.Obj batch = (Json.Obj) edition.read().items("batches").get(0);
        Json.Obj latest = (Json.Obj) batch.items("plans").get(1);
        assertTrue(latest.object("decision").isTrue("approved"), batch::canonical);
        edition.verified();
    }

    @Test
    void nobodyRatesBeforeTheReview() {
        Person applicant = association.person("applicant");
        String application = edition.start(applicant, "person");
        Json.Obj marks = Json.obj().with("work", 5).with("integrity", 5);
        Json.Obj rating = Json.obj().with("stage", "review").with("marks", marks);
        applicant.api().command(application + "/rate-reviewers", rating).refused(409, "TOO_EARLY");
        Person stranger = association.person("stranger");
        stranger.api().command(application + "/rate-reviewers", rating).refused(403, "NOT_ENTITLED");
    }
}
