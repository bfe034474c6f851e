package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jinbang.security.store.FactorStore.FactorRow;

/** A second factor; at most one active and one in the making. */
@Entity
@IdClass(FactorEntity.Key.class)
@Table(name = "jb_factor")
class FactorEntity {
    /** Its key. */
    record Key(String account, boolean active) implements Serializable {}

    @Id
    String account;

    @Id
    boolean active;

    byte[] secret;

    @Column(name = "last_step")
    long step;

    Instant since;

    /** For Hibernate. */
    protected FactorEntity() {}

    FactorEntity(FactorRow row) {
        account = row.account();
        active = row.active();
        secret = row.secret();
        step = row.step();
        since = row.since();
    }

    FactorRow row() {
        return new FactorRow(account, active, secret, step, since);
    }
}
