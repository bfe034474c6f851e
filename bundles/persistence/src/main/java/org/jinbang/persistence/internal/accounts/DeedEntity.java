package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore.DeedRow;

/** An administrative deed. */
@Entity
@Table(name = "jb_deed")
class DeedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "happened_at")
    Instant at;

    @Column(name = "done_by")
    String by;

    String kind;
    String account;
    String detail;

    /** For Hibernate. */
    protected DeedEntity() {}

    DeedEntity(DeedRow row) {
        at = row.at();
        by = row.by();
        kind = row.kind().name();
        account = row.account();
        detail = row.detail();
    }

    Deed deed() {
        return new Deed(id, at, by, Deed.Kind.valueOf(kind), account, detail);
    }
}
