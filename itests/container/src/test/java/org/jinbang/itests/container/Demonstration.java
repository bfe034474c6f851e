package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.itests.Console;
import org.jinbang.itests.Home;
import org.jinbang.itests.Server;
import org.jinbang.itests.ServerProcess;
import org.jinbang.json.Json;

/** A demonstration server on which a whole edition has been played at the console. */
final class Demonstration implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String PASSWORD = "jinbang-demo-2024";

    private final ServerProcess server;
    private final Api open;
    private final Runners runners = new Runners();
    private final Duration worked;

    private Demonstration(ServerProcess server, Api open, Duration worked) {
        this.server = server;
        this.open = open;
        this.worked = worked;
    }

    /** Starts a server and plays the edition. */
    static Demonstration play(Home home) {
        // What is read through follows every number that it finds to the check of certificates.
        home.configure("org.jinbang.server", "publicChecksPerMinute", "100000");
        ServerProcess server = ServerProcess.start(home, Map.of("jinbang.demonstration", "true"));
        try {
            server.awaitStatus("/health/ready", 200, Server.START);
            Duration before = processorTime(server);
            long start = System.nanoTime();
            String answer = console(server, "award:demo --lang en").succeeded();
            Duration worked = processorTime(server).minus(before);
            System.out.println("played in " + Duration.ofNanos(System.nanoTime() - start) + ", worked for " + worked);
            assertTrue(!answer.isEmpty(), "the demonstration says nothing");
            return new Demonstration(server, Api.of(server), worked);
        } catch (RuntimeException | Error e) {
            server.stop();
            throw e;
        }
    }

    private static Duration processorTime(Server server) {
        return server.process().info().totalCpuDuration().orElseThrow();
    }

    private static Console.Answer console(Server server, String command) {
        return Console.withPassword(server.home(), Home.USER, server.home().password())
                .run(command, PATIENCE);
    }

    /** Runs a console command that may take its time. */
    Console.Answer console(String command) {
        return console(server, command);
    }

    ServerProcess server() {
        return server;
    }

    /** The processor time of playing it. */
    Duration worked() {
        return worked;
    }

    /** The interface as one of the invented people uses it. */
    Api as(String login) {
        return open.signIn(login, PASSWORD);
    }

    /** One edition at least was played to its end, and no journal has a fault. */
    void verifies() {
        List<Json.Obj> editions = open.list("/api/v1/editions");
        assertTrue(editions.stream()
                .anyMatch(each -> each.text("status").filter("ENDED"::equals).isPresent()));
        for (Json.Obj edition : editions) {
            String path = "/api/v1/editions/" + edition.text("id").orElseThrow() + "/verification";
            assertEquals(List.of(), runners.of(edition).get(path).accepted().items("faults"));
        }
    }

    /** Those who run the editions, each signed in once: an office mostly, where the scheme has one. */
    private final class Runners {
        private static final String OFFICE = "office-1";
        private static final Map<String, String> OTHERS =
                Map.of("cn.cq.collection", "commission-1", "cn.samr.quality", "secretariat-1");

        private final Map<String, Api> signedIn = new TreeMap<>();

        Api of(Json.Obj edition) {
            String login = OTHERS.getOrDefault(edition.text("scheme").orElseThrow(), OFFICE);
            return signedIn.computeIfAbsent(login, Demonstration.this::as);
        }
    }

    /** Stops it in good order and starts it again on its data. */
    void restart() {
        server.stop();
        server.start();
    }

    /** Everything that the public, the office and an applicant can read is the same after an upheaval. */
    void keepsThrough(Runnable upheaval) {
        Map<String, Api> readers = new TreeMap<>();
        readers.put("nobody", open);
        for (String login : List.of("office-1", "a1")) {
            readers.put(login, as(login));
        }
        server.await("all mails have had their turn", PATIENCE, this::mailsRest);
        Map<String, SortedMap<String, String>> before = new TreeMap<>();
        readers.forEach((login, api) -> before.put(login, Everything.readBy(api)));
        before.forEach((login, all) -> System.out.println(login + " reads " + all.size() + " addresses"));
        assertTrue(before.get("office-1").size() > 200, "the office reads too little");
        upheaval.run();
        server.awaitStatus("/health/ready", 200, Server.START);
        readers.forEach((login, api) -> {
            SortedMap<String, String> after = Everything.readBy(api);
            assertEquals(before.get(login).keySet(), after.keySet(), "what " + login + " can read");
            Map<String, String> changed = new TreeMap<>(after);
            changed.entrySet().removeAll(before.get(login).entrySet());
            assertEquals(Map.of(), changed, "what " + login + " reads otherwise");
        });
    }

    /** Mails follow the acts at their own pace: they rest when none waits and none has come for a while. */
    private boolean mailsRest() {
        List<Json.Obj> before = mails();
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        return before.equals(mails())
                && !before.isEmpty()
                && before.stream()
                        .noneMatch(mail -> Set.of("QUEUED", "SENDING")
                                .contains(mail.text("state").orElseThrow()));
    }

    private List<Json.Obj> mails() {
        return open.list("/api/v1/editions").stream()
                .flatMap(edition ->
                        runners
                                .of(edition)
                                .list("/api/v1/editions/" + edition.text("id").orElseThrow() + "/mails")
                                .stream())
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
