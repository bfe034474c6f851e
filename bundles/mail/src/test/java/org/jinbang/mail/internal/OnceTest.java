package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinbang.mail.Mail;
import org.jinbang.mail.MailFailure;
import org.jinbang.mail.MailLine;
import org.jinbang.mail.MailState;
import org.jinbang.mail.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mail is written once and sent once, over restarts and several servers; where that cannot be known, it is said. */
class OnceTest {
    @TempDir
    private Path directory;

    private World world;
    private LittleSmtp smtp;

    @BeforeEach
    void open() {
        smtp = new LittleSmtp();
        world = new World(directory);
        world.follower(world.outbox()).follow();
        for (String organ : List.of("board", "jury")) {
            for (int i = 1; i <= 3; i++) {
                world.know("p-" + organ + "-" + i);
            }
        }
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
    }

    @AfterEach
    void close() throws IOException {
        world.close();
        smtp.close();
    }

    /** An outbox that dies when it is asked to do this. */
    private static Outbox dyingAt(String method, Outbox outbox) {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        throw new Death();
                    }
                    try {
                        return called.invoke(outbox, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private List<MailLine> lines() {
        return world.lines(world.outbox());
    }

    private long of(MailState state) {
        return lines().stream().filter(line -> line.state() == state).count();
    }

    @Test
    void whatHappenedBeforeIsNotMailed() {
        // a follower of another name would begin where the journal ends now
        Outbox outbox = world.outbox();
        assertTrue(outbox.position(Follower.NAME).isPresent());
        world.follower(outbox).follow();
        long written = lines().size();
        assertTrue(written > 0);
        world.follower(outbox).follow();
        assertEquals(written, lines().size());
    }

    @Test
    void restartsAndFurtherServersSendNothingTwice() {
        for (int start = 0; start < 3; start++) {
            Outbox outbox = world.outbox();
            world.follower(outbox).follow();
            world.sender(outbox, smtp.port()).send();
        }
        assertEquals(lines().size(), of(MailState.SENT));
        assertEquals(lines().size(), smtp.received().size());
        assertEquals(
                smtp.received().size(),
                smtp.received().stream()
                        .map(mail -> mail.header("Message-ID"))
                        .distinct()
                        .count());
    }

    @Test
    void aServerThatDiesBeforeItMovesOnHasWrittenNothing() {
        assertThrows(
                Death.class,
                () -> world.follower(dyingAt("advance", world.outbox())).follow());
        assertEquals(List.of(), lines());
        world.follower(world.outbox()).follow();
        assertEquals(List.of("SUBMITTED"), world.templates(world.outbox(), "p-applicant-a"));
    }

    /** The one gap that cannot be closed: nobody can tell whether the mail server took it. */
    @Test
    void aServerThatDiesBetweenSendingAndNotingLeavesADoubtThatIsShown() {
        world.follower(world.outbox()).follow();
        int all = lines().size();
        assertThrows(
                Death.class,
                () -> world.sender(dyingAt("sent", world.outbox()), smtp.port()).send());
        assertEquals(1, smtp.received().size());
        assertEquals(0, of(MailState.SENT));

        // while the lease holds, nobody else touches it
        world.sender(world.outbox(), smtp.port()).send();
        assertEquals(1, smtp.received().size());

        world.system = world.system.plus(Duration.ofMinutes(6));
        world.sender(world.outbox(), smtp.port()).send();
        assertEquals(all, of(MailState.SENT));
        assertEquals(all + 1, smtp.received().size());
        String twice = smtp.received().get(0).header("Message-ID");
        assertEquals(
                2,
                smtp.received().stream()
                        .filter(mail -> mail.header("Message-ID").equals(twice))
                        .count(),
                "both carry one Message-ID, by which mail systems fold what came twice");
        assertTrue(lines().stream().anyMatch(MailLine::doubtful));
        assertTrue(lines().stream().filter(MailLine::doubtful).count() <= all);
    }

    @Test
    void aConnectionThatBreaksAfterTheMailWasTakenIsTriedUnderTheSameId() {
        world.follower(world.outbox()).follow();
        Sender sender = world.sender(world.outbox(), smtp.answer("END", "TAKEN").port());
        sender.send();
        assertEquals(1, smtp.received().size());
        assertEquals(
                1, lines().stream().filter(line -> line.failure().isPresent()).count());
        smtp.recover();
        world.system = world.system.plus(Duration.ofMinutes(2));
        sender.send();
        assertEquals(lines().size(), of(MailState.SENT));
        String first = smtp.received().get(0).header("Message-ID");
        assertEquals(
                2,
                smtp.received().stream()
                        .filter(mail -> mail.header("Message-ID").equals(first))
                        .count());
    }

    @Test
    void serversThatWorkAtOnceShareTheWork() throws Exception {
        atOnce(() -> world.follower(world.outbox()).follow());
        List<String> seated = world.templates(world.outbox(), "p-jury-1");
        assertEquals(1, seated.stream().filter("MEMBER_SEATED.member"::equals).count(), seated::toString);
        atOnce(() -> world.sender(world.outbox(), smtp.port()).send());
        assertEquals(lines().size(), smtp.received().size());
        assertEquals(lines().size(), of(MailState.SENT));
        assertTrue(lines().stream().noneMatch(MailLine::doubtful));
    }

    private static void atOnce(Runnable work) throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Void>> each = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                each.add(() -> {
                    work.run();
                    return null;
                });
            }
            for (Future<Void> done : servers.invokeAll(each)) {
                done.get();
            }
        } finally {
            servers.shutdownNow();
        }
    }

    @Test
    void aPassingTroubleIsTriedAgainAndAtLastGivenUp() {
        world.follower(world.outbox()).follow();
        smtp.answer("RCPT TO:<jia@", "450 4.2.1 later");
        Sender sender = world.sender(world.outbox(), smtp.port());
        Duration waited = Duration.ZERO;
        for (int attempt = 1; attempt <= 4; attempt++) {
            sender.send();
            MailLine line = toApplicant();
            assertEquals(attempt, line.attempts());
            assertEquals(Optional.of(MailFailure.REFUSED_FOR_NOW), line.failure());
            assertEquals("450 4.2.1", line.reply());
            assertEquals(attempt < 4 ? MailState.QUEUED : MailState.FAILED, line.state());
            waited = waited.plus(Sender.wait(attempt));
            world.system = world.system.plus(Sender.wait(attempt));
        }
        assertEquals(Duration.ofMinutes(1 + 2 + 4 + 8), waited);
        assertEquals(Duration.ofHours(6), Sender.wait(18));
        // the others were not kept waiting
        assertEquals(lines().size() - 1, of(MailState.SENT));
    }

    @Test
    void aRefusalForGoodIsNotTriedAgain() {
        world.follower(world.outbox()).follow();
        smtp.answer("RCPT TO:<jia@", "550 5.1.1 unknown");
        world.sender(world.outbox(), smtp.port()).send();
        assertEquals(MailState.FAILED, toApplicant().state());
        assertEquals(Optional.of(MailFailure.REFUSED), toApplicant().failure());
    }

    @Test
    void troubleOfTheServerSparesTheOthersForAMinute() {
        world.follower(world.outbox()).follow();
        smtp.answer("MAIL", "550 5.7.1 not you");
        Sender sender = world.sender(world.outbox(), smtp.port());
        sender.send();
        long asked =
                smtp.said().stream().filter(line -> line.startsWith("MAIL")).count();
        assertEquals(1, asked);
        sender.send();
        assertEquals(
                1, smtp.said().stream().filter(line -> line.startsWith("MAIL")).count());
        smtp.recover();
        world.system = world.system.plus(Duration.ofMinutes(1));
        sender.send();
        assertEquals(lines().size(), of(MailState.SENT));
    }

    @Test
    void withoutAMailServerEachMailSaysSo() {
        world.follower(world.outbox()).follow();
        Sender.none(world.outbox());
        for (MailLine line : lines()) {
            assertEquals(MailState.FAILED, line.state());
            assertEquals(Optional.of(MailFailure.NO_SERVER), line.failure());
            assertEquals(0, line.attempts());
            assertTrue(line.reason().orElseThrow().en().startsWith("Not sent: no mail server is configured"));
        }
        // once there is one, old mails do not rush out by themselves
        world.sender(world.outbox(), smtp.port()).send();
        assertEquals(List.of(), smtp.received());
    }

    @Test
    void whoeverIsErasedIsNotWrittenTo() {
        world.follower(world.outbox()).follow();
        world.persistence().vault().erase("p-applicant-a");
        world.sender(world.outbox(), smtp.port()).send();
        assertEquals(MailState.ERASED, toApplicant().state());
        assertEquals("", toApplicant().to());
        assertFalse(smtp.received().stream().anyMatch(mail -> mail.to().contains(World.ADDRESS)));
    }

    @Test
    void whatNobodyCouldWriteIsShownInsteadOfForgotten() {
        Outbox outbox = world.outbox();
        Composer failing = new Composer(world.desk()) {
            @Override
            List<Mail> of(org.jinbang.store.Store.ActRow row) {
                if (row.type().equals("SUBMITTED")) {
                    throw new IllegalStateException("invented");
                }
                return super.of(row);
            }
        };
        Follower follower = new Follower(outbox, world.persistence().store(), failing);
        for (int tried = 0; tried < 3; tried++) {
            follower.follow();
        }
        world.sender(outbox, smtp.port()).send();
        List<MailLine> unwritten = lines().stream()
                .filter(line -> line.template().equals(Sender.UNWRITTEN))
                .toList();
        assertEquals(1, unwritten.size());
        assertEquals(Optional.of(MailFailure.NOT_COMPOSED), unwritten.get(0).failure());
        assertEquals("SUBMITTED", unwritten.get(0).subject());
        assertEquals(Map.of(), Map.copyOf(failed(MailFailure.NO_ADDRESS)));
    }

    private Map<String, MailLine> failed(MailFailure why) {
        Map<String, MailLine> found = new java.util.HashMap<>();
        lines().stream()
                .filter(line -> line.failure().equals(Optional.of(why)))
                .forEach(line -> found.put(line.id(), line));
        return found;
    }

    private MailLine toApplicant() {
        return lines().stream()
                .filter(line -> line.person().equals("p-applicant-a"))
                .findFirst()
                .orElseThrow();
    }
}
