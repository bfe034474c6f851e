package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.jinbang.itests.Console;
import org.jinbang.itests.Home;
import org.jinbang.itests.ServerProcess;
import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People on a server that asks administrators for a second factor and speaks TLS: one account for pages and console. */
class PeopleTest {
    private static final String PASSWORD = "an invented pass phrase";
    private static final String STORE_PASSWORD = "an-invented-store";
    private static final int TLS_PORT_ABOVE_HTTP = 1;

    private static ServerProcess server;
    private static Path store;
    private static Api open;
    private static Api administrator;
    private static Authenticator authenticator;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Home home = Home.unpack("people");
        // No scheme is needed, and none has to be proved before the server is ready.
        home.undeployAll();
        home.configure("org.jinbang.security", "secondFactor", "administrator, standing-seat, power");
        store = home.path("etc/tls.p12");
        certificate(store);
        home.configure("org.apache.felix.http", "org.apache.felix.https.enable", "true");
        home.configure(
                "org.apache.felix.http",
                "org.osgi.service.http.port.secure",
                Integer.toString(home.httpPort() + TLS_PORT_ABOVE_HTTP));
        home.configure("org.apache.felix.http", "org.apache.felix.https.keystore", store.toString());
        home.configure("org.apache.felix.http", "org.apache.felix.https.keystore.password", STORE_PASSWORD);
        home.configure("org.apache.felix.http", "org.apache.felix.https.keystore.key.password", STORE_PASSWORD);
        server = ServerProcess.start(home, Map.of());
        open = Api.of(server);
        server.awaitStatus("/health/ready", 200, ServerProcess.START);
        open.as(Association.lastInvitation(server).orElseThrow())
                .post(
                        "/api/v1/first-administrator",
                        Json.obj().with("login", "first").with("name", "虚构管理员").with("password", PASSWORD))
                .accepted();
        enrol();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** A certificate for 127.0.0.1 that nobody signed. */
    private static void certificate(Path file) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .inheritIO()
                .start();
        assertTrue(keytool.waitFor(60, TimeUnit.SECONDS) && keytool.exitValue() == 0);
    }

    private static Json.Obj credentials(String login) {
        return Json.obj().with("login", login).with("password", PASSWORD);
    }

    private static void enrol() {
        Json.Obj signedIn = open.post("/api/v1/session", credentials("first")).accepted();
        assertTrue(signedIn.object("session").isTrue("enrolling"), signedIn::canonical);
        administrator = open.as(signedIn.text("token").orElseThrow());
        administrator.get("/api/v1/accounts").refused(403, "SECOND_FACTOR_MISSING");
        assertFalse(console("first", PASSWORD).opens(), "the console asks for the factor too");
        authenticator = new Authenticator(administrator
                .post("/api/v1/second-factor", Json.obj().with("password", PASSWORD))
                .accepted()
                .text("secret")
                .orElseThrow());
        administrator
                .put("/api/v1/second-factor", Json.obj().with("code", authenticator.now()))
                .accepted();
        administrator.get("/api/v1/accounts").accepted();
    }

    private static Console console(String login, String password) {
        return Console.withPassword(server.home(), login, password);
    }

    private static Console console(String login, KeyPair key) {
        return Console.withKey(server.home(), login, key);
    }

    private static String whoami(Console console) {
        return console.run("award:whoami", Duration.ofSeconds(60)).succeeded();
    }

    private static String account(String login) {
        return administrator
                .post(
                        "/api/v1/accounts",
                        credentials(login).with("name", "虚构人物").with("administrator", false))
                .accepted()
                .text("id")
                .orElseThrow();
    }

    @Test
    void theConsoleTakesTheSameAccountsWithTheCodeBehindThePassword() {
        assertFalse(console("first", PASSWORD).opens());
        open.post("/api/v1/session", credentials("first")).refused(401, "CODE_NEEDED");
        String typed = PASSWORD + authenticator.next();
        String who = whoami(console("first", typed));
        assertTrue(who.contains("虚构管理员"), who);
        assertFalse(console("first", typed).opens(), "a code counts once");
        account("plain");
        open.post("/api/v1/session", credentials("plain")).accepted();
        assertFalse(console("plain", PASSWORD).opens(), "the console is for administrators");
    }

    @Test
    void anAdministratorEntersTheConsoleWithAPublicKeyUntilItIsRemoved() throws GeneralSecurityException {
        for (String algorithm : List.of("RSA", "EC")) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
            KeyPair key = generator.generateKeyPair();
            assertFalse(console("first", key).opens());
            String id = administrator
                    .post(
                            "/api/v1/me/keys",
                            Json.obj().with("line", PublicKeyEntry.toString(key.getPublic()) + " invented"))
                    .accepted()
                    .text("id")
                    .orElseThrow();
            String who = whoami(console("first", key));
            assertTrue(who.contains("虚构管理员"), who);
            assertFalse(console("somebody", key).opens());
            assertEquals(204, administrator.delete("/api/v1/me/keys/" + id).status());
            assertFalse(console("first", key).opens());
        }
    }

    @Test
    void anInvitedPersonComesInByTheLinkAndIsErased() {
        Json.Obj link = administrator
                .post("/api/v1/invitations", Json.obj().with("name", "虚构来宾"))
                .accepted();
        String token = link.text("token").orElseThrow();
        Json.Obj accepted = open.post(
                        "/api/v1/invitations/acceptance", credentials("guest").with("token", token))
                .accepted();
        assertEquals(link.text("account"), accepted.text("id"));
        open.post("/api/v1/invitations/acceptance", credentials("other").with("token", token))
                .refused(403, "NOT_ENTITLED");
        Api guest = open.as(open.post("/api/v1/session", credentials("guest"))
                .accepted()
                .text("token")
                .orElseThrow());
        assertEquals(
                204,
                guest.post("/api/v1/me/erasure", Json.obj().with("password", PASSWORD))
                        .status());
        guest.get("/api/v1/session").refused(401, "NOT_SIGNED_IN");
        open.post("/api/v1/session", credentials("guest")).refused(401, "SIGN_IN_FAILED");
        Json.Obj gone = administrator
                .get("/api/v1/accounts/" + link.text("account").orElseThrow())
                .accepted();
        assertEquals("ERASED", gone.text("state").orElseThrow());
        assertFalse(gone.canonical().contains("虚构来宾"));
    }

    @Test
    void speaksTlsByConfigurationAndItsCookieNeverLeavesIt() throws Exception {
        URI address = URI.create("https://127.0.0.1:" + (server.home().httpPort() + TLS_PORT_ABOVE_HTTP));
        account("browser");
        HttpClient trusting = HttpClient.newBuilder().sslContext(trust(store)).build();
        HttpResponse<String> signedIn = trusting.send(
                HttpRequest.newBuilder(address.resolve("/api/v1/session"))
                        .header("Content-Type", "application/json")
                        .header("X-Jinbang", "1")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                credentials("browser").with("cookie", true).canonical()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(201, signedIn.statusCode(), signedIn.body());
        assertEquals("TLSv1.3", signedIn.sslSession().orElseThrow().getProtocol());
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains(";Secure"), cookie);
        assertTrue(cookie.contains(";HttpOnly"), cookie);
        assertThrows(
                SSLHandshakeException.class,
                () -> server.http()
                        .send(
                                HttpRequest.newBuilder(address.resolve("/health/live"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()));
    }

    private static SSLContext trust(Path file) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            trusted.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("server", trusted.getCertificate("server"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
