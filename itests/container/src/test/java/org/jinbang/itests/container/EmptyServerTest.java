package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
