package org.jinbang.persistence.internal.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A wrapped key; without it, the mark that it was erased. */
@Entity
@Table(name = "jb_key")
class KeyEntity {
    @Id
    String owner;

    byte[] wrapped;

    /** For Hibernate. */
    protected KeyEntity() {}

    KeyEntity(String owner, byte[] wrapped) {
        this.owner = owner;
        this.wrapped = wrapped;
    }
}
