package org.jinbang.mail.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.mail.Mail;
import org.jinbang.mail.Outbox;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Text;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.jinbang.time.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds people before due dates: once a day, by the clock of the awards, for all servers together. If the clock leaps,
 * as in a demonstration, what was missed is made up for as long as it is not too late, each reminder once.
 */
final class Reminders {
    /** The name under which the last day is kept. */
    static final String NAME = "mail-reminders";

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final Outbox outbox;
    private final Desk desk;
    private final JinbangClock clock;
    private final Calendars calendars;
    private final Settings.Days days;

    Reminders(Outbox outbox, Desk desk, JinbangClock clock, Calendars calendars, Settings.Days days) {
        this.outbox = outbox;
        this.desk = desk;
        this.clock = clock;
        this.calendars = calendars;
        this.days = days;
    }

    /** Writes the reminders of today, unless that was done. */
    void remind() {
        LocalDate today = clock.today();
        Optional<Long> last = outbox.position(NAME);
        if (last.filter(day -> day >= today.toEpochDay()).isPresent()) {
            return;
        }
        List<Mail> mails = new ArrayList<>();
        for (EditionState edition : desk.editions()) {
            if (edition.status() != EditionState.Status.CANCELLED && !edition.dormant()) {
                mails.addAll(of(edition, today));
            }
        }
        outbox.advance(NAME, last, today.toEpochDay(), mails);
    }

    /** One edition that cannot be read must not keep the others from being reminded. */
    private List<Mail> of(EditionState edition, LocalDate today) {
        try {
            return new EditionReminders(desk, clock, calendars, days, edition, desk.scheme(edition.id()), today)
                    .mails();
        } catch (RuntimeException e) {
            LOG.error("The reminders of {} for {} cannot be written and are left out", edition.id(), today, e);
            return List.of();
        }
    }

    /** The fewest configured days whose reminder has come due, if the day itself is not over. */
    static Optional<Integer> due(List<Integer> configured, LocalDate today, LocalDate day) {
        long left = ChronoUnit.DAYS.between(today, day);
        return left < 0
                ? Optional.empty()
                : configured.stream().filter(each -> left <= each).reduce((a, b) -> b);
    }

    static Text end(Instant end) {
        return new Text(LegalTime.endZh(end), LegalTime.endEn(end));
    }
}
