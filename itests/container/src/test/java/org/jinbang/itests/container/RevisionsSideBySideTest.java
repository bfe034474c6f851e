package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.Home;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two revisions of one scheme side by side: each edition lives by its own, also when the other comes or goes. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class RevisionsSideBySideTest {
    private static final String SCHEME = "org.example.beacon";
    private static final String FORMER = "beacon-1.scheme.yaml";
    private static final String LATER = "beacon-2.scheme.yaml";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static Association association;
    private static String former;
    private static String later;

    @BeforeAll
    static void twoRevisions() throws IOException {
        association = Association.onNewServer("revisions");
        former = with(
                Files.readString(Home.sources().resolve("itests/container/src/test/resources/beacon.scheme.yaml")),
                "type: yes-no}",
                "type: yes-no}\n          - {id: lit, label: {zh: 点亮年数, en: Years alight}, type: number}",
                "article: \"2\"}\n\nstages:",
                "article: \"2\"}\n      - {id: alight, title: {zh: 点亮足够年数, en: Alight for long enough}, kind:"
                        + " number-at-least, field: lit, bound: 5, article: \"2\"}\n\nstages:",
                "person: {name: 虚构守灯人甲, honest: true}",
                "person: {name: 虚构守灯人甲, honest: true, lit: 9}");
        former += """
                  - case: 2-too-young
                    article: "2"
                    expect: negative
                    title: {zh: 点亮年数不足者不能提交, en: Those alight too shortly cannot submit}
                    given: {until: apply, applications: {a: {track: person, answers: {lit: 4}, up-to: filled}}}
                    steps:
                      - {as: "applicant:a", do: submit, on: a, with: {declaration: true}, expect: {refused: CONDITION_NOT_MET, article: "2"}}
                """;
        later = with(
                former,
                "revision: \"1\"",
                "revision: \"2\"",
                "虚构灯塔奖评选办法, en: Invented Beacon Prize Regulation",
                "虚构灯塔奖评选办法（修订）, en: Invented Beacon Prize Regulation as revised",
                "{zh: 姓名, en: Name}",
                "{zh: 申报人姓名, en: Name of the applicant}",
                "bound: 5",
                "bound: 8",
                "value: 7}",
                "value: 4}",
                "value: 3}",
                "value: 1}");
    }

    private static String with(String text, String... changes) {
        String changed = text;
        for (int i = 0; i < changes.length; i += 2) {
            assertTrue(changed.contains(changes[i]), changes[i]);
            changed = changed.replace(changes[i], changes[i + 1]);
        }
        return changed;
    }

    @AfterAll
    static void stop() {
        if (association != null) {
            association.server().stop();
        }
    }

    private static void install(String text, String name, String revision) {
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, text);
            association.server().deploy(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitRevision(revision, true);
    }

    private static void awaitRevision(String revision, boolean there) {
        association
                .server()
                .await(
                        "revision " + revision + (there ? " listed" : " gone"),
                        SOON,
                        () -> association.open().list("/api/v1/schemes").stream()
                                        .anyMatch(line -> line.text("id")
                                                        .filter(SCHEME::equals)
                                                        .isPresent()
                                                && line.text("revision")
                                                        .filter(revision::equals)
                                                        .isPresent())
                                == there);
    }

    private static Edition opened(String revision, int year) {
        Edition edition = association.found(SCHEME, revision, year, "council");
        edition.openBatch(LocalDate.of(2024, 12, 20));
        return edition;
    }

    /** Fills an application in and answers its path. */
    private static String filled(Edition edition, Person applicant, int lit) {
        String application = edition.start(applicant, "person");
        Json.Obj answers =
                Json.obj().with("name", "虚构守灯人" + lit).with("honest", true).with("lit", lit);
        applicant
                .api()
                .command(application + "/save-answers", Json.obj().with("answers", answers))
                .accepted();
        return application;
    }

    private static void submitted(Edition edition, int lit) {
        Person applicant = association.person("applicant");
        applicant
                .api()
                .command(filled(edition, applicant, lit) + "/submit", Json.obj().with("declaration", true))
                .accepted();
    }

    private static Json.Obj of(String stage) {
        return Json.obj().with("batch", 1).with("stage", stage);
    }

    private static void close(Edition edition, String stage) {
        String digest = edition.chair()
                .api()
                .get(edition.path() + "/preview?batch=1&stage=" + stage)
                .accepted()
                .text("digest")
                .orElseThrow();
        edition.chair()
                .api()
                .command(edition.path() + "/close-stage", of(stage).with("digest", digest))
                .accepted();
    }

    private static String page(Edition edition) {
        return edition.path().substring("/api/v1".length());
    }

    /** Up to the notice, whose page is answered. */
    private static PublicPage noticed(Edition edition) {
        close(edition, "apply");
        for (Json.Obj line : edition.chair().api().list(edition.path() + "/applications")) {
            edition.chair()
                    .api()
                    .command(
                            "/api/v1/applications/" + line.text("id").orElseThrow() + "/record-entry",
                            Json.obj().with("stage", "check").with("decision", "pass"))
                    .accepted();
        }
        close(edition, "check");
        edition.chair()
                .api()
                .command(edition.path() + "/publish-notice", of("notice"))
                .accepted();
        return PublicPage.get(
                association.server(),
                PublicPage.get(association.server(), page(edition), "zh").link(".*/notices/[^/]+"),
                "zh");
    }

    private static String label(Edition edition) {
        return association.open().get(edition.path() + "/scheme").accepted().toString();
    }

    private static String caps(Edition edition) {
        return edition.chair().api().list(edition.path() + "/quotas").toString();
    }

    @Test
    void eachEditionLivesByItsOwnRevision() {
        install(former, FORMER, "1");
        Edition first = opened("1", 2024);
        submitted(first, 6);

        install(later, LATER, "2");
        assertFalse(first.dormant(), "another revision came");
        Edition second = opened("2", 2025);
        submitted(first, 7);
        Person applicant = association.person("applicant");
        String tooYoung = filled(second, applicant, 6);
        applicant
                .api()
                .command(tooYoung + "/submit", Json.obj().with("declaration", true))
                .refused(422, "CONDITION_NOT_MET");
        submitted(second, 9);

        assertTrue(label(first).contains("\"姓名\""), label(first));
        assertFalse(label(first).contains("申报人姓名"));
        assertTrue(label(second).contains("申报人姓名"), label(second));
        assertTrue(caps(first).contains("\"limit\":3"), caps(first));
        assertTrue(caps(second).contains("\"limit\":1"), caps(second));

        PublicPage changes = PublicPage.get(association.server(), "/schemes/" + SCHEME + "/2/since/1", "en")
                .with(200)
                .saying(
                        "Article 2: Condition",
                        "condition “Alight for long enough”, bound: 5 → 8",
                        "“Name” → “Name of the applicant”",
                        "parameter “Cap”: 3 → 1",
                        "parameter “Days of notice”: 7 → 4");
        assertTrue(PublicPage.get(association.server(), "/schemes/" + SCHEME + "/2", "zh")
                .with(200)
                .links()
                .contains(changes.path()));

        association.moveClock(Instant.parse("2024-12-23T01:00:00Z"), folder);
        PublicPage firstNotice =
                noticed(first).with(200).saying("2024年12月30日24时").silentOn("评选办法（修订）");
        PublicPage secondNotice = noticed(second).with(200).saying("2024年12月27日24时", "评选办法（修订）");
        for (PublicPage notice : List.of(firstNotice, secondNotice)) {
            assertEquals(
                    200,
                    association
                            .server()
                            .get("/api/v1" + notice.path() + "/document")
                            .statusCode());
        }

        association.server().undeploy(LATER);
        awaitRevision("2", false);
        association.server().await("the edition of the later revision is dormant", SOON, second::dormant);
        assertFalse(first.dormant(), "its own revision is there");
        PublicPage.get(association.server(), secondNotice.path(), "zh")
                .with(200)
                .saying("评选办法（修订）", "2024年12月27日24时");
        assertEquals(
                200,
                association
                        .server()
                        .get("/api/v1" + secondNotice.path() + "/document")
                        .statusCode());
        PublicPage.get(association.server(), "/schemes/" + SCHEME + "/2", "zh")
                .with(200)
                .saying("虚构灯塔奖评选办法（修订）")
                .silentOn("/check\"");
        second.chair()
                .api()
                .command(second.path() + "/close-stage", of("notice").with("digest", "none"))
                .refused(409, "SCHEME_DORMANT");

        association.moveClock(Instant.parse("2025-01-10T01:00:00Z"), folder);
        close(first, "notice");
        first.chair()
                .api()
                .command(first.path() + "/approve-list", of("approve"))
                .accepted();
        close(first, "approve");
        first.verified();

        install(later, LATER, "2");
        association.server().await("the edition of the later revision is awake", SOON, () -> !second.dormant());
        close(second, "notice");
        second.verified();
    }
}
