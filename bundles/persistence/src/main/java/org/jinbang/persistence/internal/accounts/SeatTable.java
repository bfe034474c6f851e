package org.jinbang.persistence.internal.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.ByIds;
import org.jinbang.process.Actor.StandingSeat;
import org.jinbang.security.store.AccountStore.AccountRow;

/** The standing seats of accounts, read and written within a transaction on these. */
final class SeatTable {
    private static final String OF_ACCOUNTS =
            "select account, scheme, organ from jb_account_seat where account = any (?)";

    private SeatTable() {}

    /** By account; one statement for all. */
    static Map<String, Set<StandingSeat>> of(StatelessSession session, Collection<String> accounts) {
        Map<String, Set<StandingSeat>> seats = new HashMap<>();
        if (!accounts.isEmpty()) {
            ByIds.read(
                            session,
                            OF_ACCOUNTS,
                            accounts,
                            row -> new SeatEntity(
                                    row.getString(1), new StandingSeat(row.getString(2), row.getString(3))))
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
