package org.jinbang.mail.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jinbang.mail.AddressBook;
import org.jinbang.mail.AddressBook.Contact;
import org.jinbang.mail.Mail;
import org.jinbang.mail.MailOut;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Text;
import org.jinbang.store.Store;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.LegalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the journal, reminds and sends, on two threads that each do one thing after the other: however slow a mail
 * server is, nothing piles up but rows in the outbox. A changed configuration starts it anew.
 */
@Component(service = MailOut.class, immediate = true, configurationPid = "org.jinbang.server")
public final class MailComponent implements MailOut {
    private static final Logger LOG = LoggerFactory.getLogger(MailComponent.class);
    private static final Set<Template> SECRET = Set.of(Template.INVITATION, Template.PASSWORD_RESET);
    private static final int PATIENCE_SECONDS = 20;

    private final Settings settings;
    private final Outbox outbox;
    private final Writer writer;
    private final Addresses addresses;
    private final Optional<Sender> sender;
    private final ScheduledExecutorService threads;

    /** What mails need of the configuration of the server. */
    @interface Server {
        /** The address under which people reach it, for the links. */
        String publicUrl() default "http://127.0.0.1:8181";
    }

    /** Starts; without a mail server each mail is written, and noted as not sent. */
    @Activate
    public MailComponent(
            @Reference Outbox outbox,
            @Reference Store store,
            @Reference Reader reader,
            @Reference JinbangClock clock,
            @Reference Calendars calendars,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<AddressBook> books,
            @Reference MailSettings mail,
            Server server) {
        this(outbox, store, reader, clock, calendars, books, Settings.of(mail.config(), server.publicUrl()));
    }

    MailComponent(
            Outbox outbox,
            Store store,
            Reader reader,
            JinbangClock clock,
            Calendars calendars,
            List<AddressBook> books,
            Settings settings) {
        this.settings = settings;
        this.outbox = outbox;
        this.writer = new Writer(settings);
        this.addresses = new Addresses(reader, List.copyOf(books));
        Desk desk = new Desk(store, reader, addresses, writer);
        Follower follower = new Follower(outbox, store, new Composer(desk));
        Reminders reminders = new Reminders(outbox, desk, clock, calendars, settings.days());
        this.sender = settings.server()
                .map(server -> new Sender(outbox, server, settings.attempts(), desk::readdressed, System::nanoTime));
        this.threads = Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, "jinbang-mail");
            thread.setDaemon(true);
            return thread;
        });
        repeat("follow the journal", follower::follow);
        repeat("remind", reminders::remind);
        sender.ifPresentOrElse(
                each -> {
                    Settings.Server server = settings.server().orElseThrow();
                    LOG.info("Mails go by {}:{} ({})", server.host(), server.port(), server.encryption());
                    if (server.encryption() == Settings.Encryption.NONE && !Settings.loopback(server.host())) {
                        LOG.warn("Mails travel to {} in the clear, with names and reasons in them", server.host());
                    }
                    repeat("send", each::send);
                },
                () -> {
                    LOG.info("No mails are sent: no mail server is named in etc/org.jinbang.mail.cfg");
                    repeat("look after the outbox", () -> Sender.none(outbox));
                });
    }

    /** Does something again and again; a failure is said once until it goes well again. */
    private void repeat(String what, Runnable work) {
        boolean[] failing = {false};
        threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                        failing[0] = false;
                    } catch (RuntimeException e) {
                        if (!failing[0] && !threads.isShutdown()) {
                            LOG.warn("Cannot {} now, it is tried again: {}", what, e.toString());
                        }
                        LOG.debug("Cannot {}", what, e);
                        failing[0] = true;
                    }
                },
                1,
                settings.everySeconds(),
                TimeUnit.SECONDS);
    }

    @Override
    public boolean sends() {
        return settings.server().isPresent();
    }

    @Override
    public boolean send(Message message) {
        Contact kept = addresses.of(message.person(), Optional.empty());
        String address = message.address().orElse(kept.address()).strip();
        if (!sends() || !Addresses.valid(address)) {
            return false;
        }
        Map<String, Text> values = new LinkedHashMap<>();
        message.data().forEach((name, value) -> values.put(name, text(value)));
        String key = message.template().name();
        Mail.Letter letter = writer.write(
                new Contact(address, kept.name(), message.language().or(kept::language)),
                new Writer.Matter(
                        key,
                        Subjects.of(key),
                        Optional.empty(),
                        values,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        SECRET.contains(message.template())));
        return outbox.put(new Mail(message.cause(), "", "", message.person(), message.person(), key, false, letter));
    }

    /** A value as people read it: an instant in legal time, all else as it is. */
    static Text text(String value) {
        try {
            Instant instant = Instant.parse(value);
            return new Text(LegalTime.zh(instant), LegalTime.en(instant));
        } catch (DateTimeParseException e) {
            return Writer.same(value);
        }
    }

    /** Stops after the mail in hand. Nothing is interrupted: that would close the file of an embedded database. */
    @Deactivate
    void stop() {
        sender.ifPresent(Sender::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("The mail server has not answered yet; what is in hand ends in the background");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
