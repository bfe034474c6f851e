package org.jinbang.persistence.internal.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jinbang.process.Actor.StandingSeat;

/** A standing seat of an account. */
@Entity
@Table(name = "jb_account_seat")
@IdClass(SeatEntity.Key.class)
class SeatEntity {
    @Id
    String account;

    @Id
    String scheme;

    @Id
    String organ;

    /** All of it is the key. */
    record Key(String account, String scheme, String organ) implements Serializable {}

    /** For Hibernate. */
    protected SeatEntity() {}

    SeatEntity(String account, StandingSeat seat) {
        this.account = account;
        scheme = seat.scheme();
        organ = seat.organ();
    }

    StandingSeat seat() {
        return new StandingSeat(scheme, organ);
    }
}
