package org.jinbang.persistence.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jinbang.store.MailStore.ResendRow;

/** Somebody sent a mail again. */
@Entity
@Table(name = "jb_mail_resend")
class ResendEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "resend_number")
    long number;

    String mail;

    @Column(name = "done_by")
    String by;

    @Column(name = "happened_at")
    Instant at;

    /** For Hibernate. */
    protected ResendEntity() {}

    ResendEntity(String mail, String by, Instant at) {
        this.mail = mail;
        this.by = by;
        this.at = at;
    }

    ResendRow row() {
        return new ResendRow(mail, by, at);
    }
}
