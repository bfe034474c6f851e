package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jinbang.itests.Home;
import org.jinbang.itests.ServerProcess;
import org.junit.jupiter.api.Test;

/** The server as an administrator starts it: stopped, killed, started again, with a scheme taken out and put back. */
class RestartTest {

    private static final String SCHEME = "org.jinbang.scheme.cn.caq.individual";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void comesBackAfterStopAndKillAndFollowsItsDeployFolder() throws IOException {
        try (ServerProcess server = ServerProcess.start(Home.unpack("restart"), Map.of())) {
            server.stop();
            assertFalse(server.isRunning());

            server.start();
            server.kill();
            assertFalse(server.isRunning());

            server.start();
            server.await("the scheme is there again", SOON, () -> hasScheme(server));

            Path kept = Files.copy(
                    server.home().path("deploy/" + SCHEME + ".jar"),
                    server.home().path("data/tmp/kept.jar"));
            server.undeploy(SCHEME + ".jar");
            server.await("the scheme is gone", SOON, () -> !hasScheme(server));
            server.deploy(kept, SCHEME + ".jar");
            server.await("the scheme is back", SOON, () -> hasScheme(server));
        }
    }

    @Test
    void nobodySignsInWithoutAnAdministratorsDoing() throws IOException {
        Home home = Home.unpack("users");
        String users = Files.readString(home.path("etc/users.properties"));
        String keys = Files.readString(home.path("etc/keys.properties"));
        // The harness added its own user with a generated password; the distribution itself brings none.
        assertTrue(entries(users).allMatch(line -> line.startsWith("_g_") || line.startsWith(Home.USER)), users);
        assertTrue(entries(keys).allMatch(line -> line.startsWith("_g_")), keys);
    }

    private static java.util.stream.Stream<String> entries(String properties) {
        return properties.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static boolean hasScheme(ServerProcess server) {
        return server.console("bundle:list -t 0 -s")
                .lines()
                .anyMatch(line -> line.contains(SCHEME) && line.contains("Active"));
    }
}
