package org.jinbang.persistence.internal.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.persistence.internal.db.ByIds;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Instants;
import org.jinbang.process.Actor.StandingSeat;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.Opened;
import org.jinbang.security.store.AccountStore.SessionRow;

/** The sessions alone. */
final class SessionTable {
    /** Looked for with each request; a row for each seat, or one without. */
    private static final String OPEN =
            "select s.token_hash, s.id, s.account, s.since, s.last_seen, s.ends_at, s.origin, s.device, s.enrolling,"
                    + " a.login_hash, a.person, a.password, a.state, a.administrator, a.created_at, a.version,"
                    + " t.scheme, t.organ"
                    + " from jb_session s join jb_account a on a.id = s.account"
                    + " left join jb_account_seat t on t.account = a.id where s.token_hash = any (?)";

    private final Database database;

    SessionTable(Database database) {
        this.database = database;
    }

    Optional<Opened> open(String tokenHash) {
        return database.inTransaction(session -> {
            Set<StandingSeat> seats = new HashSet<>();
            List<Opened> found = ByIds.read(session, OPEN, List.of(tokenHash), row -> {
                String scheme = row.getString(17);
                if (scheme != null) {
                    seats.add(new StandingSeat(scheme, row.getString(18)));
                }
                return new Opened(session(row), account(row));
            });
            return found.stream()
                    .findFirst()
                    .map(opened -> new Opened(opened.session(), opened.account().withSeats(seats)));
        });
    }

    private static SessionRow session(ResultSet row) throws SQLException {
        return new SessionRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instants.of(row, 4),
                Instants.of(row, 5),
                Instants.of(row, 6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9));
    }

    /** The account of a session, as yet without its seats. */
    private static AccountRow account(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getString(3),
                row.getString(10),
                row.getBytes(11),
                row.getString(12),
                row.getString(13),
                row.getBoolean(14),
                Set.of(),
                Instants.of(row, 15),
                row.getLong(16));
    }

    void insert(SessionRow row, Instant now) {
        database.inTransaction(session -> {
            session.createMutationQuery("delete from SessionEntity where ends < :now")
                    .setParameter("now", now)
                    .executeUpdate();
            return session.insert(new SessionEntity(row));
        });
    }

    void touch(String tokenHash, Instant lastSeen) {
        database.inTransaction(session -> session.createMutationQuery(
                        "update SessionEntity set lastSeen = :seen where tokenHash = :hash")
                .setParameter("seen", lastSeen)
                .setParameter("hash", tokenHash)
                .executeUpdate());
    }

    void enrolled(String account, String id) {
        database.inTransaction(session -> session.createMutationQuery(
                        "update SessionEntity set enrolling = false where account = :account and id = :id")
                .setParameter("account", account)
                .setParameter("id", id)
                .executeUpdate());
    }

    List<SessionRow> list(String account) {
        return database.inTransaction(session -> session
                .createSelectionQuery(
                        "from SessionEntity where account = :account order by since desc, id", SessionEntity.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(SessionEntity::row)
                .toList());
    }

    boolean remove(String account, String id) {
        return database.inTransaction(session -> session.createMutationQuery(
                                "delete from SessionEntity where account = :account and id = :id")
                        .setParameter("account", account)
                        .setParameter("id", id)
                        .executeUpdate())
                == 1;
    }

    void removeAll(String account, Optional<String> except) {
        database.inTransaction(session -> session.createMutationQuery(
                        "delete from SessionEntity where account = :account and id <> :except")
                .setParameter("account", account)
                .setParameter("except", except.orElse(""))
                .executeUpdate());
    }
}
