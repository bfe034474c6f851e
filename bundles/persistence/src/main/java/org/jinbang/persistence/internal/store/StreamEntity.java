package org.jinbang.persistence.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jinbang.store.Store.StreamRow;

/** A row of the streams. */
@Entity
@Table(name = "jb_stream")
class StreamEntity {
    @Id
    String id;

    String kind;
    String edition;
    int batch;
    String stage;
    String status;
    String track;
    String owner;
    String unit;
    long seq;
    String head;

    @Column(name = "happened_at")
    Instant at;

    String certificate;
    String state;

    /** For Hibernate. */
    protected StreamEntity() {}

    StreamRow row() {
        return new StreamRow(
                id,
                kind,
                edition,
                batch,
                stage,
                status,
                track,
                owner,
                unit,
                seq,
                head,
                at,
                state,
                Optional.ofNullable(certificate));
    }
}
