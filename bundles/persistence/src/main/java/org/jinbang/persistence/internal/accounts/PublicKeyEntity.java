package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jinbang.security.store.KeyStore.KeyRow;

/** A public key, by its fingerprint. */
@Entity
@Table(name = "jb_public_key")
class PublicKeyEntity {
    @Id
    String fingerprint;

    String id;
    String account;
    String name;
    String kind;

    @Column(name = "added_at")
    Instant added;

    /** For Hibernate. */
    protected PublicKeyEntity() {}

    PublicKeyEntity(KeyRow row) {
        fingerprint = row.fingerprint();
        id = row.id();
        account = row.account();
        name = row.name();
        kind = row.type();
        added = row.added();
    }

    KeyRow row() {
        return new KeyRow(id, account, name, kind, fingerprint, added);
    }
}
