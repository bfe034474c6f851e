package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the deploy folder and is no scheme, or not yet, is refused by name and disturbs nobody. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileDeployTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Association association;
    private static Edition edition;
    private static Person applicant;
    private static String application;

    @BeforeAll
    static void openAnEdition() {
        association = Association.shared();
        edition = association.individual();
        applicant = association.person("applicant");
        application = edition.start(applicant, "artisan");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] lamp(String id) {
        return Lamp.whole().with(Lamp.ID, id).text().getBytes(StandardCharsets.UTF_8);
    }

    private static Path deploy(String name) {
        return association.server().home().path("deploy/" + name);
    }

    private static void othersGoOn(String name) {
        applicant
                .api()
                .command(
                        application + "/save-answers",
                        Json.obj().with("answers", Json.obj().with("name", name)))
                .accepted();
        assertFalse(edition.dormant());
    }

    private static List<String> schemes() {
        return association.open().list("/api/v1/schemes").stream()
                .map(line -> line.text("id").orElseThrow())
                .sorted()
                .toList();
    }

    @Test
    void whatIsNoSchemeIsRefusedByName() throws IOException {
        byte[] whole = zip(Map.of("scheme.yaml", lamp("org.example.hostile")));
        byte[] evil = lamp("org.example.evil");
        Map<String, byte[]> files = new TreeMap<>();
        files.put("empty.scheme.yaml", new byte[0]);
        files.put("nothing.scheme.zip", new byte[0]);
        files.put("cut.scheme.zip", Arrays.copyOf(whole, whole.length / 2));
        files.put("noise.scheme.zip", "not an archive at all".getBytes(StandardCharsets.UTF_8));
        files.put("upwards.scheme.zip", zip(Map.of("scheme.yaml", evil, "../../upwards.yaml", evil)));
        files.put("absolute.scheme.zip", zip(Map.of("scheme.yaml", evil, "/tmp/absolute-of-jinbang.yaml", evil)));
        files.put("backwards.scheme.zip", zip(Map.of("scheme.yaml", evil, "..\\backwards.yaml", evil)));
        files.put("binary.scheme.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        List<String> before = schemes();
        Json.Obj journal = edition.verified();
        try {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                Path file = Files.createTempFile("hostile", "");
                Files.write(file, each.getValue());
                association.server().deploy(file, each.getKey());
                Files.delete(file);
            }
            Files.createDirectories(deploy("folder.scheme.zip"));
            Files.write(deploy("folder.scheme.zip/scheme.yaml"), evil);
            for (String name : files.keySet()) {
                association
                        .server()
                        .await(
                                "the log refuses " + name,
                                SOON,
                                () -> log().contains("deploy/" + name + " is refused, nothing of it is registered"));
            }
            assertEquals(before, schemes());
            String listed = association.server().console("award:scheme-list --lang en");
            files.keySet().forEach(name -> assertTrue(listed.contains("deploy/" + name), name + " in\n" + listed));
            othersGoOn("虚构工匠甲");
            assertTrue(strays().isEmpty(), strays().toString());
        } finally {
            for (String name : files.keySet()) {
                Files.deleteIfExists(deploy(name));
            }
            Files.deleteIfExists(deploy("folder.scheme.zip/scheme.yaml"));
            Files.deleteIfExists(deploy("folder.scheme.zip"));
        }
        association
                .server()
                .await(
                        "nothing is refused any more",
                        SOON,
                        () -> !association
                                .server()
                                .console("award:scheme-list --lang en")
                                .contains("Refused:"));
        assertEquals(
                journal.number("acts").orElseThrow() + 1,
                edition.verified().number("acts").orElseThrow());
    }

    private static String log() {
        return association.server().home().logTail(Integer.MAX_VALUE);
    }

    /** What an archive wrote where nobody wanted it. */
    private static List<Path> strays() throws IOException {
        try (Stream<Path> files =
                Files.walk(association.server().home().directory().getParent())) {
            return Stream.concat(files, Stream.of(Path.of("/tmp/absolute-of-jinbang.yaml")))
                    .filter(Files::exists)
                    .filter(file ->
                            file.getFileName().toString().matches(".*(upwards|backwards|absolute-of-jinbang)\\.yaml"))
                    .toList();
        }
    }

    @Test
    void whatIsStillBeingCopiedIsTakenWhenItIsWhole(@TempDir Path temporary) throws Exception {
        String jar = "org.example.copied-jar";
        TestBundle bundle = TestBundle.scheme(jar, Lamp.whole().with(Lamp.ID, jar));
        String zip = "org.example.copied-zip";
        Map<String, byte[]> files = new TreeMap<>();
        files.put(bundle.file(), Files.readAllBytes(bundle.in(temporary)));
        files.put(zip + ".scheme.zip", zip(Map.of("scheme.yaml", lamp(zip))));
        List<String> before = schemes();
        try {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                Files.write(deploy(each.getKey()), Arrays.copyOf(each.getValue(), each.getValue().length / 2));
            }
            // Several looks of those who watch the folder; a fast disk would not leave half a file for so long.
            Thread.sleep(4000);
            assertEquals(before, schemes());
            othersGoOn("虚构工匠乙");
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                byte[] content = each.getValue();
                Files.write(
                        deploy(each.getKey()),
                        Arrays.copyOfRange(content, content.length / 2, content.length),
                        StandardOpenOption.APPEND);
            }
            association.awaitScheme(jar, true);
            association.awaitScheme(zip, true);
        } finally {
            for (String name : files.keySet()) {
                Files.deleteIfExists(deploy(name));
            }
        }
        association.awaitScheme(jar, false);
        association.awaitScheme(zip, false);
        othersGoOn("虚构工匠丙");
        edition.verified();
    }
}
