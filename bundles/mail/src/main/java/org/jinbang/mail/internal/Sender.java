package org.jinbang.mail.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jinbang.mail.Mail;
import org.jinbang.mail.MailFailure;
import org.jinbang.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due in the outbox. */
final class Sender {
    /** The template of a mail that could not be written. */
    static final String UNWRITTEN = "UNWRITTEN";

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** So much must be left of a lease to begin with another mail: longer than all time-outs of one together. */
    private static final Duration RESERVE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    private final Outbox outbox;
    private final Settings.Server server;
    private final int attempts;
    private final Function<Mail, Mail.Letter> readdress;
    private final LongSupplier nanos;
    private Optional<Long> pausedAt = Optional.empty();
    private volatile boolean stopped;

    /**
     * Prepares.
     *
     * @param readdress the letter with the address as it is known now
     * @param nanos a clock that only goes forward
     */
    Sender(
            Outbox outbox,
            Settings.Server server,
            int attempts,
            Function<Mail, Mail.Letter> readdress,
            LongSupplier nanos) {
        this.outbox = outbox;
        this.server = server;
        this.attempts = attempts;
        this.readdress = readdress;
        this.nanos = nanos;
    }

    /** Sends until nothing is due; after trouble with the mail server it rests for a minute. */
    void send() {
        if (pausedAt.filter(at -> nanos.getAsLong() - at < PAUSE.toNanos()).isPresent()) {
            return;
        }
        pausedAt = Optional.empty();
        try (Smtp smtp = new Smtp(server)) {
            boolean more = true;
            while (more && pausedAt.isEmpty() && !stopped) {
                long began = nanos.getAsLong();
                List<Outbox.Claimed> due = outbox.claim(AT_ONCE, LEASE);
                more = !due.isEmpty();
                for (Outbox.Claimed mail : due) {
                    boolean time =
                            nanos.getAsLong() - began < LEASE.minus(RESERVE).toNanos();
                    if (time && pausedAt.isEmpty() && !stopped) {
                        one(smtp, mail);
                    } else {
                        outbox.release(mail);
                    }
                }
            }
        }
    }

    /** In the place of sending where no mail server is configured: notes it of each mail, so that the office sees it. */
    static void none(Outbox outbox) {
        for (List<Outbox.Claimed> due = outbox.claim(AT_ONCE, LEASE);
                !due.isEmpty();
                due = outbox.claim(AT_ONCE, LEASE)) {
            due.forEach(mail -> outbox.failed(
                    mail, unwritten(mail) ? MailFailure.NOT_COMPOSED : MailFailure.NO_SERVER, "", Optional.empty()));
        }
    }

    private static boolean unwritten(Outbox.Claimed mail) {
        return mail.mail().template().equals(UNWRITTEN);
    }

    private void one(Smtp smtp, Outbox.Claimed taken) {
        if (unwritten(taken)) {
            outbox.failed(taken, MailFailure.NOT_COMPOSED, "", Optional.empty());
            return;
        }
        boolean stale = taken.round() > 0 || taken.mail().letter().to().isEmpty();
        Outbox.Claimed mail = stale ? taken.with(readdress.apply(taken.mail())) : taken;
        String to = mail.mail().letter().to();
        if (!Addresses.valid(to)) {
            MailFailure why = to.isEmpty() ? MailFailure.NO_ADDRESS : MailFailure.BAD_ADDRESS;
            outbox.failed(mail, why, "", Optional.empty());
            LOG.warn(
                    "Mail {} to {} cannot be sent: {}",
                    mail.id(),
                    mail.mail().person(),
                    why.reason().en());
            return;
        }
        Optional<Trouble> trouble = smtp.send(mail.mail().letter(), messageId(mail));
        if (trouble.isEmpty()) {
            if (!outbox.sent(mail)) {
                LOG.warn("Mail {} took longer than its lease; another server may send it too", mail.id());
            }
            return;
        }
        failed(mail, trouble.get());
    }

    private void failed(Outbox.Claimed mail, Trouble trouble) {
        Optional<Duration> again =
                trouble.passing() && mail.attempt() < attempts ? Optional.of(wait(mail.attempt())) : Optional.empty();
        outbox.failed(mail, trouble.why(), trouble.reply(), again);
        LOG.warn(
                "Mail {} was not sent ({} {}): {}; {}",
                mail.id(),
                trouble.why(),
                trouble.reply(),
                trouble.why().reason().en(),
                again.map(time -> "again in " + time).orElse("given up"));
        if (trouble.server()) {
            pausedAt = Optional.of(nanos.getAsLong());
        }
    }

    /** One minute after the first attempt, then twice as long each time, at most six hours. */
    static Duration wait(int attempt) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(DOUBLINGS, Math.max(0, attempt - 1)));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    /** The same for each attempt, so that receivers fold what came twice; another when somebody sends it again. */
    private String messageId(Outbox.Claimed mail) {
        String domain = server.from().substring(server.from().lastIndexOf('@') + 1);
        return mail.id() + "." + mail.round() + "@" + domain;
    }

    /** Takes no further mail. */
    void stop() {
        stopped = true;
    }
}
