package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jinbang.itests.Home;
import org.jinbang.itests.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each feature names all that it needs: installed alone into a bare container, it resolves and starts. */
class FeatureAloneTest {

    private static final Pattern NAME = Pattern.compile("<feature name=\"(jinbang[^\"]*)\"");

    /** Event admin is there from the first moment of every server, with the framework; see the distribution. */
    private static final String STARTED_WITH_THE_FRAMEWORK = "jinbang-events";

    static final String BARE = "framework, jaas, shell, ssh, feature, bundle, service, " + STARTED_WITH_THE_FRAMEWORK;

    private static ServerProcess server;

    @BeforeAll
    static void startBareContainer() {
        Home home = Home.unpack("feature");
        home.undeployAll();
        home.configure("org.apache.karaf.features", "featuresBoot", BARE);
        server = ServerProcess.startContainer(home);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void installsAlone(String feature) {
        List<String> before = bundles();
        server.console("feature:install " + feature);
        List<String> idle = bundles().stream()
                .filter(line -> !line.contains("Active") && !line.contains("Waiting") && !line.contains("Hosts:"))
                .toList();
        assertEquals(List.of(), idle);
        assertTrue(isInstalled(feature), server.console("feature:list -i"));
        server.console("feature:uninstall " + feature);
        assertFalse(isInstalled(feature));
        assertEquals(before.size(), bundles().size(), feature + " left bundles behind");
    }

    private static boolean isInstalled(String feature) {
        return server.console("feature:list -i").lines().anyMatch(line -> line.startsWith(feature + " "));
    }

    private static List<String> bundles() {
        // A table of lines such as: 42 | Active | 30 | 1.0.0 | Some Name; a fragment says: Hosts: 7
        return server.console("bundle:list -t 0")
                .lines()
                .filter(line -> line.matches("\\s*\\d+ \\|.*"))
                .toList();
    }

    static Stream<String> features() throws IOException {
        return NAME.matcher(Files.readString(Home.sources().resolve("features/src/main/feature/features.xml")))
                .results()
                .map(found -> found.group(1))
                .filter(feature -> !feature.equals(STARTED_WITH_THE_FRAMEWORK));
    }
}
