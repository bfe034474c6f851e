package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jinbang.security.store.ExpertStore.EntryRow;

/** An entry of the register of experts. */
@Entity
@Table(name = "jb_expert")
class ExpertEntity {
    @Id
    String account;

    byte[] entry;

    /** For Hibernate. */
    protected ExpertEntity() {}

    ExpertEntity(EntryRow row) {
        account = row.account();
        entry = row.entry();
    }
}
