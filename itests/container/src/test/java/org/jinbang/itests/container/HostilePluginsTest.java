package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jinbang.itests.container.Api.Answer;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plug-ins that do everything wrong come to one server, one after another, and stay: each is listed with what to do, and
 * the award that has no part in it goes on. The last one hangs in its start, and is got rid of as the list says.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostilePluginsTest {
    private static final String PLUGIN = "org.example.trouble";
    private static final String THROWING = "org.example.throwing";
    private static final String HANGING = "org.example.hanging";
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Far more than a call may take, far less than a hanging one would. */
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    static Path temporary;

    private static Association association;
    private static Person applicant;
    private static String elsewhere;

    @BeforeAll
    static void workOnAnAwardThatHasNoPartInIt() {
        association = Association.onNewServer("hostile");
        applicant = association.person("applicant");
        elsewhere = association.individual().start(applicant, "quality-expert");
    }

    @AfterAll
    static void stop() {
        if (association != null) {
            association.server().stop();
        }
    }

    private static void dropLampOn(String id, String kind) {
        Lamp.whole()
                .with(Lamp.ID, id)
                .with("kind: yes,", "kind: " + kind + ",")
                .dropInto(association.server(), id + ".scheme.yaml");
    }

    private static void deploy(TestBundle bundle) {
        association.server().deploy(bundle.in(temporary), bundle.file());
    }

    private static String log() {
        return new TroubleList(association).log();
    }

    private static String schemeList() {
        return new TroubleList(association).console();
    }

    private static void listed(String bundle, String subject, String what, String remedy) {
        new TroubleList(association).names(bundle, subject, what, remedy);
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

    /** The other scheme, which has no part in this, takes commands, computes findings and shows its pages as ever. */
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
        assertEquals(200, association.server().get("/").statusCode());
        assertEquals(200, association.server().get("/health/ready").statusCode());
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        assertTrue(seconds < PATIENCE_SECONDS, "another scheme had to wait for " + seconds + " s");
    }

    @Test
    @Order(1)
    void whatThrowsIsAnErrorAndNeverADecision() {
        dropLampOn(THROWING, "invented-throwing");
        dropLampOn(HANGING, "invented-hanging");
        association
                .server()
                .await("the log says which kind is missing", SOON, () -> log().contains("invented-hanging"));
        assertFalse(association.hasScheme(THROWING), "listed without the kind it needs");
        deploy(TestBundle.trouble(PLUGIN, "invented"));
        association.awaitScheme(THROWING, true);
        association.awaitScheme(HANGING, true);

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
        listed(PLUGIN, "invented-throwing", "it threw java.lang.IllegalStateException", "have the bundle corrected");
        othersGoOn("虚构专家甲");

        String calm = filled(edition, true);
        submit(calm).accepted();
        assertEquals("RUNNING", status(calm));
        edition.verified();
    }

    @Test
    @Order(2)
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
        listed(PLUGIN, "invented-hanging", "is switched off until restart", "needs a restart of the server");
        othersGoOn("虚构专家丙");
        edition.verified();
    }

    @Test
    @Order(3)
    void whatLacksSomethingOrWasBuiltForAnotherVersionIsToldWhat() {
        String lacking = "org.example.lacking";
        deploy(TestBundle.trouble(lacking, "lacking").with("Import-Package", "org.example.absent;version=\"[1,2)\",*"));
        listed(lacking, "start", "org.example.absent", "install what it lacks");
        othersGoOn("虚构专家丁");

        String old = "org.example.other-version";
        deploy(TestBundle.trouble(old, "old").with("Import-Package", "org.jinbang.scheme.spi;version=\"[9,10)\",*"));
        listed(old, "start", "(here it is 1.", "a bundle that was built for this version");
        othersGoOn("虚构专家戊");
    }

    @Test
    @Order(4)
    void aNameOfCoreStaysWithCore() {
        String bundle = "org.example.usurping";
        deploy(TestBundle.trouble(bundle, "usurping").with("Invented-Name", "yes"));
        listed(bundle, "yes", "the name belongs to org.jinbang.core", "another name");
        othersGoOn("虚构专家己");
        String id = "org.example.on-core";
        Lamp.whole().with(Lamp.ID, id).dropInto(association.server(), id + ".scheme.yaml");
        association.awaitScheme(id, true);
    }

    @Test
    @Order(5)
    void aSchemeThatLiesAboutItsArticlesIsRefusedWithEachLie() {
        String invented = "org.example.invents-an-article";
        Lamp.whole()
                .with(Lamp.ID, invented)
                .with("field: honest, article: \"2\"", "field: honest, article: \"99\"")
                .dropInto(association.server(), invented + ".scheme.yaml");
        refused(invented, "there is no article “99”");
        String unproved = "org.example.claims-too-much";
        Lamp.whole()
                .with(Lamp.ID, unproved)
                .with("answers: {honest: false}, up-to", "up-to")
                .dropInto(association.server(), unproved + ".scheme.yaml");
        refused(unproved, "2-dishonest");
        othersGoOn("虚构专家庚");
    }

    private static void refused(String id, String why) {
        association
                .server()
                .await(
                        "the console refuses " + id,
                        SOON,
                        () -> schemeList().contains(id + ".scheme.yaml")
                                && schemeList().contains(why));
        assertFalse(association.hasScheme(id));
        List<Json.Obj> files = association.administrator().list("/api/v1/scheme-files");
        assertTrue(
                files.stream()
                        .anyMatch(each ->
                                each.toString().contains(id) && each.toString().contains(why)),
                files.toString());
        assertTrue(log().contains(id + ".scheme.yaml is refused") && log().contains(why), "the log does not say it");
    }

    @Test
    @Order(6)
    void whatThrowsWhenItStartsIsNotThere() {
        String activator = "org.example.failing-start";
        deploy(TestBundle.trouble(activator, "failing").with("Invented-Start", "throw"));
        listed(activator, "start", "its start failed", "the log has the reason");
        assertTrue(log().contains("an invented fault of a plug-in"), "the reason is not in the log");
        othersGoOn("虚构专家辛");

        String component = "org.example.failing-component";
        deploy(TestBundle.component(component));
        listed(
                component,
                "component org.jinbang.itests.component.TroubleComponent",
                "an invented fault of a component",
                "have the bundle corrected");
        othersGoOn("虚构专家壬");
    }

    @Test
    @Order(7)
    void whatHangsInItsStartHoldsUpOtherBundlesAndNoAward() throws IOException {
        String bundle = "org.example.hanging-start";
        TestBundle hanging = TestBundle.trouble(bundle, "hanging").with("Invented-Start", "hang");
        deploy(hanging);
        listed(bundle, "start", "its start does not end", "take it out of deploy/, kill the server");
        othersGoOn("虚构专家癸");
        String id = "org.example.meanwhile";
        Lamp.whole().with(Lamp.ID, id).dropInto(association.server(), id + ".scheme.yaml");
        association.awaitScheme(id, true);

        association.server().undeploy(hanging.file());
        association.server().kill();
        Path cache = association.server().home().path("data/cache");
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        association.server().start();
        association.awaitReady();
        assertFalse(schemeList().contains(bundle), "it is still there");
        listed("org.example.failing-start", "start", "its start failed", "the log has the reason");
        othersGoOn("虚构专家子");
    }
}
