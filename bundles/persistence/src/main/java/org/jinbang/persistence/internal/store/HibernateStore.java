package org.jinbang.persistence.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;
import org.jinbang.persistence.internal.db.ByIds;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.store.Store;
import org.jinbang.store.Transaction;

/** The store on a database. */
public final class HibernateStore implements Store {
    /** Entities of the store. */
    public static final List<Class<?>> ENTITIES = List.of(
            StreamEntity.class,
            ActEntity.class,
            ClaimEntity.class,
            MovementEntity.class,
            RefusalEntity.class,
            BoxEntity.class,
            FileEntity.class,
            SchemeEntity.class);

    /** Change log of the store. */
    public static final String CHANGE_LOG = "org/jinbang/persistence/migrations/store.sql";

    private static final String VALUES = "select id, owner, stream_id, content from jb_value where id = any (?)";
    private static final String FILES = "select id, stream_id from jb_file where id = any (?)";
    private static final int REFUSALS_KEPT = 100_000;
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Database database;
    private final Journal journal;
    private final Refusals refusals;
    private final boolean within;

    /** A store on a database whose schema includes {@link #ENTITIES} and {@link #CHANGE_LOG}. */
    public HibernateStore(Database database) {
        this(database, REFUSALS_KEPT, PATIENCE);
    }

    /**
     * The same with other bounds.
     *
     * @param patience how long the journal waits for a missing position before it looks whether anyone still writes it
     */
    HibernateStore(Database database, int refusalsKept, Duration patience) {
        this(database, new Journal(database, patience), new Refusals(database, refusalsKept), false);
    }

    private HibernateStore(Database database, Journal journal, Refusals refusals, boolean within) {
        this.database = database;
        this.journal = journal;
        this.refusals = refusals;
        this.within = within;
    }

    /** The same in the transaction that is open on the thread: what is not committed yet can be looked at. */
    public Store within() {
        return new HibernateStore(database, journal, refusals, true);
    }

    @Override
    public <T> T inTransaction(Function<Transaction, T> work) {
        if (within) {
            return work.apply(new HibernateTransaction(database.current().orElseThrow()));
        }
        if (database.isInTransaction()) {
            throw new IllegalStateException("A transaction is open on this thread already; they do not nest");
        }
        return database.newTransaction(open -> work.apply(new HibernateTransaction(open)));
    }

    @Override
    public Optional<StreamRow> stream(String id) {
        return database.inTransaction(
                session -> session.doReturningWork(connection -> LockStatement.unlocked(connection, id)));
    }

    @Override
    public Optional<StreamRow> certificate(String number) {
        return one(StreamEntity.class, "from StreamEntity where certificate = :id", StreamEntity::row, number);
    }

    @Override
    public List<StreamRow> streams(StreamFilter filter) {
        return database.inTransaction(
                session -> session.doReturningWork(connection -> Streams.list(connection, filter)));
    }

    @Override
    public List<ActRow> acts(String stream, long from, int most) {
        return many(
                ActEntity.class,
                "from ActEntity where stream = :stream and seq >= :from and type <> '' order by stream, seq",
                ActEntity::row,
                query -> query.setParameter("stream", stream)
                        .setParameter("from", from)
                        .setMaxResults(most));
    }

    @Override
    public List<ActRow> actsOfKey(String actor, String key) {
        return many(
                ActEntity.class,
                "from ActEntity where actor = :actor and key = :key and type <> '' order by actor, key, ordinal",
                ActEntity::row,
                query -> query.setParameter("actor", actor).setParameter("key", key));
    }

    @Override
    public List<ActRow> journalAfter(long position, int most) {
        return journal.after(position, most);
    }

    @Override
    public Optional<Instant> lastAct() {
        return database.inTransaction(session -> session.createSelectionQuery(
                        "select at from ActEntity where type <> '' order by position desc", Instant.class)
                .setMaxResults(1)
                .uniqueResultOptional());
    }

    @Override
    public List<ValueRow> values(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.inTransaction(session -> ByIds.read(
                session,
                VALUES,
                ids,
                row -> new ValueRow(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4))));
    }

    @Override
    public List<Head> heads(String edition) {
        return database.inTransaction(session -> session.createSelectionQuery(
                        "select id, seq, head from StreamEntity where edition = :edition order by id", Head.class)
                .setParameter("edition", edition)
                .getResultList());
    }

    @Override
    public Optional<Census> census(String edition) {
        return Optional.of(database.inTransaction(
                session -> session.doReturningWork(connection -> CensusStatements.run(connection, edition))));
    }

    @Override
    public List<ClaimRow> claims(String prefix) {
        return many(
                ClaimEntity.class,
                "from ClaimEntity where key like :prefix escape '!' order by key",
                ClaimEntity::row,
                query -> query.setParameter("prefix", pattern(prefix)));
    }

    @Override
    public List<MovementRow> movements(String prefix) {
        return many(
                MovementEntity.class,
                "from MovementEntity where claim like :prefix escape '!' order by id",
                MovementEntity::row,
                query -> query.setParameter("prefix", pattern(prefix)));
    }

    private static String pattern(String prefix) {
        return prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    @Override
    public void refused(RefusalRow refusal) {
        refusals.add(refusal);
    }

    @Override
    public List<RefusalRow> refusals(String edition, Optional<String> actor, Optional<Long> before, int most) {
        return refusals.list(edition, actor, before, most);
    }

    @Override
    public void putFile(FileRow file) {
        database.inTransaction(session -> session.insert(new FileEntity(file)));
    }

    @Override
    public Optional<FileRow> file(String id) {
        return one(FileEntity.class, "from FileEntity where id = :id", FileEntity::row, id);
    }

    @Override
    public Map<String, String> fileStreams(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .inTransaction(session ->
                        ByIds.read(session, FILES, ids, row -> Map.entry(row.getString(1), row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void putScheme(SchemeRow scheme) {
        database.inTransaction(session -> {
            if (scheme(scheme.hash()).isEmpty()) {
                session.insert(new SchemeEntity(scheme));
            }
            return null;
        });
    }

    @Override
    public Optional<SchemeRow> scheme(String hash) {
        return one(SchemeEntity.class, "from SchemeEntity where hash = :id", SchemeEntity::row, hash);
    }

    private <E, R> Optional<R> one(Class<E> entity, String query, Function<E, R> row, String id) {
        return database.inTransaction(session -> session.createSelectionQuery(query, entity)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(row));
    }

    private <E, R> List<R> many(
            Class<E> entity, String query, Function<E, R> row, Function<SelectionQuery<E>, SelectionQuery<E>> bind) {
        return database.inTransaction(
                session -> bind.apply(session.createSelectionQuery(query, entity)).getResultList().stream()
                        .map(row)
                        .toList());
    }
}
