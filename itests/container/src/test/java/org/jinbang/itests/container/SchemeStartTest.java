package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.Server;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code award:scheme-new} writes can be installed in each of the three ways, used, and taken out again. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SchemeStartTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SCHEMA = "/schema/scheme.schema.json";

    private static Association association;

    @BeforeAll
    static void moveIn() {
        association = Association.onNewServer("start");
    }

    @AfterAll
    static void moveOut() {
        association.server().close();
    }

    private static Server server() {
        return association.server();
    }

    private static Path written(Path folder, String options, String id) {
        String said = server().console("award:scheme-new " + options + " --to " + folder + " " + id);
        Path file = folder.resolve(id + ".scheme.yaml");
        assertTrue(said.contains(file.toString()), said);
        return file;
    }

    @Test
    void aStartIsInstalledByCommandByFolderAndByUploadAndUsed(@TempDir Path folder) throws IOException {
        Path byCommand = written(folder, "", "org.example.command");
        Path byFolder = written(folder, "--with recommendation,review,levels,aftercare", "org.example.folder");
        Path byUpload = written(folder, "--with aftercare", "org.example.upload");
        String before = Files.readString(byCommand);
        server().consoleRefuses("award:scheme-new --to " + folder + " org.example.command");
        assertEquals(before, Files.readString(byCommand));
        assertTrue(before.lines().findFirst().orElseThrow().endsWith(SCHEMA), before);

        assertTrue(server().console("award:scheme-verify " + byCommand).contains("golden cases"));
        server().console("award:scheme-install " + byCommand);
        server().deploy(byFolder, "mine.scheme.yaml");
        association
                .administrator()
                .upload("/api/v1/scheme-files?name=mine.scheme.yaml", Files.readAllBytes(byUpload))
                .accepted();
        for (String id : List.of("org.example.command", "org.example.folder", "org.example.upload")) {
            association.awaitScheme(id, true);
        }

        Edition edition = association.open("org.example.command", "1", "council");
        Person applicant = association.person("applicant");
        String application = edition.start(applicant, "organisation");
        applicant
                .api()
                .command(
                        application + "/save-answers",
                        Json.obj()
                                .with(
                                        "answers",
                                        Json.obj()
                                                .with("name", "虚构工厂")
                                                .with("years", 3)
                                                .with("lawful", true)))
                .accepted();
        applicant
                .api()
                .command(application + "/submit", Json.obj().with("declaration", true))
                .accepted();
        edition.verified();

        association.administrator().delete("/api/v1/scheme-files/org.example.command-1.scheme.yaml");
        association.administrator().delete("/api/v1/scheme-files/org.example.upload-1.scheme.yaml");
        server().undeploy("mine.scheme.yaml");
        for (String id : List.of("org.example.command", "org.example.folder", "org.example.upload")) {
            association.awaitScheme(id, false);
        }
        server().await("the edition is dormant", SOON, edition::dormant);
        assertEquals(
                "虚构工厂",
                applicant
                        .api()
                        .get(application)
                        .accepted()
                        .object("answers")
                        .text("name")
                        .orElseThrow());
    }

    @Test
    void theSchemaIsPublicAndKeptByWhoHasIt() {
        HttpResponse<String> first = server().get(SCHEMA);
        assertEquals(200, first.statusCode());
        assertEquals(
                "application/schema+json",
                first.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(first.headers().firstValue("Cache-Control").orElseThrow().startsWith("public"));
        assertEquals(
                "*", first.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        Json.Obj stage = Json.parseObject(first.body()).object("$defs").object("stage");
        assertTrue(stage.object("properties").object("kind").texts("enum").contains("site-visit"), stage.toString());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = server().send(
                        server().request(SCHEMA).header("If-None-Match", tag).build());
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
    }

    @Test
    void theKindsAreListedWithTheBundleTheyComeFrom(@TempDir Path folder) {
        assertTrue(bundle("years-since").startsWith("org.jinbang.core/"), bundle("years-since"));
        assertTrue(server().console("award:kind-list --lang en years-since").contains("Full years have passed"));
        long plugin = server().install(
                        TestBundle.trouble("org.example.extra", "extra").in(folder));
        try {
            assertEquals("org.example.extra/1.0.0", bundle("extra-throwing"));
            assertTrue(server().get(SCHEMA).body().contains("\"extra-throwing\""), "editors do not complete it");
        } finally {
            server().console("bundle:uninstall " + plugin);
        }
        server().consoleRefuses("award:kind-list extra-throwing");
        assertFalse(server().get(SCHEMA).body().contains("\"extra-throwing\""), "editors still complete it");
    }

    private static String bundle(String condition) {
        Json.Obj kinds = Json.parseObject(server().console("award:kind-list --json " + condition));
        return ((Json.Obj) kinds.items("conditions").get(0)).text("bundle").orElseThrow();
    }
}
