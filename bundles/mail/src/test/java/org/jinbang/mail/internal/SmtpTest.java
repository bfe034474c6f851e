package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jinbang.mail.Mail;
import org.jinbang.mail.MailFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to a mail server, and what its answers mean. */
class SmtpTest {
    private static final Mail.Letter LETTER = new Mail.Letter(
            "jia@example.org", "虚构甲", "zh", "虚构奖 2024：申报已提交", "虚构甲，您好：\n\n.一行以点开头\n", "<p>虚构甲</p>", false);

    private final LittleSmtp server = new LittleSmtp();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Optional<Trouble> send(Settings.Server settings) {
        try (Smtp smtp = new Smtp(settings)) {
            return smtp.send(LETTER, "m1.0@example.org");
        }
    }

    private Settings.Server plain() {
        return World.settings(server.port()).server().orElseThrow();
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws IOException {
        assertEquals(Optional.empty(), send(plain()));
        LittleSmtp.Received mail = server.received().get(0);
        assertEquals("award@example.org", mail.from());
        assertEquals(List.of("jia@example.org"), mail.to());
        assertEquals("<m1.0@example.org>", mail.header("Message-ID"));
        assertEquals("auto-generated", mail.header("Auto-Submitted"));
        assertEquals("zh-CN", mail.header("Content-Language"));
        assertEquals(LETTER.subject(), MimeUtility.decodeText(mail.header("Subject")));
        assertTrue(mail.header("To").endsWith("<jia@example.org>"), mail.header("To"));
        assertEquals(LETTER.text(), mail.text());
        String html = Base64.getEncoder().encodeToString(LETTER.html().getBytes(StandardCharsets.UTF_8));
        assertTrue(mail.content().contains(html), mail.content());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 jia@example.org unknown, REFUSED, 550 5.1.1, false, false",
        "RCPT, 450 4.2.1 jia@example.org is away, REFUSED_FOR_NOW, 450 4.2.1, false, true",
        "RCPT, 530 5.7.0 sign in first, NOT_ACCEPTED, 530 5.7.0, true, true",
        "MAIL, 550 5.7.1 not you, NOT_ACCEPTED, 550 5.7.1, true, true",
        "MAIL, 451 4.7.1 later, REFUSED_FOR_NOW, 451 4.7.1, true, true",
        "DATA, 554 no, REFUSED, 554, false, false",
        "END, 552 5.3.4 too big, REFUSED, 552 5.3.4, false, false",
        "END, 421 4.3.2 closing, REFUSED_FOR_NOW, 421 4.3.2, true, true"
    })
    void aRefusalIsUnderstood(
            String word, String answer, MailFailure why, String codes, boolean ofServer, boolean passing) {
        server.answer(word, answer);
        Trouble trouble = send(plain()).orElseThrow();
        assertEquals(why, trouble.why());
        assertEquals(codes, trouble.reply(), "codes alone: the words of a server could name somebody");
        assertEquals(ofServer, trouble.server());
        assertEquals(passing, trouble.passing());
    }

    @Test
    void aBrokenConnectionIsTriedAgain() {
        server.answer("DATA", "");
        Trouble trouble = send(plain()).orElseThrow();
        assertEquals(MailFailure.UNREACHABLE, trouble.why());
        assertTrue(trouble.server());
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws IOException {
        server.close();
        Trouble trouble = send(plain()).orElseThrow();
        assertEquals(MailFailure.UNREACHABLE, trouble.why());
        assertTrue(trouble.passing());
    }

    @Test
    void whereEncryptionIsRequiredNothingIsSaidInTheClear() {
        Trouble starttls = send(World.settings(server.port(), Settings.Encryption.STARTTLS)
                        .server()
                        .orElseThrow())
                .orElseThrow();
        assertEquals(MailFailure.NOT_ACCEPTED, starttls.why());
        Trouble tls = send(World.settings(server.port(), Settings.Encryption.TLS)
                        .server()
                        .orElseThrow())
                .orElseThrow();
        assertEquals(MailFailure.NOT_ACCEPTED, tls.why());
        assertFalse(server.said().stream().anyMatch(line -> line.startsWith("MAIL")), server.said()::toString);
    }

    private Settings.Server signingIn(Path password) {
        Settings.Server plain = plain();
        return new Settings.Server(
                plain.host(),
                plain.port(),
                plain.encryption(),
                "award",
                Optional.of(password),
                plain.from(),
                plain.fromName());
    }

    @Test
    void signsInWithThePasswordAsItIsInTheFileNow() throws IOException {
        server.offer("AUTH PLAIN").answer("AUTH", "235 welcome");
        Path file = Files.writeString(directory.resolve("password"), "first\n");
        assertEquals(Optional.empty(), send(signingIn(file)));
        Files.writeString(file, "second");
        assertEquals(Optional.empty(), send(signingIn(file)));
        assertEquals(List.of("award first", "award second"), server.signedIn());
    }

    @Test
    void aRefusedPasswordConcernsTheServerNotTheMail() throws IOException {
        server.offer("AUTH PLAIN").answer("AUTH", "535 5.7.8 no");
        Trouble trouble = send(signingIn(Files.writeString(directory.resolve("password"), "wrong")))
                .orElseThrow();
        assertEquals(MailFailure.NOT_ACCEPTED, trouble.why());
        assertTrue(trouble.server());
        assertEquals(List.of(), server.received());
    }

    @Test
    void aMissingPasswordFileConcernsTheServerNotTheMail() {
        Trouble trouble = send(signingIn(directory.resolve("none"))).orElseThrow();
        assertEquals(MailFailure.NOT_ACCEPTED, trouble.why());
        assertTrue(trouble.server());
    }
}
