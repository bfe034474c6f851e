package org.jinbang.persistence.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jinbang.store.Store.ValueRow;

/** An encrypted text. */
@Entity
@Table(name = "jb_value")
class ValueEntity {
    @Id
    String id;

    String owner;

    @Column(name = "stream_id")
    String stream;

    byte[] content;

    /** For Hibernate. */
    protected ValueEntity() {}

    ValueRow row() {
        return new ValueRow(id, owner, stream, content);
    }
}
