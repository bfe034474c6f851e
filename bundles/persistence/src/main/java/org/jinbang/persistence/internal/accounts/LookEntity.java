package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jinbang.security.store.LookStore.LookRow;

/** A look at personal data. */
@Entity
@Table(name = "jb_look")
class LookEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "happened_at")
    Instant at;

    @Column(name = "done_by")
    String by;

    String person;
    String edition;
    String target;
    byte[] reason;

    /** For Hibernate. */
    protected LookEntity() {}

    LookEntity(LookRow row) {
        at = row.at();
        by = row.by();
        person = row.person();
        edition = row.edition();
        target = row.what();
        reason = row.reason();
    }

    LookRow row() {
        return new LookRow(id, at, by, person, edition, target, reason);
    }
}
