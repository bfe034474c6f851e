package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jinbang.itests.Home;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the archetype makes is the outsider example, file by file; under another name it compiles, tests and runs on a
 * server as generated. An outsider has the unpacked distribution and a public repository of Maven, and nothing else of
 * ours: here the local repository of this build stands for the public one, and a new one is filled from both.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ArchetypeTest {
    private static final String PLUGIN = "org.apache.maven.plugins:maven-archetype-plugin:";

    @TempDir
    static Path folder;

    private static Home home;

    @BeforeAll
    static void unpack() throws IOException {
        home = Home.unpack("archetype");
        Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors>
                    <mirror><id>public</id><mirrorOf>central</mirrorOf><url>file://%s</url></mirror>
                  </mirrors>
                </settings>
                """.formatted(
                        folder.resolve("repository"), System.getProperty("org.ops4j.pax.url.mvn.localRepository")));
    }

    /** As the manual says. */
    private static Path generated(Path into, String group, String artifact, String... more) throws Exception {
        Files.createDirectories(into);
        List<String> words = new ArrayList<>(List.of(
                "-gs",
                home.path("manual/maven-settings.xml").toString(),
                "-Djinbang.home=" + home.directory(),
                PLUGIN + System.getProperty("jinbang.archetypePlugin") + ":generate",
                "-DarchetypeCatalog=internal",
                "-DarchetypeGroupId=org.jinbang",
                "-DarchetypeArtifactId=org.jinbang.archetype",
                "-DarchetypeVersion=" + System.getProperty("jinbang.version"),
                "-DgroupId=" + group,
                "-DartifactId=" + artifact,
                "-Dpackage=" + group + "." + artifact,
                "-DinteractiveMode=false"));
        words.addAll(List.of(more));
        maven(into, words);
        return into.resolve(artifact);
    }

    private static String maven(Path directory, List<String> words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("jinbang.maven"), "bin", "mvn").toString(),
                "-B",
                "-ntp",
                "-s",
                folder.resolve("settings.xml").toString()));
        command.addAll(words);
        Path log = Files.createTempFile(folder, "maven", ".log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(process.waitFor(8, TimeUnit.MINUTES), "Maven takes too long");
        String said = Files.readString(log);
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    private static SortedMap<String, String> texts(Path root) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith("target")) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }

    @Test
    void itMakesTheOutsiderExample() throws Exception {
        Path made = generated(folder.resolve("same"), "org.example", "lantern", "-DjinbangHome=/opt/jinbang");
        SortedMap<String, String> expected = texts(Home.sources().resolve("itests/outsider"));
        SortedMap<String, String> found = texts(made);
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, text) -> assertEquals(text, found.get(name), name));
    }

    @Test
    void whatItMakesCompilesTestsAndRunsOnAServer() throws Exception {
        Path made = generated(folder.resolve("other"), "cn.example", "torch", "-DjinbangHome=" + home.directory());
        assertFalse(texts(made).toString().contains("org.example"), "something is still called as in the example");
        String said = maven(made, List.of("verify"));
        assertTrue(said.contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0"), said);
        assertTrue(Files.exists(made.resolve("target/torch-1.0.0.jar")));
    }
}
