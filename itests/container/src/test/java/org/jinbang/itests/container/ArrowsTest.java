package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.itests.Home;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The arrows between our bundles, read from the manifests that are shipped: everything points to core, core to nothing
 * of ours, and no scheme offers anything.
 */
class ArrowsTest {

    private static final String OURS = "org.jinbang.";
    private static final String CORE = "org.jinbang.core";
    private static final String SECURITY = "org.jinbang.security";
    private static final String SCHEME_FILES = "org.jinbang.schemefile";
    private static final String DOCUMENTS = "org.jinbang.documents";
    private static final String SCHEME = "org.jinbang.scheme.";

    /** What each bundle of ours may import from, beside core and itself. A bundle that is not named: core alone. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            CORE,
            Set.of(),
            "org.jinbang.persistence",
            Set.of(SECURITY),
            "org.jinbang.rest",
            Set.of(SECURITY, DOCUMENTS),
            "org.jinbang.web",
            Set.of(SECURITY),
            "org.jinbang.console",
            Set.of(SECURITY, SCHEME_FILES));

    private static Map<String, Manifest> manifests;
    private static Map<String, String> exporters;

    @BeforeAll
    static void readManifests() throws IOException {
        manifests = new HashMap<>();
        exporters = new HashMap<>();
        Home home = Home.unpack("arrows");
        try (Stream<Path> files = Files.walk(home.path("system/org/jinbang"))) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    // the conformance kit and the archetype lie there for developers; they are no bundles
                    String bundle = value(file.getManifest(), "Bundle-SymbolicName");
                    if (bundle != null) {
                        manifests.put(bundle, file.getManifest());
                    }
                }
            }
        }
        manifests.forEach((bundle, manifest) ->
                packages(manifest, "Export-Package").keySet().forEach(name -> exporters.put(name, bundle)));
        assertTrue(manifests.containsKey(CORE), manifests.keySet().toString());
        assertTrue(manifests.keySet().stream().anyMatch(name -> name.startsWith(SCHEME)), "no scheme is shipped");
    }

    @Test
    void bundlesUseOnlyWhatTheyMay() {
        Set<String> wrong = new TreeSet<>();
        manifests.forEach((bundle, manifest) -> {
            for (String name : packages(manifest, "Import-Package").keySet()) {
                String exporter = exporters.get(name);
                if (name.startsWith(OURS) && !mayUse(bundle, exporter)) {
                    wrong.add(bundle + " imports " + name + " of " + exporter);
                }
            }
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void coreIsPureJava() {
        Set<String> platform = ModuleLayer.boot().modules().stream()
                .flatMap(module -> module.getPackages().stream())
                .collect(Collectors.toSet());
        List<String> foreign = packages(manifests.get(CORE), "Import-Package").keySet().stream()
                .filter(name -> !name.startsWith(OURS)
                        && !name.equals("org.slf4j")
                        && !name.startsWith("org.osgi.")
                        && !platform.contains(name))
                .toList();
        assertEquals(List.of(), foreign);
    }

    @Test
    void schemesExportNothing() {
        manifests.forEach((bundle, manifest) -> {
            if (bundle.startsWith(SCHEME)) {
                assertEquals(Set.of(), packages(manifest, "Export-Package").keySet(), bundle);
            }
        });
    }

    @Test
    void exportedPackagesHaveAVersionAndAreNotInternal() {
        Set<String> wrong = new TreeSet<>();
        exporters.forEach((name, bundle) -> {
            String version =
                    packages(manifests.get(bundle), "Export-Package").get(name).getVersion();
            if (version == null || (name.startsWith(OURS) && name.contains(".internal"))) {
                wrong.add(bundle + " exports " + name + " in version " + version);
            }
        });
        assertEquals(Set.of(), wrong);
    }

    private static boolean mayUse(String bundle, String exporter) {
        return exporter != null
                && (exporter.equals(bundle)
                        || exporter.equals(CORE)
                        || MAY_USE.getOrDefault(bundle, Set.of()).contains(exporter));
    }

    private static Parameters packages(Manifest manifest, String header) {
        String value = value(manifest, header);
        return value == null ? new Parameters() : OSGiHeader.parseHeader(value);
    }

    private static String value(Manifest manifest, String header) {
        return manifest.getMainAttributes().getValue(header);
    }
}
