package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.jinbang.process.Actor.StandingSeat;
import org.jinbang.security.store.AccountStore.AccountRow;

/** An account; its seats lie in a table of their own. The version is compared by hand, so it is no version of Hibernate's. */
@Entity
@Table(name = "jb_account")
class AccountEntity {
    @Id
    String id;

    @Column(name = "login_hash")
    String loginHash;

    byte[] person;
    String password;
    String state;
    boolean administrator;

    @Column(name = "created_at")
    Instant created;

    long version;

    /** For Hibernate. */
    protected AccountEntity() {}

    AccountEntity(AccountRow row) {
        id = row.id();
        loginHash = row.loginHash();
        person = row.person();
        password = row.password();
        state = row.state();
        administrator = row.administrator();
        created = row.created();
        version = row.version();
    }

    AccountRow row(Set<StandingSeat> seats) {
        return new AccountRow(id, loginHash, person, password, state, administrator, seats, created, version);
    }
}
