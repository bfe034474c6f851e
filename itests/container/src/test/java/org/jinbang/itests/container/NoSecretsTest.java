package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.itests.Home;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing in the archive opens a server: no user, no password, no key. */
class NoSecretsTest {
    private static final Pattern PASSWORD =
            Pattern.compile("(?im)^[ \\t]*[^#!\\s=:]*(password|secret|passwd)[ \\t]*[=:][ \\t]*\\S+");

    private static Home home;

    @BeforeAll
    static void unpack() {
        home = Home.unpack("secrets");
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.path(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void nobodyIsNamedAsUser() throws IOException {
        for (String name : List.of("users.properties", "keys.properties")) {
            Set<String> entries = Files.readAllLines(home.path("etc/" + name)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replaceAll("\\s*=.*", ""))
                    // The harness added its own user with a generated password.
                    .filter(line -> !line.equals(Home.USER))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of("_g_\\:admingroup"), entries, name);
        }
    }

    @Test
    void noSettingHoldsAPassword() throws IOException {
        List<String> found = files("etc").stream()
                .flatMap(file -> PASSWORD.matcher(text(file))
                        .results()
                        .map(match -> file.getFileName() + ": " + match.group().strip()))
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void noFileIsAKeyOrADatabase() throws IOException {
        List<Path> found = files(".").stream()
                .filter(file -> file.toString().matches(".*(\\.key|\\.pem|\\.jks|\\.p12|\\.db|host\\.key.*)")
                        || !file.toString().endsWith(".jar") && text(file).contains("PRIVATE KEY-----"))
                .toList();
        assertEquals(List.of(), found);
        assertTrue(files("data").stream().noneMatch(file -> file.toString().contains("jinbang")), "data is not empty");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
