package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import org.jinbang.itests.ServerUnderExam;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The assembled distribution boots whole, and only for its own machine. */
class BootTest {

    private static ServerUnderExam server;

    @BeforeAll
    static void start() {
        server = ServerUnderExam.start("boot");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void everyBundleIsActive() {
        server.inside(StateInside.class, "everyBundleIsActive");
    }

    @Test
    void everyComponentIsSatisfied() {
        server.inside(StateInside.class, "everyComponentIsSatisfied");
    }

    @Test
    void theSchemeInDeployIsStarted() {
        String bundles = server.console("bundle:list -t 0 -s");
        String line = bundles.lines()
                .filter(l -> l.contains("org.jinbang.scheme.cn.caq.individual"))
                .findFirst()
                .orElse("");
        assertTrue(line.contains("Active"), bundles);
    }

    @Test
    void webServerAnswers() {
        assertEquals(404, server.get("/there-is-no-such-page").statusCode());
    }

    @Test
    void nobodyReachesItFromOutside() throws IOException {
        for (String address : addressesOfThisMachine()) {
            for (int port : List.of(server.home().httpPort(), server.home().sshPort())) {
                assertFalse(answers(address, port), "port " + port + " is open at " + address);
            }
        }
    }

    private static List<String> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .map(address -> address.getHostAddress())
                .toList();
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
