package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jinbang.security.store.AccountStore.SessionRow;

/** A session, by the hash of its token. */
@Entity
@Table(name = "jb_session")
class SessionEntity {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    String id;
    String account;
    Instant since;

    @Column(name = "last_seen")
    Instant lastSeen;

    @Column(name = "ends_at")
    Instant ends;

    String origin;
    String device;
    boolean enrolling;

    /** For Hibernate. */
    protected SessionEntity() {}

    SessionEntity(SessionRow row) {
        tokenHash = row.tokenHash();
        id = row.id();
        account = row.account();
        since = row.since();
        lastSeen = row.lastSeen();
        ends = row.end();
        origin = row.from();
        device = row.device();
        enrolling = row.enrolling();
    }

    SessionRow row() {
        return new SessionRow(tokenHash, id, account, since, lastSeen, ends, origin, device, enrolling);
    }
}
