package org.jinbang.persistence.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jinbang.store.Store.ClaimRow;

/** What is unique or bounded across streams. */
@Entity
@Table(name = "jb_claim")
class ClaimEntity {
    @Id
    @Column(name = "claim_key")
    String key;

    String holder;

    @Column(name = "bounded")
    int bound;

    int reserved;

    @Column(name = "taken")
    int used;

    /** For Hibernate. */
    protected ClaimEntity() {}

    /** A unique claim: one of one. */
    ClaimEntity(String key, String holder) {
        this.key = key;
        this.holder = holder;
        this.bound = 1;
        this.used = 1;
    }

    ClaimRow row() {
        return new ClaimRow(key, holder, bound, reserved, used);
    }
}
