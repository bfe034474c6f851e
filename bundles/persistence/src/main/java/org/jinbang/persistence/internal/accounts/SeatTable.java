package org.jinbang.persistence.internal.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jinbang.process.Actor.StandingSeat;
import org.jinbang.security.store.AccountStore.AccountRow;

/** The standing seats of accounts, read and written within a transaction on these. */
final class SeatTable {
    private SeatTable() {}

    /** By account; one statement for all. */
    static Map<String, Set<StandingSeat>> of(StatelessSession session, Collection<String> accounts) {
        Map<String, Set<StandingSeat>> seats = new HashMap<>();
        if (!accounts.isEmpty()) {
            session.createSelectionQuery("from SeatEntity where account in :accounts", SeatEntity.class)
                    .setParameter("accounts", accounts)
                    .getResultList()
                    .forEach(seat -> seats.computeIfAbsent(seat.account, id -> new HashSet<>())
                            .add(seat.seat()));
        }
        return seats;
    }

    static void insert(StatelessSession session, AccountRow account) {
        account.seats().forEach(seat -> session.insert(new SeatEntity(account.id(), seat)));
    }

    /** Writes what differs from the seats that an account has. */
    static void replace(StatelessSession session, AccountRow account) {
        Set<StandingSeat> before = of(session, List.of(account.id())).getOrDefault(account.id(), Set.of());
        for (StandingSeat seat : before) {
            if (!account.seats().contains(seat)) {
                session.delete(new SeatEntity(account.id(), seat));
            }
        }
        for (StandingSeat seat : account.seats()) {
            if (!before.contains(seat)) {
                session.insert(new SeatEntity(account.id(), seat));
            }
        }
    }
}
