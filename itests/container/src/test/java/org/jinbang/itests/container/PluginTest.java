package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
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

/** Kinds of another bundle that throw or hang are refused to those who need them, and to nobody else. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PluginTest {
    private static final String PLUGIN = "org.example.trouble";
    private static final String THROWING = "org.example.throwing";
    private static final String HANGING = "org.example.hanging";
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Far more than a call may take, far less than a hanging one would. */
    private static final int PATIENCE_SECONDS = 20;

    private static Association association;
    private static Person applicant;
    private static String elsewhere;
    private static long bundle;

    @BeforeAll
    static void dropSchemesAndInstallTheirPlugin(@TempDir Path temporary) {
        association = Association.shared();
        applicant = association.person("applicant");
        elsewhere = association.individual().start(applicant, "quality-expert");

        dropLampOn(THROWING, "invented-throwing");
        dropLampOn(HANGING, "invented-hanging");
        association
                .server()
                .await("the log says which kind is missing", SOON, () -> log().contains("invented-hanging"));
        assertFalse(association.hasScheme(THROWING), "listed without the kind it needs");

        bundle = association
                .server()
                .install(TestBundle.trouble(PLUGIN, "invented").in(temporary));
        association.awaitScheme(THROWING, true);
        association.awaitScheme(HANGING, true);
    }

    @AfterAll
    static void takeThemOut() {
        association.server().undeploy(THROWING + ".scheme.yaml");
        association.server().undeploy(HANGING + ".scheme.yaml");
        association.awaitScheme(THROWING, false);
        association.awaitScheme(HANGING, false);
        association.server().console("bundle:uninstall " + bundle);
    }

    private static void dropLampOn(String id, String kind) {
        Lamp.whole()
                .with(Lamp.ID, id)
                .with("kind: yes,", "kind: " + kind + ",")
                .dropInto(association.server(), id + ".scheme.yaml");
    }

    private static String log() {
        return association.server().home().logTail(Integer.MAX_VALUE);
    }

    /** An application whose question is answered, or left open so that the kind gets into trouble. */
    private static String filled(Edition edition, boolean answered) {
        String application = edition.start(applicant, "person");
        Json.Obj answers = Json.obj().with("name", "虚构制灯人");
        applicant
                .api()
                .command(
                        application + "/save-answers",
                        Json.obj().with("answers", answered ? answers.with("honest", true) : answers))
                .accepted();
        return application;
    }

    private static Answer submit(String application) {
        return applicant.api().command(application + "/submit", Json.obj().with("declaration", true));
    }

    private static String status(String application) {
        return applicant
                .api()
                .get(application)
                .accepted()
                .object("state")
                .text("status")
                .orElseThrow();
    }

    /** The other scheme, which has no part in this, takes commands and computes findings as ever. */
    private static void othersGoOn(String name) {
        long start = System.nanoTime();
        applicant
                .api()
                .command(
                        elsewhere + "/save-answers",
                        Json.obj().with("answers", Json.obj().with("name", name)))
                .accepted();
        assertFalse(applicant
                .api()
                .get(elsewhere + "/findings")
                .accepted()
                .items("items")
                .isEmpty());
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        assertTrue(seconds < PATIENCE_SECONDS, "another scheme had to wait for " + seconds + " s");
    }

    @Test
    void whatThrowsIsAnErrorAndNeverADecision() {
        Edition edition = association.open(THROWING, Lamp.REVISION, "council");
        String troubled = filled(edition, false);
        Json.Obj problem = submit(troubled).refused(503, "FINDING_ERROR");
        assertEquals("2", problem.text("article").orElse("(none)"));
        assertEquals("DRAFT", status(troubled));
        assertTrue(
                edition.chair().api().list(edition.path() + "/refusals").stream()
                        .anyMatch(entry -> entry.text("code")
                                .filter("FINDING_ERROR"::equals)
                                .isPresent()),
                "the refusal is not in the register");
        othersGoOn("虚构专家甲");

        String calm = filled(edition, true);
        submit(calm).accepted();
        assertEquals("RUNNING", status(calm));
        edition.verified();
    }

    @Test
    void whatHangsIsGivenUpAndAfterSomeTimesNoLongerCalled() throws Exception {
        Edition edition = association.open(HANGING, Lamp.REVISION, "council");
        submit(filled(edition, true)).accepted();
        String calm = filled(edition, true);
        for (int time = 1; time <= 3; time++) {
            String troubled = filled(edition, false);
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> submit(troubled));
            othersGoOn("虚构专家" + time);
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).refused(503, "FINDING_ERROR");
            assertEquals("DRAFT", status(troubled));
        }
        Json.Obj problem = submit(calm).refused(503, "FINDING_ERROR");
        assertTrue(problem.text("detail_en").orElseThrow().contains("restart"), problem.toString());
        assertEquals("DRAFT", status(calm));
        othersGoOn("虚构专家丙");
        edition.verified();
    }
}
