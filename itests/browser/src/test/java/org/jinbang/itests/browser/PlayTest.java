package org.jinbang.itests.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.itests.Home;
import org.jinbang.itests.Server;
import org.jinbang.itests.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * People at the pages of the assembled server. Each play is a program of its own beside this class; it drives Chromium
 * and asks, a line beginning with {@code @} at a time, for what no page does: to move the clock of the demonstration, or
 * to lay a scheme file into the server's folder. The later plays go on where the first has ended.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlayTest {
    private static final Pattern LINK = Pattern.compile("open (\\S+/desk/first#\\S+)");
    private static final String PASSWORD = "an invented pass phrase " + UUID.randomUUID();
    private static final long MINUTES = 8;
    /** Other tests have invented people sign in by password; here their duties ask them for what they would ask real ones. */
    private static final String AS_SHIPPED = "administrator, standing-seat, power, stage:ballot, stage:approval";

    private static ServerProcess server;
    private static Path plays;
    private static Path chromium;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        plays = Path.of(System.getProperty("jinbang.plays"));
        Tools.npm(plays);
        chromium = Chromium.find();
        Home home = Home.unpack("browser");
        home.configure(
                "org.jinbang.security",
                Map.of("secondFactor", AS_SHIPPED, "secondFactorInDemonstration", Boolean.toString(true)));
        server = ServerProcess.start(home, Map.of("jinbang.demonstration", "true"));
        server.awaitStatus("/health/ready", 200, Server.START);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    @Order(1)
    void theWholeEditionByEightPeople() throws Exception {
        play("edition.mjs");
    }

    @Test
    @Order(2)
    void byKeyboardOnATelephoneAndOnABadLine() throws Exception {
        play("ways.mjs");
    }

    @Test
    @Order(3)
    void whatThePublicReads() throws Exception {
        play("public.mjs");
    }

    @Test
    @Order(4)
    void howPeopleComeInAndWhatBecomesOfTheirData() throws Exception {
        play("doors.mjs");
    }

    @Test
    @Order(5)
    void aSchemeThatNobodyKnewBefore() throws Exception {
        play("outsider.mjs");
    }

    @Test
    @Order(6)
    void theOfficeImportsExperts() throws Exception {
        play("experts.mjs");
    }

    @Test
    @Order(7)
    void whatGoesOtherwiseBeforeTheHearing() throws Exception {
        play("checking.mjs");
    }

    @Test
    @Order(8)
    @Tag("long") // Two minutes that would make the quick run longer than half an hour.
    void objectionsAndAListThatIsSentBack() throws Exception {
        play("objecting.mjs");
    }

    private static void play(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("node", script)
                .directory(plays.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "JINBANG_URL", server.home().http().toString(),
                        "JINBANG_FIRST", firstLink(),
                        "JINBANG_PASSWORD", PASSWORD,
                        "JINBANG_CHROMIUM", chromium.toString(),
                        "JINBANG_FACTORS", server.home().path("factors.json").toString(),
                        "JINBANG_SHOTS", System.getProperty("jinbang.screenshots")));
        Process process = builder.start();
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter answers = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("@")) {
                    answers.println(done(line.substring(1).split(" ")));
                } else {
                    System.out.println(line);
                }
            }
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        script + " failed; see above, and the pictures in " + System.getProperty("jinbang.screenshots")
                                + "\n" + server.home().logTail(30));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** Does what a play asks for and answers {@code ok}, or what went wrong. */
    private static String done(String[] words) {
        try {
            switch (words[0]) {
                case "clock" -> server.console("award:demo-clock " + words[1]);
                case "deploy" ->
                    server.deploy(
                            Home.sources().resolve(words[1]),
                            Path.of(words[1]).getFileName().toString());
                default -> throw new IllegalArgumentException("nobody knows how to " + words[0]);
            }
            return "ok";
        } catch (AssertionError | RuntimeException e) {
            return String.valueOf(e.getMessage()).replaceAll("\\R", " ");
        }
    }

    /** The link for the first administrator, as the log of the first start shows it. */
    private static String firstLink() throws IOException {
        Matcher found = LINK.matcher(Files.readString(server.home().path("data/log/karaf.log")));
        if (!found.find()) {
            throw new AssertionError("the log shows no link for the first administrator\n"
                    + server.home().logTail(60));
        }
        return found.group(1);
    }
}
