package org.jinbang.persistence.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Up to where a follower of the journal has come. */
@Entity
@Table(name = "jb_follower")
class FollowerEntity {
    @Id
    String name;

    @Column(name = "journal_position")
    long position;

    /** For Hibernate. */
    protected FollowerEntity() {}

    FollowerEntity(String name, long position) {
        this.name = name;
        this.position = position;
    }
}
