package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.itests.Home;
import org.junit.jupiter.api.Test;

/**
 * Nothing is shipped that nobody has looked at: {@code distribution/shipped.tsv} names every jar of others with its
 * status, and what is past its end of life stands there as an exception with its reason.
 */
class ShippedArtifactsTest {

    private static final Set<String> STATUSES = Set.of("maintained", "complete", "exception");

    @Test
    void everyShippedJarIsOnTheList() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(Home.sources().resolve("distribution/shipped.tsv"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            assertEquals(3, columns.length, "three columns: " + line);
            assertTrue(STATUSES.contains(columns[1]), "status is one of " + STATUSES + ": " + line);
            assertTrue(!columns[1].equals("exception") || !columns[2].isBlank(), "an exception has a reason: " + line);
            assertTrue(listed.add(columns[0]), "twice in the list: " + columns[0]);
        }
        assertEquals(String.join("\n", listed), String.join("\n", shipped()));
    }

    @Test
    void theLicencesTravelAlong() throws IOException {
        Home home = Home.unpack("licences");
        assertEquals(Files.readString(Home.sources().resolve("LICENSE")), Files.readString(home.path("LICENSE")));
        String notice = Files.readString(home.path("NOTICE"));
        for (String part : Set.of("openhtmltopdf", "Jersey", "Noto Sans SC", "H2")) {
            assertTrue(notice.contains(part), part);
        }
    }

    private static Set<String> shipped() throws IOException {
        Home home = Home.unpack("shipped");
        TreeMap<String, String> names = new TreeMap<>();
        for (String folder : new String[] {"system", "lib"}) {
            Path root = home.path(folder);
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".jar"))
                        .map(root::relativize)
                        .forEach(file -> names.put(folder + "/" + file, name(folder, file)));
            }
        }
        Set<String> shipped = names.values().stream()
                .filter(name -> !name.startsWith("org.jinbang:"))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String file : names.keySet()) {
            if (file.contains("/org/jinbang/") && file.endsWith(".jar")) {
                shipped.addAll(inside(home.path(file)));
            }
        }
        return shipped;
    }

    /** What travels inside one of our bundles: jars, and what its manifest says it unpacked. */
    private static Set<String> inside(Path bundle) throws IOException {
        Set<String> names = new TreeSet<>();
        try (JarFile jar = new JarFile(bundle.toFile())) {
            String unpacked = jar.getManifest().getMainAttributes().getValue("Embedded-Artifacts");
            if (unpacked != null) {
                names.addAll(Set.of(unpacked.split(",")));
            }
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".jar")) {
                    try (JarInputStream nested = new JarInputStream(jar.getInputStream(entry))) {
                        names.add(coordinates(entry.getName(), nested)
                                .orElse(bundle.getFileName() + "!" + entry.getName()));
                    }
                }
            }
        }
        return names;
    }

    /** As its own build wrote them into it; of one made of several, those of the whole, whose name it bears. */
    private static Optional<String> coordinates(String name, JarInputStream jar) throws IOException {
        Optional<String> first = Optional.empty();
        for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
            if (entry.getName().endsWith("/pom.properties")) {
                Properties properties = new Properties();
                properties.load(jar);
                String artifact = properties.getProperty("artifactId");
                Optional<String> coordinates = Optional.of(
                        properties.getProperty("groupId") + ":" + artifact + ":" + properties.getProperty("version"));
                if (name.equals("lib/" + artifact + ".jar")) {
                    return coordinates;
                }
                first = first.or(() -> coordinates);
            }
        }
        return first;
    }

    /** {@code group:artifact:version} below {@code system/}, {@code lib:file} elsewhere. */
    private static String name(String folder, Path file) {
        if (folder.equals("lib")) {
            return "lib:" + file.getFileName();
        }
        int length = file.getNameCount();
        String group = file.subpath(0, length - 3).toString().replace('/', '.');
        return group + ":" + file.getName(length - 3) + ":" + file.getName(length - 2);
    }
}
