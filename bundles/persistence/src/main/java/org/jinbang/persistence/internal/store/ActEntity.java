package org.jinbang.persistence.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jinbang.store.Store.ActRow;

/**
 * A row of the journal. Its place in its stream is its identity here; its position is the database's to give, and not
 * asked for, so that acts can be written in one batch.
 */
@Entity
@Table(name = "jb_act")
@IdClass(ActEntity.Place.class)
class ActEntity {
    @Column(name = "journal_position", insertable = false, updatable = false)
    long position;

    @Id
    @Column(name = "stream_id")
    String stream;

    @Id
    long seq;

    String edition;

    @Column(name = "happened_at")
    Instant at;

    String actor;

    @Column(name = "act_type")
    String type;

    String hash;

    @Column(name = "command_key")
    String key;

    int ordinal;
    String command;
    byte[] body;

    /** An act's place in its stream. */
    record Place(String stream, long seq) implements Serializable {}

    /** For Hibernate. */
    protected ActEntity() {}

    ActRow row() {
        return new ActRow(position, stream, seq, edition, at, actor, type, hash, body, key, ordinal, command);
    }
}
