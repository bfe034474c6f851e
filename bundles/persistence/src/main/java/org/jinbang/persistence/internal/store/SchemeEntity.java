package org.jinbang.persistence.internal.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jinbang.store.Store.SchemeRow;

/** Pinned scheme data. */
@Entity
@Table(name = "jb_scheme")
class SchemeEntity {
    @Id
    String hash;

    String id;
    String revision;
    String data;

    /** For Hibernate. */
    protected SchemeEntity() {}

    SchemeEntity(SchemeRow row) {
        hash = row.hash();
        id = row.id();
        revision = row.revision();
        data = row.data();
    }

    SchemeRow row() {
        return new SchemeRow(hash, id, revision, data);
    }
}
