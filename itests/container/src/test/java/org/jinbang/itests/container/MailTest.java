package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.jinbang.mail.internal.LittleSmtp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mails of the assembled server: shown as not sent while there is no mail server, sent once through an encrypted
 * connection with a sign-in as soon as one is configured, and once although the server is killed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class MailTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SECRET = "an invented secret";

    @TempDir
    private static Path directory;

    private static LittleSmtp smtp;
    private static Association association;
    private static Edition edition;

    @BeforeAll
    static void start() throws Exception {
        Path certificate = certificate();
        smtp = new LittleSmtp(encrypted(certificate)).offer("AUTH PLAIN").answer("AUTH", "235 welcome");
        association = Association.onNewServer(
                "mail",
                Map.of(
                        "javax.net.ssl.trustStore",
                        certificate.toString(),
                        "javax.net.ssl.trustStorePassword",
                        "invented"));
        edition = association.individual();
    }

    @AfterAll
    static void stop() throws IOException {
        if (association != null) {
            association.server().stop();
        }
        if (smtp != null) {
            smtp.close();
        }
    }

    /** A key for this machine's name, which the server under test is told to trust. */
    private static Path certificate() throws IOException, InterruptedException {
        Path file = directory.resolve("mail.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "invented",
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertEquals(0, keytool.waitFor());
        return file;
    }

    private static ServerSocketFactory encrypted(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate)) {
            store.load(in, "invented".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "invented".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    private static List<Json.Obj> lines() {
        return edition.chair().api().list(edition.path() + "/mails");
    }

    private static String text(Json.Obj line, String name) {
        return line.text(name).orElse("");
    }

    /** Someone who writes an address into an application and withdraws it, which is told by mail. */
    private static String withdrawn(String address) {
        Person applicant = association.person("applicant");
        String application = edition.start(applicant, "quality-expert");
        applicant
                .api()
                .command(
                        application + "/save-answers",
                        Json.obj()
                                .with(
                                        "answers",
                                        Json.obj().with("name", "虚构申报人").with("email", address)))
                .accepted();
        applicant
                .api()
                .command(application + "/withdraw", Json.obj().with("reason", "虚构理由"))
                .accepted();
        return application.substring(application.lastIndexOf('/') + 1);
    }

    private static List<LittleSmtp.Received> received(String address) {
        return smtp.received().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    private static Json.Obj about(String application) {
        return lines().stream()
                .filter(line -> text(line, "stream").equals(application))
                .findFirst()
                .orElse(Json.obj());
    }

    @Test
    @Order(1)
    void withoutAMailServerNothingFailsAndTheOfficeSeesWhatWasNotSent() {
        String application = withdrawn("jia@example.org");
        association
                .server()
                .await(
                        "the mail is noted as not sent",
                        SOON,
                        () -> text(about(application), "state").equals("FAILED"));
        for (Json.Obj line : lines()) {
            assertEquals("NO_SERVER", text(line, "failure"), line::canonical);
            assertTrue(line.object("reason").text("en").orElseThrow().startsWith("Not sent: no mail server"));
        }
        assertEquals(List.of(), smtp.received());
    }

    @Test
    @Order(2)
    void aConfiguredMailServerGetsEachMailOnceAndNoOldOnes() throws IOException {
        int before = lines().size();
        Path password = Files.writeString(association.server().home().path("etc/mail.password"), SECRET + "\n");
        Map<String, String> settings = Map.of(
                "host",
                "localhost",
                "port",
                String.valueOf(smtp.port()),
                "encryption",
                "tls",
                "user",
                "award",
                "passwordFile",
                password.toString(),
                "from",
                "award@example.org");
        association.server().home().configure("org.jinbang.mail", settings);

        String application = withdrawn("yi@example.org");
        association
                .server()
                .await(
                        "the mail arrives",
                        SOON,
                        () -> !received("yi@example.org").isEmpty());
        association
                .server()
                .await(
                        "the mail is noted as sent",
                        SOON,
                        () -> text(about(application), "state").equals("SENT"));
        LittleSmtp.Received mail = received("yi@example.org").get(0);
        assertEquals("award@example.org", mail.from());
        // 金榜 Jinbang, as a header holds it
        assertTrue(mail.header("From").contains("=?UTF-8?Q?=E9=87=91=E6=A6=9C_Jinbang?="), mail.header("From"));
        assertTrue(mail.text().contains("您的申报 " + application + " 已于 "), mail.text());
        assertTrue(
                mail.text().contains(association.server().home().http() + "/desk/applications/" + application),
                mail.text());
        assertFalse(mail.text().contains(edition.chair().id()), mail.text());
        assertEquals("award " + SECRET, smtp.signedIn().get(0));
        assertEquals(1, smtp.received().size(), "what was not sent before is not sent by itself");
        assertTrue(lines().size() > before);
    }

    @Test
    @Order(3)
    void theOfficeReadsAndSendsAgainAndOthersDoNot() {
        Json.Obj line = lines().stream()
                .filter(each -> text(each, "to").equals("j***@example.org"))
                .findFirst()
                .orElseThrow();
        String mail = edition.path() + "/mails/" + text(line, "id");
        Json.Obj reason = Json.obj().with("reason", "核对通知内容（虚构）");
        assertTrue(text(edition.chair().api().post(mail + "/look", reason).accepted(), "text")
                .startsWith("虚构申报人，您好"));
        edition.chair()
                .api()
                .post(mail + "/look", Json.obj().with("reason", " "))
                .refused(422, "REASON_MISSING");

        Person stranger = association.person("stranger");
        stranger.api().get(edition.path() + "/mails").refused(403, "NOT_ENTITLED");
        stranger.api().post(mail + "/look", reason).refused(403, "NOT_ENTITLED");
        stranger.api().post(mail + "/send-again", Json.obj()).refused(403, "NOT_ENTITLED");
        association.open().post(mail + "/look", reason).refused(401, "NOT_SIGNED_IN");
        assertTrue(association
                .server()
                .consoleRefuses("award:mails " + edition.id())
                .contains("NOT_ENTITLED"));

        Json.Obj again =
                edition.chair().api().post(mail + "/send-again", Json.obj()).accepted();
        assertEquals(edition.chair().id(), text((Json.Obj) again.items("resent").get(0), "by"));
        association
                .server()
                .await(
                        "the mail arrives",
                        SOON,
                        () -> received("jia@example.org").size() == 1);
    }

    @Test
    @Order(4)
    void whatWasAcknowledgedIsMailedOnceAlthoughTheServerIsKilled() throws InterruptedException {
        String application = withdrawn("bing@example.org");
        association.server().kill();
        association.server().start();
        association.awaitReady();
        association
                .server()
                .await(
                        "the mail is noted as sent",
                        SOON,
                        () -> text(about(application), "state").equals("SENT"));
        int all = smtp.received().size();
        association.server().stop();
        association.server().start();
        association.awaitReady();
        TimeUnit.SECONDS.sleep(10); // two looks at the outbox
        assertEquals(all, smtp.received().size(), "a restart sends nothing again");
        List<LittleSmtp.Received> mails = received("bing@example.org");
        assertEquals(
                1,
                mails.stream().map(each -> each.header("Message-ID")).distinct().count());
        assertNotEquals(0, mails.size());
    }
}
