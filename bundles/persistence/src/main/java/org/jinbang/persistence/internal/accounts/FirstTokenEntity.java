package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The token for the first administrator; at most one row. */
@Entity
@Table(name = "jb_first_token")
class FirstTokenEntity {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "expires_at")
    Instant expires;

    /** For Hibernate. */
    protected FirstTokenEntity() {}

    FirstTokenEntity(String tokenHash, Instant expires) {
        this.tokenHash = tokenHash;
        this.expires = expires;
    }
}
