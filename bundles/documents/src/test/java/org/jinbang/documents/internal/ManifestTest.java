package org.jinbang.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** The bundle carries its libraries inside and asks for nothing that a bare Karaf does not have. */
class ManifestTest {
    private static final List<String> AVAILABLE =
            List.of("javax.crypto", "javax.imageio", "javax.xml", "org.slf4j", "org.w3c.dom", "org.xml.sax");

    private static Attributes manifest() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target", "classes", "META-INF", "MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }

    private static List<String> packages(String header) throws IOException {
        String clauses = manifest().getValue(header).replaceAll("\"[^\"]*\"", "");
        return List.of(clauses.split(",")).stream()
                .map(clause -> clause.split(";")[0].strip())
                .toList();
    }

    @Test
    void importsOnlyWhatIsThere() throws IOException {
        for (String name : packages("Import-Package")) {
            boolean available = name.equals("org.jinbang.documents")
                    || AVAILABLE.stream().anyMatch(known -> name.equals(known) || name.startsWith(known + "."));
            assertTrue(available, name);
        }
    }

    @Test
    void exportsOnlyItsService() throws IOException {
        assertEquals(List.of("org.jinbang.documents"), packages("Export-Package"));
    }
}
