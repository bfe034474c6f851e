package org.jinbang.persistence.internal.store;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.Failures;
import org.jinbang.persistence.internal.db.LostRaceException;

/** Claims and the ledger of their movements, within one session. */
final class Claims {
    private static final String CREATE = "insert into jb_claim (claim_key, holder, bounded, reserved, taken)"
            + " select :key, '', :bound, 0, 0 where not exists (select 1 from jb_claim where claim_key = :key)";

    private final StatelessSession session;

    Claims(StatelessSession session) {
        this.session = session;
    }

    /** What a movement does to a claim, and the condition under which it may. */
    private enum Kind {
        BOUND("bound = :bound", "used + reserved <= :bound"),
        RESERVE("reserved = reserved + :amount", "used + reserved <= bound - :amount"),
        USE("reserved = reserved - :amount, used = used + :amount", "reserved >= :amount"),
        RETURN("reserved = reserved - :amount", "reserved >= :amount"),
        FREE("used = used - :amount", "used >= :amount");

        private final String update;

        Kind(String change, String condition) {
            this.update = "update ClaimEntity set " + change + " where key = :key and " + condition;
        }

        boolean creates() {
            return this == BOUND || this == RESERVE;
        }
    }

    void take(String key, String holder) {
        session.insert(new ClaimEntity(key, holder));
    }

    void release(String key, String holder) {
        session.createMutationQuery("delete from ClaimEntity where key = :key and holder = :holder")
                .setParameter("key", key)
                .setParameter("holder", holder)
                .executeUpdate();
    }

    boolean move(String key, String name, int amount, int bound, String stream, long seq, Instant at) {
        Kind kind = Kind.valueOf(name);
        if (amount < 0) {
            throw new IllegalArgumentException("A movement of " + amount + " under " + key + ": it cannot be negative");
        }
        // Creating first costs a statement and never confuses “absent” with “full”, whoever creates it meanwhile.
        if (kind.creates()) {
            create(key, bound);
        }
        var update = session.createMutationQuery(kind.update).setParameter("key", key);
        if (kind == Kind.BOUND) {
            update.setParameter("bound", bound);
        } else {
            update.setParameter("amount", amount);
        }
        if (update.executeUpdate() == 0) {
            return false;
        }
        session.insert(new MovementEntity(key, name, amount, stream, seq, at));
        return true;
    }

    private void create(String key, int bound) {
        try {
            session.createNativeMutationQuery(CREATE)
                    .setParameter("key", key)
                    .setParameter("bound", bound)
                    .executeUpdate();
        } catch (PersistenceException e) {
            // Someone created it meanwhile: that is no reason to refuse, only to begin again.
            throw Failures.violated(e).equals(Optional.of("jb_claim_pk")) ? new LostRaceException(e) : e;
        }
    }
}
