package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A recovery code that was not used yet, by its hash. */
@Entity
@IdClass(RecoveryCodeEntity.Key.class)
@Table(name = "jb_recovery_code")
class RecoveryCodeEntity {
    /** Its key. */
    record Key(String account, String hash) implements Serializable {}

    @Id
    String account;

    @Id
    @Column(name = "code_hash")
    String hash;

    /** For Hibernate. */
    protected RecoveryCodeEntity() {}

    RecoveryCodeEntity(String account, String hash) {
        this.account = account;
        this.hash = hash;
    }
}
