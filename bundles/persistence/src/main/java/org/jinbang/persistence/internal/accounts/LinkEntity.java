package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jinbang.security.store.LinkStore.Kind;
import org.jinbang.security.store.LinkStore.LinkRow;

/** A link that works once, by the hash of its token. */
@Entity
@Table(name = "jb_link")
class LinkEntity {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    String id;
    String kind;
    String account;

    @Column(name = "made_by")
    String by;

    @Column(name = "created_at")
    Instant created;

    @Column(name = "expires_at")
    Instant expires;

    /** For Hibernate. */
    protected LinkEntity() {}

    LinkEntity(LinkRow row) {
        tokenHash = row.tokenHash();
        id = row.id();
        kind = row.kind().name();
        account = row.account();
        by = row.by();
        created = row.created();
        expires = row.expires();
    }

    LinkRow row() {
        return new LinkRow(tokenHash, id, Kind.valueOf(kind), account, by, created, expires);
    }
}
