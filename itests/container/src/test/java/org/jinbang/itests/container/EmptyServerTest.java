package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jinbang.itests.Home;
import org.jinbang.itests.Server;
import org.jinbang.itests.ServerProcess;
import org.jinbang.itests.Sockets;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The server as an administrator starts it, {@code bin/karaf server}: empty, for its own machine alone, without anybody
 * who could sign in until the one-time token of its log is used.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class EmptyServerTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FIRST = "/api/v1/first-administrator";
    private static final String PASSWORD = "an invented pass phrase of its own";

    private static ServerProcess server;
    private static Api open;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(Home.unpack("empty"), Map.of());
        open = Api.of(server);
        server.awaitStatus("/health/ready", 200, Server.START);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void listensOnTheLoopbackInterfaceForHttpAndSshAlone() throws IOException {
        // The container's own port for bin/stop, on the loopback interface as well.
        int stop = Integer.parseInt(
                Files.readString(server.home().path("data/port")).strip());
        List<InetSocketAddress> sockets = Sockets.listening(server.process());
        Set<Integer> ports = sockets.stream().map(InetSocketAddress::getPort).collect(Collectors.toSet());
        sockets.forEach(socket -> assertTrue(socket.getAddress().isLoopbackAddress(), "open to others: " + socket));
        assertEquals(Set.of(server.home().httpPort(), server.home().sshPort(), stop), ports, "JMX or RMI? " + sockets);
    }

    @Test
    void patchesNoModuleOfJavaSoThatTheArchiveOfItsClassesIsUsed() throws IOException {
        String script = Files.readString(server.home().path("bin/karaf"));
        assertTrue(script.contains("--add-opens"), script);
        assertFalse(script.contains("--patch-module"), script);
    }

    @Test
    void theWebServerMovesToAnotherPortWhileTheServerRuns() throws Exception {
        int former = server.home().httpPort();
        int other = Home.freePort();
        listenAt(other);
        try {
            server.await("it answers at the new port", SOON, () -> statusAt(other) == 200);
            assertEquals(0, statusAt(former), "it answers at the former port as well");
        } finally {
            listenAt(former);
        }
        server.awaitStatus("/health/ready", 200, SOON);
        open.get("/api/v1/none").refused(404, "NO_SUCH_ADDRESS");
    }

    /** The container misses what is written while it takes in what was written before: nobody saves twice a second. */
    private static void listenAt(int port) {
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        server.home().configure("org.apache.felix.http", "org.osgi.service.http.port", Integer.toString(port));
    }

    /** The answer to whether it is ready; 0 where nobody answers. */
    private static int statusAt(int port) {
        URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
        try {
            return server.send(HttpRequest.newBuilder(ready).build()).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    @Test
    void playsNoDemonstration() {
        String refused = server.consoleRefuses("award:demo --lang en");
        assertTrue(refused.contains("no demonstration server"), refused);
        assertEquals("[]", server.console("award:edition-list --json").strip());
    }

    @Test
    void theFirstAdministratorIsMadeWithTheTokenOfTheLogOnce() {
        for (String login : List.of("admin", "first", "karaf", "jinbang", "office-1")) {
            for (String password : List.of("admin", "jinbang", "karaf", "jinbang-demo-2024", "password")) {
                open.post("/api/v1/session", Json.obj().with("login", login).with("password", password))
                        .refused(401, "SIGN_IN_FAILED");
            }
        }
        String former = invitation();
        server.stop();
        assertFalse(server.isRunning());
        startAgain();
        String token = invitation();
        assertNotEquals(former, token, "the token of an earlier start is shown again");

        Json.Obj first = Json.obj().with("login", "zhang").with("name", "虚构管理员").with("password", PASSWORD);
        open.post(FIRST, first).refused(401, "NOT_SIGNED_IN");
        open.as("nonsense").post(FIRST, first).refused(403, "NOT_ENTITLED");
        open.as(former).post(FIRST, first).refused(403, "NOT_ENTITLED");
        open.as(token).post(FIRST, first.with("password", "short")).refused(422, "ENTRY_INVALID");
        open.as(token).post(FIRST, first).accepted();
        Json.Obj second = first.with("login", "li");
        open.as(token).post(FIRST, second).refused(409, "ALREADY_DONE");
        open.as(former).post(FIRST, second).refused(409, "ALREADY_DONE");

        server.kill();
        assertFalse(server.isRunning());
        startAgain();
        assertEquals(token, invitation(), "an invitation although there is an administrator");
        open.as(token).post(FIRST, second).refused(409, "ALREADY_DONE");
        assertEquals(1, open.signIn("zhang", PASSWORD).list("/api/v1/accounts").size());
    }

    private static String invitation() {
        return Association.lastInvitation(server).orElseThrow(() -> new AssertionError("the log invites nobody"));
    }

    private static void startAgain() {
        server.start();
        server.awaitStatus("/health/ready", 200, Server.START);
    }
}
