package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.itests.Home;
import org.jinbang.itests.Leftovers;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code distribution/run} as a newcomer uses it: plays an edition once, is stopped by Ctrl-C, goes on where it was. */
@Tag("long")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class RunScriptTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String READY = "Ctrl-C";
    private static final String PASSWORD = "jinbang-demo-2024";
    private static final int INTERRUPTED = 130;
    private static final Pattern CLIENT = Pattern.compile("(\\S+/bin/client) -u (\\S+) -p (\\S+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Home.freePort();
    private final int sshPort = Home.freePort();
    private Path clone;
    private Process script;
    private int runs;

    @BeforeEach
    void copyWhatTheScriptNeeds() throws IOException {
        clone = Files.createTempDirectory(Files.createDirectories(Home.work()), "clone-");
        for (String folder : List.of("bundles", "features", "distribution/target")) {
            Files.createDirectories(clone.resolve(folder));
        }
        for (String file : List.of("pom.xml", "distribution/run")) {
            Files.copy(
                    Home.sources().resolve(file),
                    clone.resolve(file),
                    java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        // Newer than all sources: there is nothing to build.
        Files.copy(
                Home.archive(),
                clone.resolve("distribution/target").resolve(Home.archive().getFileName()));
    }

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        if (script != null && script.isAlive()) {
            script.destroy();
            script.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private Path output() {
        return clone.resolve("output-" + runs);
    }

    private String printed() throws IOException {
        return Files.readString(output());
    }

    private void run() throws IOException {
        runs++;
        // Whoever runs the tests in the background has the interrupt ignored; a terminal has not.
        ProcessBuilder builder = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        clone.resolve("distribution/run").toString())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JINBANG_HTTP_PORT", Integer.toString(port));
        builder.environment().put("JINBANG_SSH_PORT", Integer.toString(sshPort));
        script = builder.start();
    }

    private void runUntilReady() throws IOException, InterruptedException {
        run();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!printed().contains(READY)) {
            assertTrue(script.isAlive(), () -> "the script ended: " + text());
            assertTrue(System.nanoTime() < end, () -> "not ready: " + text());
            Thread.sleep(250);
        }
    }

    private String text() {
        try {
            return printed();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(script.pid())).start().waitFor();
        assertTrue(script.waitFor(90, TimeUnit.SECONDS), "Ctrl-C does not stop it: " + text());
        assertEquals(INTERRUPTED, script.exitValue(), this::text);
        assertEquals(
                Map.of(),
                Leftovers.running().entrySet().stream()
                        .filter(each -> each.getValue().contains(clone.toString()))
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Json.Obj ask(String method, String path, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(2, answer.statusCode() / 100, answer::body);
        return Json.parseObject(answer.body());
    }

    private List<Json> editions() throws Exception {
        return ask("GET", "/api/v1/editions", "", "").items("items");
    }

    /** The one that was played to its end; beside it the demonstration shows how one is cancelled. */
    private String playedEdition() throws Exception {
        List<String> ended = editions().stream()
                .map(Json.Obj.class::cast)
                .filter(each -> each.text("status").filter("ENDED"::equals).isPresent())
                .map(each -> each.text("id").orElseThrow())
                .toList();
        assertEquals(1, ended.size(), ended.toString());
        return ended.get(0);
    }

    private Json.Obj verified(String edition) throws Exception {
        String body = Json.obj()
                .with("login", "leading-group-1")
                .with("password", PASSWORD)
                .canonical();
        String token = ask("POST", "/api/v1/session", "", body).text("token").orElseThrow();
        Json.Obj verification = ask("GET", "/api/v1/editions/" + edition + "/verification", token, "");
        assertEquals(List.of(), verification.items("faults"));
        return verification;
    }

    /** The command that the script prints for the console, used as it stands. */
    private String console(String command) throws IOException, InterruptedException {
        Matcher client = CLIENT.matcher(printed());
        assertTrue(client.find(), this::text);
        Process process = new ProcessBuilder(client.group(1), "-u", client.group(2), "-p", client.group(3), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), answer);
        assertEquals(0, process.exitValue(), answer);
        return answer;
    }

    @Test
    void playsAnEditionOnceAndGoesOnWhereItWas() throws Exception {
        runUntilReady();
        String first = printed();
        System.out.println(first);
        for (String part : List.of(
                "award:journal-verify",
                "http://127.0.0.1:" + port + "/api/v1",
                "office-1",
                PASSWORD,
                "LATE",
                "CAP_REACHED",
                "CONDITION_NOT_MET",
                "OBJECTION_INCOMPLETE")) {
            assertTrue(first.contains(part), "“" + part + "” is missing in\n" + first);
        }
        assertFalse(first.contains("Building the server"), first);
        String edition = playedEdition();
        List<Json> editions = editions();
        assertFalse(ask("GET", "/api/v1/editions/" + edition + "/winners", "", "")
                .items("names")
                .isEmpty());
        Json.Obj verified = verified(edition);
        assertTrue(verified.number("streams").orElseThrow() >= 60, verified.toString());
        assertTrue(console("award:demo --lang en").contains("nothing is played"));
        assertEquals(verified, verified(edition), "a demonstration was played a second time");

        Process former = script;
        run();
        assertTrue(script.waitFor(60, TimeUnit.SECONDS), "a second server beside the first");
        assertEquals(1, script.exitValue(), this::text);
        assertTrue(former.isAlive(), "the second start ended the first server");
        script = former;
        interrupt();

        runUntilReady();
        String second = printed();
        assertFalse(second.contains("Playing"), second);
        assertEquals(editions, editions());
        assertEquals(verified, verified(edition), "the journal after a restart");
        interrupt();
    }
}
