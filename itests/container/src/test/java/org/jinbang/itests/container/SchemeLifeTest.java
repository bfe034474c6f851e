package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Schemes come into the deploy folder and go out of it; nothing that is stored is touched by that. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SchemeLifeTest {
    private static final String JAR = "org.jinbang.scheme.cn.caq.individual.jar";
    private static final String FILE = "lamp.scheme.yaml";
    private static final String UNPROVEN = "unproven.scheme.yaml";
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Association association;
    private static Edition edition;
    private static Person applicant;

    @BeforeAll
    static void openAnEdition() {
        association = Association.shared();
        edition = association.individual();
        applicant = association.person("applicant");
    }

    private static Json.Obj named(String name) {
        return Json.obj().with("answers", Json.obj().with("name", name));
    }

    private static Json.Obj saved(String application) {
        return applicant.api().get(application).accepted().object("answers");
    }

    private static long acts(String type) {
        return edition.journal().stream()
                .filter(act -> act.text("type").filter(type::equals).isPresent())
                .count();
    }

    @Test
    void anEditionWhoseSchemeIsGoneIsReadableAndRefusesCommands(@TempDir Path elsewhere) throws IOException {
        String application = edition.start(applicant, "quality-expert");
        applicant.api().command(application + "/save-answers", named("虚构专家甲")).accepted();
        Json.Obj scheme = association.open().get(edition.path() + "/scheme").accepted();
        long slept = acts("EDITION_SLEPT");
        long woke = acts("EDITION_WOKE");
        Path kept = Files.copy(association.server().home().path("deploy/" + JAR), elsewhere.resolve(JAR));

        association.server().undeploy(JAR);
        try {
            association.awaitScheme(Association.INDIVIDUAL, false);
            association.server().await("the edition is dormant", SOON, edition::dormant);

            assertEquals(
                    scheme, association.open().get(edition.path() + "/scheme").accepted());
            assertEquals("虚构专家甲", saved(application).text("name").orElse("(none)"));
            Json.Obj verified = edition.verified();

            Json.Obj refused = applicant
                    .api()
                    .command(application + "/save-answers", named("虚构专家乙"))
                    .refused(409, "SCHEME_DORMANT");
            assertTrue(refused.text("detail_en").orElseThrow().contains(Association.INDIVIDUAL), refused.toString());
            applicant
                    .api()
                    .command(
                            edition.path() + "/start-application",
                            Json.obj().with("batch", 1).with("track", "artisan"))
                    .refused(409, "SCHEME_DORMANT");
            assertEquals("虚构专家甲", saved(application).text("name").orElse("(none)"));
            assertEquals(slept + 1, acts("EDITION_SLEPT"));
            assertEquals(verified, edition.verified(), "a refused command left something in the journal");
        } finally {
            association.server().deploy(kept, JAR);
            association.awaitScheme(Association.INDIVIDUAL, true);
        }

        association.server().await("the edition is awake", SOON, () -> !edition.dormant());
        applicant.api().command(application + "/save-answers", named("虚构专家乙")).accepted();
        assertEquals("虚构专家乙", saved(application).text("name").orElse("(none)"));
        assertEquals(woke + 1, acts("EDITION_WOKE"));
        edition.verified();
    }

    @Test
    void aBrokenFileIsRefusedWholeAndAGoodOneComesAndGoes() {
        String application = edition.start(applicant, "artisan");
        List<Json.Obj> before = association.open().list("/api/v1/schemes");
        Lamp broken = Lamp.whole().with("for: lamp", "for: candle").with("type: yes-no", "type: perhaps");

        broken.dropInto(association.server(), FILE);
        try {
            for (String wrong : List.of("for: candle", "type: perhaps")) {
                String place = FILE + ":" + broken.lineOf(wrong) + ":";
                association
                        .server()
                        .await(
                                "the log says what is wrong at " + place,
                                SOON,
                                () -> log().matches("(?s).*" + java.util.regex.Pattern.quote(place) + "\\d+ .*"));
            }
            assertEquals(before, association.open().list("/api/v1/schemes"));
            assertTrue(refusal(FILE).contains(FILE + ":" + broken.lineOf("for: candle") + ":"), refusal(FILE));
            assertFalse(edition.dormant());
            applicant
                    .api()
                    .command(application + "/save-answers", named("虚构工匠甲"))
                    .accepted();

            Lamp.whole().dropInto(association.server(), FILE);
            association.awaitScheme(Lamp.ID, true);
            Json.Obj articles = association
                    .open()
                    .get("/api/v1/schemes/" + Lamp.ID + "/" + Lamp.REVISION + "/articles")
                    .accepted();
            assertEquals(2, articles.items("articles").size());
        } finally {
            association.server().undeploy(FILE);
        }
        association.awaitScheme(Lamp.ID, false);
        association
                .open()
                .get("/api/v1/schemes/" + Lamp.ID + "/" + Lamp.REVISION)
                .refused(404, "UNKNOWN_SCHEME");
        assertEquals(before, association.open().list("/api/v1/schemes"));
        applicant.api().command(application + "/save-answers", named("虚构工匠乙")).accepted();
    }

    @Test
    void aRuleThatNoCaseProvesKeepsItsSchemeOut() {
        List<Json.Obj> before = association.open().list("/api/v1/schemes");
        Lamp unproven = Lamp.whole().with(Lamp.ID, "org.example.unproven").with("year: 2021,", "year: 2030,");
        unproven.dropInto(association.server(), UNPROVEN);
        try {
            association
                    .server()
                    .await(
                            "the scheme is refused",
                            SOON,
                            () -> refusal(UNPROVEN).contains("edition/every"));
            assertTrue(
                    refusal(UNPROVEN).contains(UNPROVEN + ":" + unproven.lineOf("edition: {every") + ":"),
                    refusal(UNPROVEN));
            assertEquals(before, association.open().list("/api/v1/schemes"));
        } finally {
            association.server().undeploy(UNPROVEN);
        }
        association
                .server()
                .await("the refusal is gone", SOON, () -> refusal(UNPROVEN).isEmpty());
    }

    /** What the list of schemes says of a file that was refused; empty if it says nothing. */
    private static String refusal(String file) {
        return association.open().get("/api/v1/schemes").accepted().items("pending").stream()
                .map(Json.Obj.class::cast)
                .filter(each -> each.text("source").filter(file::equals).isPresent())
                .filter(each -> each.text("state").filter("refused"::equals).isPresent())
                .map(each -> each.items("problems").toString())
                .findFirst()
                .orElse("");
    }

    private static String log() {
        return association.server().home().logTail(Integer.MAX_VALUE);
    }
}
