package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jinbang.itests.Home;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same bytes, wherever and whenever they are built. */
@Tag("long")
class ReproducibleBuildTest {

    @Test
    void twoBuildsGiveTheSameJars(@TempDir Path temporary) throws Exception {
        SortedMap<String, String> first = build(temporary.resolve("first"));
        SortedMap<String, String> second = build(temporary.resolve("second/at/another/depth"));
        assertTrue(
                first.containsKey("bundles/core/target/" + coreJar(first)),
                first.keySet().toString());
        assertEquals(first, second);
    }

    private static String coreJar(SortedMap<String, String> jars) {
        return jars.keySet().stream()
                .filter(name -> name.startsWith("bundles/core/target/org.jinbang.core-"))
                .findFirst()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .orElse("org.jinbang.core.jar");
    }

    private static SortedMap<String, String> build(Path copy) throws Exception {
        copySources(copy);
        run(
                copy,
                Path.of(System.getProperty("jinbang.maven"), "bin", "mvn").toString(),
                "-B",
                "-q",
                "-ntp",
                "-o",
                "-DunitOnly",
                "-DskipTests",
                "package");
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                digests.put(copy.relativize(jar).toString(), digest(jar));
            }
        }
        return digests;
    }

    private static void copySources(Path copy) throws Exception {
        Path sources = Home.sources();
        Process git = new ProcessBuilder("git", "ls-files", "-z", "-co", "--exclude-standard")
                .directory(sources.toFile())
                .start();
        String names = new String(git.getInputStream().readAllBytes());
        assertEquals(0, git.waitFor(), "git ls-files");
        for (String name : names.split("\0")) {
            Path from = sources.resolve(name);
            if (Files.exists(from)) {
                Path to = copy.resolve(name);
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("build.log").toFile())
                .start();
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), "the build takes too long");
        assertEquals(0, process.exitValue(), () -> {
            try {
                return Files.readString(directory.resolve("build.log"));
            } catch (IOException e) {
                return e.toString();
            }
        });
    }

    private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
