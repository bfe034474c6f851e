package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jinbang.itests.Home;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What can be configured is described for the tools of the container, and the shipped files say the same. */
class MetatypeTest {
    /** What each configuration of ours describes: its attributes by name. */
    private static final Map<String, Map<String, Element>> described = new TreeMap<>();
    /** What components of ours read. */
    private static final Set<String> read = new TreeSet<>();

    @BeforeAll
    static void readTheBundles() throws Exception {
        Home home = Home.unpack("metatype");
        try (Stream<Path> files = Files.walk(home.path("system/org/jinbang"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jar")).toList()) {
                try (JarFile jar = new JarFile(file.toFile())) {
                    for (JarEntry entry : Collections.list(jar.entries())) {
                        if (entry.getName().matches("OSGI-INF/(metatype/)?[^/]+\\.xml")) {
                            look(jar, entry);
                        }
                    }
                }
            }
        }
    }

    private static void look(JarFile jar, JarEntry entry) throws Exception {
        Document document;
        try (InputStream in = jar.getInputStream(entry)) {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
        Stream.of(document.getDocumentElement()
                        .getAttribute("configuration-pid")
                        .split("\\s+"))
                .filter(pid -> pid.startsWith("org.jinbang."))
                // A component that is configured by nobody has its own name as its PID.
                .filter(pid -> !pid.contains(".internal."))
                .forEach(read::add);
        Map<String, Element> attributes = new HashMap<>();
        elements(document, "AD").forEach(each -> attributes.put(each.getAttribute("id"), each));
        elements(document, "Designate")
                .forEach(each -> described
                        .computeIfAbsent(each.getAttribute("pid"), pid -> new HashMap<>())
                        .putAll(attributes));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @Test
    void eachConfigurationIsDescribedWordForWord() {
        assertTrue(read.size() >= 9, read.toString());
        assertEquals(read, described.keySet());
        described.forEach((pid, attributes) -> attributes.forEach((name, attribute) -> {
            assertFalse(attribute.getAttribute("name").isBlank(), pid + " " + name);
            assertFalse(attribute.getAttribute("description").isBlank(), pid + " " + name + " lacks a description");
        }));
    }

    @Test
    void theShippedFilesSayWhatHoldsWithoutThem() throws IOException {
        Set<String> shipped = new TreeSet<>();
        try (Stream<Path> files = Files.list(Home.sources().resolve("distribution/src/main/karaf/etc"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("org.jinbang."))
                    .toList()) {
                String pid = file.getFileName().toString().replaceFirst("\\.cfg$", "");
                shipped.add(pid);
                assertTrue(described.containsKey(pid), pid + " is read by nobody");
                Properties properties = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    properties.load(in);
                }
                properties.stringPropertyNames().forEach(key -> {
                    Element attribute = described.get(pid).get(key);
                    assertTrue(attribute != null, pid + " has no " + key);
                    assertEquals(
                            defaultOf(attribute), properties.getProperty(key).strip(), pid + " " + key);
                });
            }
        }
        assertTrue(shipped.size() >= 6, shipped.toString());
    }

    /** As text: a comma in it is escaped, since it stands between values. */
    private static String defaultOf(Element attribute) {
        return attribute.getAttribute("default").replaceAll("\\\\(.)", "$1");
    }
}
