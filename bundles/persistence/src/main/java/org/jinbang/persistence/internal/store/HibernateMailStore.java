package org.jinbang.persistence.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.store.MailStore;

/** The outbox on a database. Who comes first is decided by updates that name what they expect. */
public final class HibernateMailStore implements MailStore {
    /** Entities of the outbox. */
    public static final List<Class<?>> ENTITIES = List.of(MailEntity.class, ResendEntity.class, FollowerEntity.class);

    /** Change log of the outbox. */
    public static final String CHANGE_LOG = "org/jinbang/persistence/migrations/mail.sql";

    private static final String QUEUED = "QUEUED";
    private static final String SENDING = "SENDING";
    private static final String SETTLE = "update MailEntity set content = :content, state = :state, due = :due,"
            + " lease = :lease, until = :until, attempts = :attempts, round = :round, sent = :sent,"
            + " failure = :failure, reply = :reply where id = :id";

    private final Database database;

    /** An outbox on a database whose schema includes {@link #ENTITIES} and {@link #CHANGE_LOG}. */
    public HibernateMailStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Long> position(String follower) {
        return database.inTransaction(session -> position(session, follower));
    }

    private static Optional<Long> position(StatelessSession session, String follower) {
        return session.createSelectionQuery("select position from FollowerEntity where name = :name", Long.class)
                .setParameter("name", follower)
                .uniqueResultOptional();
    }

    @Override
    public boolean advance(String follower, Optional<Long> from, long to, List<MailRow> mails) {
        return database.inTransaction(session -> {
            boolean moved = from.isPresent() ? move(session, follower, from.get(), to) : begin(session, follower, to);
            if (moved) {
                Set<String> known = known(session, mails);
                mails.stream()
                        .filter(mail -> known.add(mail.cause()))
                        .forEach(mail -> session.insert(new MailEntity(mail)));
            }
            return moved;
        });
    }

    /** Locks the follower's row until the end, so that a second server waits and then finds it moved. */
    private static boolean move(StatelessSession session, String follower, long from, long to) {
        return session.createMutationQuery(
                                "update FollowerEntity set position = :to where name = :name and position = :from")
                        .setParameter("to", to)
                        .setParameter("name", follower)
                        .setParameter("from", from)
                        .executeUpdate()
                == 1;
    }

    private static boolean begin(StatelessSession session, String follower, long to) {
        if (position(session, follower).isPresent()) {
            return false;
        }
        session.insert(new FollowerEntity(follower, to));
        return true;
    }

    private static Set<String> known(StatelessSession session, List<MailRow> mails) {
        if (mails.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(session.createSelectionQuery(
                        "select cause from MailEntity where cause in :causes", String.class)
                .setParameter("causes", mails.stream().map(MailRow::cause).toList())
                .getResultList());
    }

    @Override
    public boolean insert(MailRow mail) {
        return database.inTransaction(session -> {
            boolean fresh = known(session, List.of(mail)).isEmpty();
            if (fresh) {
                session.insert(new MailEntity(mail));
            }
            return fresh;
        });
    }

    @Override
    public List<MailRow> claim(Instant now, String lease, Instant until, int most) {
        return database.inTransaction(session -> {
            List<MailEntity> due = session.createSelectionQuery(
                            "from MailEntity where state = :queued and due <= :now or state = :sending and until <= :now"
                                    + " order by due, number",
                            MailEntity.class)
                    .setParameter("queued", QUEUED)
                    .setParameter("sending", SENDING)
                    .setParameter("now", now)
                    .setMaxResults(most)
                    .getResultList();
            List<MailRow> claimed = new ArrayList<>();
            for (MailEntity mail : due) {
                if (take(session, mail, lease, until)) {
                    claimed.add(mail.row());
                }
            }
            return claimed;
        });
    }

    /** Whether it still was as it was read, and is held now. */
    private static boolean take(StatelessSession session, MailEntity mail, String lease, Instant until) {
        String before = mail.lease;
        String stateBefore = mail.state;
        mail.doubtful |= stateBefore.equals(SENDING);
        mail.state = SENDING;
        mail.lease = lease;
        mail.until = until;
        mail.attempts++;
        return session.createMutationQuery("update MailEntity set state = :state, lease = :lease, until = :until,"
                                + " attempts = :attempts, doubtful = :doubtful"
                                + " where number = :number and state = :before and lease = :held")
                        .setParameter("state", mail.state)
                        .setParameter("lease", lease)
                        .setParameter("until", until)
                        .setParameter("attempts", mail.attempts)
                        .setParameter("doubtful", mail.doubtful)
                        .setParameter("number", mail.number)
                        .setParameter("before", stateBefore)
                        .setParameter("held", before)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean settle(String lease, MailRow mail) {
        return database.inTransaction(
                session -> bound(session.createMutationQuery(SETTLE + " and state = 'SENDING' and lease = :held"), mail)
                                .setParameter("held", lease)
                                .executeUpdate()
                        == 1);
    }

    private static MutationQuery bound(MutationQuery query, MailRow mail) {
        return query.setParameter("content", mail.content())
                .setParameter("state", mail.state())
                .setParameter("due", mail.due())
                .setParameter("lease", mail.lease())
                .setParameter("until", mail.until())
                .setParameter("attempts", mail.attempts())
                .setParameter("round", mail.round())
                .setParameter("sent", mail.sent().orElse(null), Instant.class)
                .setParameter("failure", mail.failure())
                .setParameter("reply", mail.reply())
                .setParameter("id", mail.id());
    }

    @Override
    public Optional<Listed> mail(String id) {
        return database.inTransaction(session -> session.createSelectionQuery(
                        "select m, s from MailEntity m left join StreamEntity s on s.id = m.stream where m.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(HibernateMailStore::listed));
    }

    @Override
    public List<Listed> mails(String edition, Optional<String> state, Optional<Long> before, int most) {
        String query = "select m, s from MailEntity m left join StreamEntity s on s.id = m.stream"
                + " where m.edition = :edition and m.number < :before"
                + (state.isPresent() ? " and m.state = :state" : "")
                + " order by m.edition desc, m.number desc";
        return database.inTransaction(session -> {
            var selection = session.createSelectionQuery(query, Object[].class)
                    .setParameter("edition", edition)
                    .setParameter("before", before.orElse(Long.MAX_VALUE))
                    .setMaxResults(most);
            state.ifPresent(name -> selection.setParameter("state", name));
            return selection.getResultList().stream()
                    .map(HibernateMailStore::listed)
                    .toList();
        });
    }

    @Override
    public List<Count> counts() {
        return database.inTransaction(session -> session
                .createSelectionQuery(
                        "select m.state, m.failure, count(m), min(m.at) from MailEntity m"
                                + " group by m.state, m.failure order by m.state, m.failure",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Count((String) row[0], (String) row[1], (Long) row[2], (Instant) row[3]))
                .toList());
    }

    private static Listed listed(Object[] found) {
        return new Listed(
                ((MailEntity) found[0]).row(),
                Optional.ofNullable((StreamEntity) found[1]).map(StreamEntity::row));
    }

    @Override
    public boolean resend(MailRow read, MailRow queued, String by, Instant at) {
        return database.inTransaction(session -> {
            boolean changed =
                    bound(session.createMutationQuery(SETTLE + " and state = :was and round = :before"), queued)
                                    .setParameter("was", read.state())
                                    .setParameter("before", read.round())
                                    .executeUpdate()
                            == 1;
            if (changed) {
                session.insert(new ResendEntity(read.id(), by, at));
            }
            return changed;
        });
    }

    @Override
    public Map<String, List<ResendRow>> resends(Collection<String> mails) {
        Map<String, List<ResendRow>> byMail = new LinkedHashMap<>();
        if (!mails.isEmpty()) {
            database.inTransaction(session -> session.createSelectionQuery(
                                    "from ResendEntity where mail in :mails order by mail, number", ResendEntity.class)
                            .setParameter("mails", Set.copyOf(mails))
                            .getResultList())
                    .forEach(resend -> byMail.computeIfAbsent(resend.mail, id -> new ArrayList<>())
                            .add(resend.row()));
        }
        return byMail;
    }
}
