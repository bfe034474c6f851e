package org.jinbang.persistence.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jinbang.store.MailStore.MailRow;

/** A mail of the outbox. */
@Entity
@Table(name = "jb_mail")
class MailEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "mail_number")
    long number;

    String id;
    String cause;
    String edition;

    @Column(name = "stream_id")
    String stream;

    String person;
    String owner;
    String template;
    boolean covert;
    byte[] content;
    String state;

    @Column(name = "written_at")
    Instant at;

    @Column(name = "due_at")
    Instant due;

    String lease;

    @Column(name = "lease_until")
    Instant until;

    int attempts;

    @Column(name = "send_round")
    int round;

    boolean doubtful;

    @Column(name = "sent_at")
    Instant sent;

    String failure;
    String reply;

    /** For Hibernate. */
    protected MailEntity() {}

    MailEntity(MailRow row) {
        id = row.id();
        cause = row.cause();
        edition = row.edition();
        stream = row.stream();
        person = row.person();
        owner = row.owner();
        template = row.template();
        covert = row.covert();
        content = row.content();
        state = row.state();
        at = row.at();
        due = row.due();
        lease = row.lease();
        until = row.until();
        attempts = row.attempts();
        round = row.round();
        doubtful = row.doubtful();
        sent = row.sent().orElse(null);
        failure = row.failure();
        reply = row.reply();
    }

    MailRow row() {
        return new MailRow(
                number,
                id,
                cause,
                edition,
                stream,
                person,
                owner,
                template,
                covert,
                content,
                state,
                at,
                due,
                lease,
                until,
                attempts,
                round,
                doubtful,
                Optional.ofNullable(sent),
                failure,
                reply);
    }
}
