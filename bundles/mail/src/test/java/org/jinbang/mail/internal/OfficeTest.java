package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.mail.Mail;
import org.jinbang.mail.MailLine;
import org.jinbang.mail.MailState;
import org.jinbang.mail.MailText;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What those who run an edition see of its mails and may do. */
class OfficeTest {
    private static final String APPLICANT = "p-applicant-a";
    private static final Actor OFFICE = Actor.of("p-board-1");

    @TempDir
    private Path directory;

    private World world;
    private Outbox outbox;
    private LittleSmtp smtp;

    @BeforeEach
    void open() {
        smtp = new LittleSmtp();
        world = new World(directory);
        outbox = world.outbox();
        world.follower(outbox).follow();
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        world.follower(outbox).follow();
    }

    @AfterEach
    void close() throws IOException {
        world.close();
        smtp.close();
    }

    private MailLine submitted() {
        return world.lines(outbox).stream()
                .filter(line -> line.template().equals("SUBMITTED"))
                .findFirst()
                .orElseThrow();
    }

    private String edition() {
        return world.trial().edition();
    }

    private static RefusalCode refused(Executable work) {
        return assertThrows(RefusedException.class, work).refusal().code();
    }

    @Test
    void theAddressIsMaskedAndTheTextIsThereWhenAskedFor() {
        MailLine line = submitted();
        assertEquals("j***@example.org", line.to());
        assertEquals(MailState.QUEUED, line.state());
        MailText whole = outbox.read(OFFICE, edition(), line.id());
        assertEquals("zh", whole.language());
        assertTrue(whole.text().orElseThrow().startsWith("虚构甲，您好："));
    }

    @Test
    void othersSeeNothing() {
        String mail = submitted().id();
        for (String person : List.of(APPLICANT, "p-jury-1", "p-stranger")) {
            Actor actor = Actor.of(person);
            assertEquals(
                    RefusalCode.NOT_ENTITLED,
                    refused(() -> outbox.list(actor, edition(), Optional.empty(), Optional.empty(), 10)));
            assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> outbox.read(actor, edition(), mail)));
            assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> outbox.resend(actor, edition(), mail)));
        }
        assertEquals(
                RefusalCode.UNKNOWN_TARGET,
                refused(() -> outbox.list(OFFICE, "none", Optional.empty(), Optional.empty(), 10)));
        assertEquals(RefusalCode.UNKNOWN_TARGET, refused(() -> outbox.read(OFFICE, edition(), "none")));
    }

    @Test
    void whoIsRecusedSeesNoMailAboutTheCase() {
        world.play("apply");
        world.play()
                .run(
                        "board:2",
                        CommandType.RECUSE,
                        world.application(),
                        Json.obj()
                                .with("organ", "board")
                                .with("member", "p-board-2")
                                .with("reason", "虚构理由"));
        world.follower(outbox).follow();
        assertTrue(world.lines(outbox, "p-board-1").stream()
                .anyMatch(line -> line.stream().equals(world.application())));
        List<MailLine> seen = world.lines(outbox, "p-board-2");
        assertFalse(seen.isEmpty());
        assertTrue(seen.stream().noneMatch(line -> line.stream().equals(world.application())));
        String mail = submitted().id();
        assertEquals(RefusalCode.UNKNOWN_TARGET, refused(() -> outbox.read(Actor.of("p-board-2"), edition(), mail)));
        assertEquals(RefusalCode.UNKNOWN_TARGET, refused(() -> outbox.resend(Actor.of("p-board-2"), edition(), mail)));
    }

    @Test
    void aMailIsSentAgainToTheAddressAsItIsNowAndWhoDidItStaysKnown() {
        smtp.answer("RCPT TO:<jia@", "550 5.1.1 unknown");
        world.sender(outbox, smtp.port()).send();
        MailLine failed = submitted();
        assertEquals(MailState.FAILED, failed.state());
        smtp.recover();

        MailLine queued = outbox.resend(OFFICE, edition(), failed.id());
        assertEquals(MailState.QUEUED, queued.state());
        assertEquals(0, queued.attempts());
        assertEquals("p-board-1", queued.resent().get(0).by());
        assertEquals(RefusalCode.WRONG_STAGE, refused(() -> outbox.resend(OFFICE, edition(), failed.id())));

        world.sender(outbox, smtp.port()).send();
        assertEquals(MailState.SENT, submitted().state());
        LittleSmtp.Received mail = smtp.received().get(smtp.received().size() - 1);
        assertEquals(List.of(World.ADDRESS), mail.to());
        assertEquals("<" + failed.id() + ".1@example.org>", mail.header("Message-ID"), "another mail, not folded");
    }

    @Test
    void whatWasNotSentForWantOfAServerCanBeSentLater() {
        Sender.none(outbox);
        outbox.resend(OFFICE, edition(), submitted().id());
        world.sender(outbox, smtp.port()).send();
        assertEquals(1, smtp.received().size());
        assertEquals(List.of(World.ADDRESS), smtp.received().get(0).to());
    }

    @Test
    void aStateCanBeAskedFor() {
        world.sender(outbox, smtp.port()).send();
        var sent = outbox.list(OFFICE, edition(), Optional.of(MailState.SENT), Optional.empty(), 200);
        assertEquals(
                List.of("SUBMITTED"),
                sent.items().stream().map(MailLine::template).toList());
        var failed = outbox.list(OFFICE, edition(), Optional.of(MailState.FAILED), Optional.empty(), 200);
        assertEquals(6, failed.items().size(), "nobody knows the addresses of the members");
    }

    @Test
    void whatOpensADoorIsForgottenOnceItWasSent() {
        Mail.Letter letter = new Mail.Letter("yi@example.org", "", "zh", "虚构邀请", "https://secret", "secret", true);
        outbox.put(new Mail("invented/1", edition(), "", "p-yi", "p-yi", "INVITATION", false, letter));
        String id = world.lines(outbox).stream()
                .filter(line -> line.template().equals("INVITATION"))
                .findFirst()
                .orElseThrow()
                .id();
        assertEquals(Optional.empty(), outbox.read(OFFICE, edition(), id).text(), "not even while it waits");
        world.sender(outbox, smtp.port()).send();
        assertEquals(RefusalCode.WRONG_STAGE, refused(() -> outbox.resend(OFFICE, edition(), id)));
    }

    @Test
    void theSameCauseIsKeptOnce() {
        Mail.Letter letter = new Mail.Letter("yi@example.org", "", "zh", "虚构", "虚构", "虚构", false);
        Mail mail = new Mail("invented/2", edition(), "", "p-yi", "p-yi", "ACCOUNT_CHANGED", false, letter);
        assertTrue(outbox.put(mail));
        assertFalse(outbox.put(mail));
        outbox.claim(200, Duration.ofHours(1));
        assertFalse(outbox.put(mail));
    }
}
