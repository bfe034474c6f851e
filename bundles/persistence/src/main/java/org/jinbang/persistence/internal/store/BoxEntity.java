package org.jinbang.persistence.internal.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The sealed box of a ballot. */
@Entity
@Table(name = "jb_box")
class BoxEntity {
    @Id
    String ballot;

    byte[] content;

    /** For Hibernate. */
    protected BoxEntity() {}

    BoxEntity(String ballot, byte[] content) {
        this.ballot = ballot;
        this.content = content;
    }
}
