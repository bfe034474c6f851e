package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.itests.Console;
import org.jinbang.itests.Home;
import org.jinbang.itests.Server;
import org.jinbang.itests.ServerProcess;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A whole edition, played at the console of a demonstration server; and that a restart, and a move to another database,
 * keep all that can be read of it.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class DemonstrationTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration AT_MOST = Duration.ofSeconds(90);
    private static final String PASSWORD = "jinbang-demo-2024";

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Postgres postgres = new Postgres();
    private static ServerProcess server;
    private static Api open;
    private static Duration worked;

    @BeforeAll
    static void play() {
        server = ServerProcess.start(Home.unpack("demonstration"), Map.of("jinbang.demonstration", "true"));
        open = Api.of(server);
        server.awaitStatus("/health/ready", 200, Server.START);
        Duration before = processorTime();
        long start = System.nanoTime();
        Home home = server.home();
        Console.Answer played =
                Console.withPassword(home, Home.USER, home.password()).run("award:demo --lang en", PATIENCE);
        worked = processorTime().minus(before);
        System.out.println("played in " + Duration.ofNanos(System.nanoTime() - start) + ", worked for " + worked);
        played.succeeded();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
        postgres.close();
    }

    private static Duration processorTime() {
        return server.process().info().totalCpuDuration().orElseThrow();
    }

    private static Api as(String login) {
        return open.as(
                open.post("/api/v1/session", Json.obj().with("login", login).with("password", PASSWORD))
                        .accepted()
                        .text("token")
                        .orElseThrow());
    }

    /**
     * On two free processors it takes less than a minute. Whether a busy machine takes longer is not the server's doing: what
     * counts is the work of both, of which the demonstration keeps one busy throughout.
     */
    @Test
    void takesLessThanAMinute() {
        assertTrue(worked.compareTo(AT_MOST) < 0, "worked for " + worked);
    }

    @Test
    void everyJournalVerifies() {
        List<Json.Obj> editions = open.list("/api/v1/editions");
        assertTrue(editions.stream()
                .anyMatch(each -> each.text("status").filter("ENDED"::equals).isPresent()));
        Api group = as("leading-group-1");
        for (Json.Obj edition : editions) {
            String path = "/api/v1/editions/" + edition.text("id").orElseThrow() + "/verification";
            assertEquals(List.of(), group.get(path).accepted().items("faults"));
        }
    }

    /** Mails follow the acts at their own pace: they rest when none waits and none has come for a while. */
    private static boolean mailsRest(Api office) {
        List<Json.Obj> before = mails(office);
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        return before.equals(mails(office))
                && !before.isEmpty()
                && before.stream()
                        .noneMatch(mail -> Set.of("QUEUED", "SENDING")
                                .contains(mail.text("state").orElseThrow()));
    }

    private static List<Json.Obj> mails(Api office) {
        return open.list("/api/v1/editions").stream()
                .flatMap(edition ->
                        office.list("/api/v1/editions/" + edition.text("id").orElseThrow() + "/mails").stream())
                .toList();
    }

    @Test
    void aRestartKeepsEverything() {
        assertKept(() -> {
            server.stop();
            server.start();
        });
    }

    @Test
    void aMoveToPostgresKeepsEverythingAndSoDoesARestartThere() {
        assertKept(() -> {
            Console.Answer moved = Console.withPassword(
                            server.home(), Home.USER, server.home().password())
                    .run(
                            "award:database-move --lang en --url " + postgres.database("store") + " --vault-url "
                                    + postgres.database("keys") + " --user " + Postgres.USER + " --password any",
                            PATIENCE);
            assertTrue(moved.succeeded().contains("the journal verifies on both sides"), moved::toString);
            server.await("the configuration names it", SOON, () -> configured().contains(postgres.database("store")));
            server.await(
                    "the server goes on there",
                    SOON,
                    () -> server.home().logTail(200).contains("The store is " + postgres.database("store")));
            server.awaitStatus("/health/ready", 200, Server.START);
            everyJournalVerifies();
            server.stop();
            server.start();
        });
        everyJournalVerifies();
    }

    private static String configured() {
        try {
            return Files.readString(server.home().path("etc/org.jinbang.persistence.cfg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertKept(Runnable upheaval) {
        Map<String, Api> readers = new TreeMap<>();
        readers.put("nobody", open);
        for (String login : List.of("office-1", "a1")) {
            readers.put(login, as(login));
        }
        server.await("all mails have had their turn", PATIENCE, () -> mailsRest(readers.get("office-1")));
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
}
