package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.console.internal.demo.Played;
import org.jinbang.json.Json;
import org.jinbang.mail.MailFailure;
import org.jinbang.mail.MailLine;
import org.jinbang.mail.MailState;
import org.jinbang.mail.MailText;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.jinbang.security.Accounts;
import org.jinbang.security.PersonalData;
import org.jinbang.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code award:mails} on an outbox that only pretends. */
class MailsTest {
    private final List<List<Object>> asked = new ArrayList<>();
    private Shell shell;

    @BeforeEach
    void open() {
        Played played = Played.once();
        shell = new Shell()
                .offer(Outbox.class, outbox())
                .offer(PersonalData.class, played.security().personalData())
                .offer(Accounts.class, played.security().accounts())
                .offer(Sessions.class, played.security().sessions());
        shell.session().put("LANG", "en_GB.UTF-8");
    }

    /** Three mails on two pages, for whoever is signed in. */
    private Outbox outbox() {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    asked.add(List.of(arguments));
                    if (((Actor) arguments[0]).anonymous()) {
                        throw new RefusedException(
                                new Refusal(RefusalCode.NOT_ENTITLED, new Text("不予办理", "Refused"), Optional.empty()));
                    }
                    return switch (method.getName()) {
                        case "list" ->
                            ((Optional<?>) arguments[3]).isEmpty()
                                    ? new Page<>(List.of(line("m3"), line("m2")), Optional.of("2"))
                                    : new Page<>(List.of(line("m1")), Optional.empty());
                        case "read" -> new MailText(line("m1"), "zh", Optional.of("虚构甲，您好\n\u001b[2J正文"));
                        case "resend" -> line("m1");
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private static MailLine line(String id) {
        return new MailLine(
                id,
                Instant.parse("2024-05-01T00:00:00Z"),
                "SUBMITTED",
                "虚构奖：申报已提交",
                "a1",
                "p-jia",
                "j***@example.org",
                MailState.FAILED,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(MailFailure.NO_SERVER),
                Optional.of(MailFailure.NO_SERVER.reason()),
                "",
                id.equals("m2"),
                List.of());
    }

    private void signIn() throws Exception {
        shell.run(new Login(), "--password", Played.PASSWORD, "office-1");
    }

    @Test
    void listsAllPagesWithTheReason() throws Exception {
        signIn();
        // a note is wrapped in its column
        String all = shell.run(new Mails(), "e1").replaceAll("\\s+", " ");
        for (String part : List.of(
                "m1", "m2", "m3", "j***@example.org", "given up", "Not sent", "may have come twice", "3 in all")) {
            assertTrue(all.contains(part), all);
        }
        assertTrue(shell.run(new Mails(), "--lang", "zh", "e1").contains("未发送"));
        Json.Arr json = (Json.Arr) Json.parse(shell.run(new Mails(), "--json", "--state", "failed", "e1"));
        assertEquals(3, json.items().size());
        assertEquals(Optional.of(MailState.FAILED), asked.get(asked.size() - 1).get(2));
        assertTrue(assertThrows(Failure.class, () -> shell.run(new Mails(), "--state", "lost", "e1"))
                .getMessage()
                .contains("QUEUED"));
    }

    @Test
    void readsAMailWithoutLettingItDrawOnTheTerminal() throws Exception {
        signIn();
        assertTrue(assertThrows(Failure.class, () -> shell.run(new Mails(), "--read", "m1", "e1"))
                .getMessage()
                .contains("REASON_MISSING"));
        String mail = shell.run(new Mails(), "--read", "m1", "--reason", "核对（虚构）", "e1");
        assertTrue(mail.contains("虚构甲，您好"), mail);
        assertFalse(mail.contains("\u001b"), mail);
    }

    @Test
    void sendsAgainAsThePersonSignedIn() throws Exception {
        assertTrue(assertThrows(Failure.class, () -> shell.run(new Mails(), "--retry", "m1", "e1"))
                .getMessage()
                .contains("NOT_ENTITLED"));
        signIn();
        assertTrue(shell.run(new Mails(), "--retry", "m1", "e1").contains("Waits to be sent again: m1"));
        List<Object> last = asked.get(asked.size() - 1);
        assertFalse(((Actor) last.get(0)).anonymous());
        assertEquals(List.of("e1", "m1"), last.subList(1, 3));
        assertThrows(Failure.class, () -> shell.run(new Mails(), "--retry", "m1", "--read", "m1", "e1"));
    }
}
