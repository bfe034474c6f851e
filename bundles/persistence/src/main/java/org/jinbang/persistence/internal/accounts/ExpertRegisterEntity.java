package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often the register of experts was changed; one row, which is made with the first change. */
@Entity
@Table(name = "jb_expert_register")
class ExpertRegisterEntity {
    /** Of the one register there is. */
    static final String ID = "experts";

    @Id
    String id;

    long version;

    /** For Hibernate. */
    protected ExpertRegisterEntity() {}

    ExpertRegisterEntity(long version) {
        id = ID;
        this.version = version;
    }
}
