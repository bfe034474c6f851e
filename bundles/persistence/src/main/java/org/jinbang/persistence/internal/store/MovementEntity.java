package org.jinbang.persistence.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jinbang.store.Store.MovementRow;

/** A movement of the quota ledger. */
@Entity
@Table(name = "jb_movement")
class MovementEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "claim_key")
    String claim;

    String kind;
    int amount;

    @Column(name = "stream_id")
    String stream;

    long seq;

    @Column(name = "happened_at")
    Instant at;

    /** For Hibernate. */
    protected MovementEntity() {}

    MovementEntity(String claim, String kind, int amount, String stream, long seq, Instant at) {
        this.claim = claim;
        this.kind = kind;
        this.amount = amount;
        this.stream = stream;
        this.seq = seq;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
    }

    MovementRow row() {
        return new MovementRow(id, claim, kind, amount, stream, seq, at);
    }
}
