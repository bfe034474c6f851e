package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jinbang.mail.AddressBook.Contact;
import org.jinbang.mail.MailFailure;
import org.jinbang.mail.MailOut;
import org.jinbang.mail.MailOut.Template;
import org.jinbang.scheme.Text;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The component with its threads, and the messages that others hand over. */
class MailComponentTest {
    private static final String ADDRESS = "https://awards.example.org/";

    private static final String LINK = "https://award.example.org/reset?token=invented";

    @TempDir
    private Path directory;

    private World world;
    private LittleSmtp smtp;

    @BeforeEach
    void open() {
        smtp = new LittleSmtp();
        world = new World(directory).opened();
    }

    @AfterEach
    void close() throws IOException {
        world.close();
        smtp.close();
    }

    private MailComponent component(Settings settings) {
        return new MailComponent(
                world.outbox(),
                world.persistence().store(),
                world.trial().reader(),
                world.play().clock(),
                Calendars.fixed(ShippedCalendar.calendar()),
                List.of(person -> person.equals("p-jia")
                        ? Optional.of(new Contact("jia@example.net", "虚构甲", Optional.empty()))
                        : Optional.empty()),
                settings);
    }

    private static MailOut.Message reset(String cause, String person, Optional<String> address) {
        return new MailOut.Message(
                cause,
                person,
                address,
                Template.PASSWORD_RESET,
                Map.of("link", LINK, "until", "2026-01-01T02:00:00Z"),
                Optional.empty());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "did not come about within 30 s");
            Thread.sleep(50);
        }
    }

    @Test
    void aMessageIsSentOnceAndSaysUntilWhen() throws InterruptedException {
        MailComponent component = component(World.settings(smtp.port()));
        try {
            assertTrue(component.sends());
            assertTrue(component.send(reset("reset/1", "p-jia", Optional.empty())));
            assertFalse(component.send(reset("reset/1", "p-jia", Optional.empty())), "taken before");
            assertTrue(component.send(reset("reset/2", "p-jia", Optional.of("other@example.net"))));
            await(() -> smtp.received().size() >= 2);
            assertEquals(
                    List.of(List.of("jia@example.net"), List.of("other@example.net")),
                    smtp.received().stream().map(LittleSmtp.Received::to).toList());
            String text = smtp.received().get(0).text();
            assertTrue(text.contains("请在 2026年1月1日 10:00:00 前打开"), text);
            assertTrue(text.contains(LINK + "\n"), text);
        } finally {
            component.stop();
        }
        assertEquals(2, smtp.received().size());
    }

    @Test
    void aMessageThatNobodyCanGetIsNotTaken() {
        MailComponent component = component(World.settings(smtp.port()));
        try {
            assertFalse(component.send(reset("reset/1", "p-nobody", Optional.empty())), "no address");
            assertFalse(component.send(reset("reset/2", "p-jia", Optional.of("no address"))));
        } finally {
            component.stop();
        }
        MailComponent without = component(Settings.of(Configured.with(Map.of()), ADDRESS));
        try {
            assertFalse(without.sends());
            assertFalse(without.send(reset("reset/3", "p-jia", Optional.empty())));
        } finally {
            without.stop();
        }
    }

    @Test
    void withoutAServerTheJournalIsFollowedAllTheSame() throws InterruptedException {
        // as a server does that has run before
        world.follower(world.outbox()).follow();
        MailComponent component = component(Settings.of(Configured.with(Map.of("everySeconds", 1)), ADDRESS));
        try {
            world.filed(World.answers("虚构甲", World.ADDRESS));
            await(() -> world.lines(world.outbox()).stream()
                    .anyMatch(line -> line.failure().equals(Optional.of(MailFailure.NO_SERVER))));
        } finally {
            component.stop();
        }
        assertEquals(List.of("SUBMITTED"), world.templates(world.outbox(), "p-applicant-a"));
    }

    @Test
    void onlyInstantsAreShownAsTime() {
        assertEquals(new Text("2026年1月1日 10:00:00", "2026-01-01 10:00:00"), MailComponent.text("2026-01-01T02:00:00Z"));
        assertEquals(new Text("密码", "密码"), MailComponent.text("密码"));
    }
}
