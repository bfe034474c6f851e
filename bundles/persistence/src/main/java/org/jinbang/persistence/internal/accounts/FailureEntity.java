package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jinbang.security.store.AccountStore.FailureRow;

/** Failed attempts on one login, by the hash of the login. */
@Entity
@Table(name = "jb_failure")
class FailureEntity {
    @Id
    String subject;

    int failures;

    @Column(name = "failed_at")
    Instant at;

    /** For Hibernate. */
    protected FailureEntity() {}

    FailureEntity(String subject, Instant at) {
        this.subject = subject;
        this.failures = 1;
        this.at = at;
    }

    FailureRow row() {
        return new FailureRow(subject, failures, at);
    }
}
