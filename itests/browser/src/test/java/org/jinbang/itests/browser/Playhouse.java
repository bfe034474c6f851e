package org.jinbang.itests.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.itests.Home;
import org.jinbang.itests.Server;
import org.jinbang.itests.ServerProcess;

/**
 * A demonstration server of its own on which plays are played. Each play is a program beside this class; it drives
 * Chromium and asks, a line beginning with {@code @} at a time, for what no page does: to move the clock of the
 * demonstration, to play one so far, or to lay a scheme file into the server's folder.
 */
final class Playhouse implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("open (\\S+/desk/first#\\S+)");
    /** Other tests have invented people sign in by password; here their duties ask them for what they would ask real ones. */
    private static final String AS_SHIPPED = "administrator, standing-seat, power, stage:ballot, stage:approval";

    private final String password = "an invented pass phrase " + UUID.randomUUID();
    private final ServerProcess server;
    private final Path plays;
    private final Path chromium;

    private Playhouse(ServerProcess server, Path plays, Path chromium) {
        this.server = server;
        this.plays = plays;
        this.chromium = chromium;
    }

    /** Starts a server that nothing has happened on, in a folder of that name, where duties ask for a second factor. */
    static Playhouse open(String name) throws IOException, InterruptedException {
        return open(name, true);
    }

    /** The same; without second factors, the demonstrations of the console can be played on it. */
    static Playhouse open(String name, boolean secondFactor) throws IOException, InterruptedException {
        Path plays = Path.of(System.getProperty("jinbang.plays"));
        Tools.npm(plays);
        Path chromium = Chromium.find();
        Home home = Home.unpack(name);
        home.configure(
                "org.jinbang.security",
                Map.of("secondFactor", AS_SHIPPED, "secondFactorInDemonstration", Boolean.toString(secondFactor)));
        ServerProcess server = ServerProcess.start(home, Map.of("jinbang.demonstration", "true"));
        server.awaitStatus("/health/ready", 200, Server.START);
        return new Playhouse(server, plays, chromium);
    }

    @Override
    public void close() {
        server.stop();
    }

    /**
     * Plays a script.
     *
     * @param ways in which it is played besides the usual, as {@code play.mjs} reads them
     * @param minutes after which it is given up
     * @throws AssertionError if something went otherwise than the play has it
     */
    void play(String script, Map<String, String> ways, long minutes) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("node", script)
                .directory(plays.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> told = new HashMap<>();
        told.put("JINBANG_URL", server.home().http().toString());
        told.put("JINBANG_FIRST", firstLink());
        told.put("JINBANG_PASSWORD", password);
        told.put("JINBANG_CHROMIUM", chromium.toString());
        told.put("JINBANG_FACTORS", server.home().path("factors.json").toString());
        told.put("JINBANG_SHOTS", System.getProperty("jinbang.screenshots"));
        told.putAll(ways);
        builder.environment().putAll(told);
        Process process = builder.start();
        CompletableFuture.delayedExecutor(minutes, TimeUnit.MINUTES).execute(process::destroyForcibly);
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
    private String done(String[] words) {
        try {
            switch (words[0]) {
                case "clock" -> server.console("award:demo-clock " + words[1]);
                case "demo" ->
                    server.console(
                            "award:demo " + String.join(" ", List.of(words).subList(1, words.length)));
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
    private String firstLink() throws IOException {
        Matcher found = LINK.matcher(Files.readString(server.home().path("data/log/karaf.log")));
        if (!found.find()) {
            throw new AssertionError("the log shows no link for the first administrator\n"
                    + server.home().logTail(60));
        }
        return found.group(1);
    }
}
