package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a run of tests ends, of itself or by whoever calls it off, the servers that it started end with it. */
class ServersEndWithTheirTestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"end", "wait"})
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void noServerOutlivesTheTests(String ending) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("jinbang.") || name.startsWith("org.ops4j.pax.url.mvn."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LeavesAServer.class.getName(), ending));
        Process tests = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            ProcessHandle server = server(tests);
            if (ending.equals("wait")) {
                tests.destroy();
            }
            assertTrue(tests.waitFor(60, TimeUnit.SECONDS), "the tests do not end");
            server.onExit().get(30, TimeUnit.SECONDS);
        } finally {
            tests.destroyForcibly();
        }
    }

    private static ProcessHandle server(Process tests) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(tests.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (line.startsWith("server ")) {
                    return ProcessHandle.of(Long.parseLong(line.substring("server ".length())))
                            .orElseThrow(() -> new AssertionError("the server has ended already"));
                }
            }
            throw new AssertionError("the tests started no server");
        }
    }
}
