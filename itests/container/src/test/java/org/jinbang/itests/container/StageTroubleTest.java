package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.container.Api.Answer;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kind of stage of another bundle throws or hangs in the middle of an edition: the command is refused with the reason,
 * nothing is recorded, other schemes go on, and after some hanging calls the bundle is not called any more.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StageTroubleTest {
    private static final ZoneId LEGAL = ZoneId.of("Asia/Shanghai");
    private static final int PATIENCE_SECONDS = 20;

    private static final List<Long> bundles = new ArrayList<>();
    private static Association association;
    private static Person applicant;
    private static String elsewhere;
    private static Running throwing;
    private static Running hanging;

    /** An edition in which two applications have come to the stage of the plug-in. */
    private record Running(String kind, Edition edition, String first, String second) {
        private Answer record(String application, String decision) {
            return edition.chair()
                    .api()
                    .command(
                            application + "/record-entry",
                            Json.obj()
                                    .with("stage", "check")
                                    .with("decision", decision)
                                    .with("reason", "虚构更正"));
        }

        private Answer preview(String stage) {
            return edition.chair().api().get(edition.path() + "/preview?batch=1&stage=" + stage);
        }

        private Answer close(String stage, String digest) {
            return edition.chair()
                    .api()
                    .command(
                            edition.path() + "/close-stage",
                            Json.obj().with("batch", 1).with("stage", stage).with("digest", digest));
        }

        private void closeAsPreviewed(String stage) {
            close(stage, preview(stage).accepted().text("digest").orElseThrow()).accepted();
        }

        private String stage() {
            return ((Json.Obj) edition.read().items("batches").get(0))
                    .text("stage")
                    .orElse("(ended)");
        }
    }

    @BeforeAll
    static void bringTwoEditionsToTheStage(@TempDir Path temporary) {
        association = Association.shared();
        applicant = association.person("applicant");
        elsewhere = association.individual().start(applicant, "quality-expert");
        throwing = running("throws", temporary);
        hanging = running("hangs", temporary);
        LocalDate later =
                throwing.edition().opened().atZone(LEGAL).toLocalDate().plusDays(3);
        association.moveClock(later.atStartOfDay(LEGAL).toInstant(), temporary);
        throwing.closeAsPreviewed("apply");
        hanging.closeAsPreviewed("apply");
    }

    private static Running running(String what, Path folder) {
        String id = "org.example.stage-" + what;
        String kind = "stage-" + what + "-stage";
        Lamp.whole()
                .with(Lamp.ID, id)
                .with("kind: check, by: council", "kind: " + kind + ", by: council")
                .dropInto(association.server(), id + ".scheme.yaml");
        bundles.add(association
                .server()
                .install(TestBundle.trouble(id, "stage-" + what).in(folder)));
        association.awaitScheme(id, true);
        Edition edition = association.found(id, Lamp.REVISION, "council");
        edition.openBatch(edition.opened().atZone(LEGAL).toLocalDate().plusDays(1));
        return new Running(kind, edition, submitted(edition), submitted(edition));
    }

    private static String submitted(Edition edition) {
        Person person = association.person("maker");
        String application = edition.start(person, "person");
        Json.Obj answers = Json.obj().with("name", "虚构制灯人").with("honest", true);
        person.api()
                .command(application + "/save-answers", Json.obj().with("answers", answers))
                .accepted();
        person.api()
                .command(application + "/submit", Json.obj().with("declaration", true))
                .accepted();
        return application;
    }

    @AfterAll
    static void takeThemOut() {
        for (String what : List.of("throws", "hangs")) {
            association.server().undeploy("org.example.stage-" + what + ".scheme.yaml");
            association.awaitScheme("org.example.stage-" + what, false);
        }
        bundles.forEach(bundle -> association.server().console("bundle:uninstall " + bundle));
    }

    /** The other scheme, which has no part in this, takes commands as ever. */
    private static void othersGoOn(String name) {
        long start = System.nanoTime();
        applicant
                .api()
                .command(
                        elsewhere + "/save-answers",
                        Json.obj().with("answers", Json.obj().with("name", name)))
                .accepted();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        assertTrue(seconds < PATIENCE_SECONDS, "another scheme had to wait for " + seconds + " s");
    }

    private static void refusedFor(String reason, Answer answer) {
        Json.Obj problem = answer.refused(503, "FINDING_ERROR");
        assertTrue(problem.text("detail_en").orElseThrow().contains(reason), problem.toString());
    }

    private static long calls(String kind) {
        try {
            return Files.readAllLines(association.server().home().path("server.out")).stream()
                    .filter(("called: " + kind)::equals)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatThrowsRefusesTheCommandUntilItsCauseIsMended() {
        Json.Obj before = throwing.edition().verified();
        refusedFor("it failed", throwing.record(throwing.first(), "throw"));
        assertEquals(before, throwing.edition().verified(), "a refused command left something in the journal");
        assertTrue(
                throwing.edition().chair().api().list(throwing.edition().path() + "/refusals").stream()
                        .anyMatch(entry -> entry.text("code")
                                .filter("FINDING_ERROR"::equals)
                                .isPresent()),
                "the refusal is not in the register");

        throwing.record(throwing.second(), "pass").accepted();
        throwing.record(throwing.first(), "throw-at-close").accepted();
        refusedAtClose("it failed");
        throwing.record(throwing.first(), "error-at-close").accepted();
        refusedAtClose("it failed");
        throwing.record(throwing.first(), "forget-at-close").accepted();
        refusedAtClose("one outcome for each application");
        othersGoOn("虚构专家甲");

        throwing.record(throwing.first(), "pass").accepted();
        throwing.closeAsPreviewed("check");
        assertEquals("approve", throwing.stage());
        throwing.edition().verified();
    }

    private static void refusedAtClose(String reason) {
        Json.Obj before = throwing.edition().verified();
        refusedFor(reason, throwing.preview("check"));
        refusedFor(reason, throwing.close("check", "0"));
        assertEquals("check", throwing.stage());
        assertEquals(before, throwing.edition().verified(), "a refused close left something in the journal");
    }

    @Test
    void whatHangsIsGivenUpAndAfterSomeTimesNoLongerCalled() throws Exception {
        hanging.record(hanging.second(), "hang-at-close").accepted();
        Json.Obj before = hanging.edition().verified();
        for (int time = 1; time <= 3; time++) {
            boolean atOnce = time == 2;
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(
                    () -> atOnce ? hanging.record(hanging.first(), "hang") : hanging.close("check", "0"));
            othersGoOn("虚构专家" + time);
            refusedFor("did not answer within", answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        long calls = calls(hanging.kind());
        assertTrue(calls >= 4, "calls seen: " + calls);
        refusedFor("switched off until restart", hanging.record(hanging.first(), "pass"));
        refusedFor("switched off until restart", hanging.preview("check"));
        assertEquals(calls, calls(hanging.kind()), "called all the same");
        assertEquals("check", hanging.stage());
        assertEquals(before, hanging.edition().verified(), "a refused command left something in the journal");
        othersGoOn("虚构专家乙");
    }
}
