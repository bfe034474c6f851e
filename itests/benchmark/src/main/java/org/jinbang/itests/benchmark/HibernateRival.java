package org.jinbang.itests.benchmark;

import static java.util.Map.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;

/** Plain Hibernate as one would write it: a session for each command, entities found, changed and persisted. */
final class HibernateRival implements Rival {
    private final SessionFactory factory;

    HibernateRival(DataSource source) {
        factory = new HibernatePersistenceConfiguration("rival")
                .managedClasses(List.of(Stream.class, Act.class, Value.class, Claim.class, Box.class))
                .xmlMappings(false)
                .properties(Map.ofEntries(
                        entry(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source),
                        entry(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true),
                        entry(AvailableSettings.JDBC_TIME_ZONE, "UTC")))
                .createEntityManagerFactory();
    }

    /** A stream. */
    @Entity(name = "RivalStream")
    @Table(name = "jb_stream")
    static class Stream {
        @Id
        String id;

        String kind;
        String edition;
        int batch;
        String stage;
        String status;
        String track;
        String owner;
        String unit;
        long seq;
        String head;

        @Column(name = "happened_at")
        Instant at;

        String certificate;
        String state;

        protected Stream() {}

        Stream(StreamRow row) {
            id = row.id();
            kind = row.kind();
            edition = row.edition();
            set(row);
        }

        final void set(StreamRow row) {
            batch = row.batch();
            stage = row.stage();
            status = row.status();
            track = row.track();
            owner = row.owner();
            unit = row.unit();
            seq = row.seq();
            head = row.head();
            at = row.at();
            certificate = row.certificate().orElse(null);
            state = row.state();
        }
    }

    /** An act. */
    @Entity(name = "RivalAct")
    @Table(name = "jb_act")
    @IdClass(Act.Place.class)
    static class Act {
        @Id
        @Column(name = "stream_id")
        String stream;

        @Id
        long seq;

        String edition;

        @Column(name = "happened_at")
        Instant at;

        String actor;

        @Column(name = "act_type")
        String type;

        String hash;

        @Column(name = "command_key")
        String key;

        int ordinal;
        String command;
        byte[] body;

        /** Its identity. */
        record Place(String stream, long seq) implements Serializable {}

        protected Act() {}

        Act(ActRow row) {
            stream = row.stream();
            seq = row.seq();
            edition = row.edition();
            at = row.at();
            actor = row.actor();
            type = row.type();
            hash = row.hash();
            key = row.key();
            ordinal = row.ordinal();
            command = row.command();
            body = row.body();
        }
    }

    /** A value. */
    @Entity(name = "RivalValue")
    @Table(name = "jb_value")
    static class Value {
        @Id
        String id;

        String owner;

        @Column(name = "stream_id")
        String stream;

        byte[] content;

        protected Value() {}

        Value(ValueRow row) {
            id = row.id();
            owner = row.owner();
            stream = row.stream();
            content = row.content();
        }
    }

    /** A unique claim. */
    @Entity(name = "RivalClaim")
    @Table(name = "jb_claim")
    static class Claim {
        @Id
        @Column(name = "claim_key")
        String key;

        String holder;
        int bounded;
        int reserved;
        int taken;

        protected Claim() {}

        Claim(Call.Claim claim) {
            key = claim.key();
            holder = claim.holder();
            bounded = 1;
            taken = 1;
        }
    }

    /** The box of a ballot. */
    @Entity(name = "RivalBox")
    @Table(name = "jb_box")
    static class Box {
        @Id
        String ballot;

        byte[] content;

        protected Box() {}

        Box(String ballot, byte[] content) {
            this.ballot = ballot;
            this.content = content;
        }
    }

    @Override
    public String name() {
        return "plain Hibernate";
    }

    @Override
    public void commit(List<Call> calls) {
        factory.inTransaction(session -> calls.forEach(call -> run(session, call)));
    }

    private static void run(Session session, Call call) {
        if (call instanceof Call.Lock lock) {
            session.find(Stream.class, lock.id(), LockModeType.PESSIMISTIC_WRITE);
        } else if (call instanceof Call.LockCohort cohort) {
            session.createSelectionQuery(
                            "from RivalStream where edition = :edition and kind = 'APPLICATION' and batch = :batch"
                                    + " and stage = :stage order by id",
                            Stream.class)
                    .setParameter("edition", cohort.edition())
                    .setParameter("batch", cohort.batch())
                    .setParameter("stage", cohort.stage())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        } else if (call instanceof Call.Read read) {
            session.find(Stream.class, read.id());
        } else if (call instanceof Call.Values values) {
            values.ids().forEach(id -> session.find(Value.class, id));
        } else if (call instanceof Call.FileStreams files) {
            session.createNativeQuery("select id, stream_id from jb_file where id in :ids", Object[].class)
                    .setParameterList("ids", files.ids())
                    .getResultList();
        } else if (call instanceof Call.Claim claim) {
            session.persist(new Claim(claim));
        } else if (call instanceof Call.ReadBox box) {
            session.find(Box.class, box.ballot());
        } else if (call instanceof Call.WriteBox box) {
            write(session, box);
        } else if (call instanceof Call.Write write) {
            write.changes().acts().forEach(act -> session.persist(new Act(act)));
            write.changes().created().forEach(row -> session.persist(new Stream(row)));
            write.changes()
                    .updated()
                    .forEach(row -> session.find(Stream.class, row.id()).set(row));
            write.changes().values().forEach(value -> session.persist(new Value(value)));
        }
    }

    private static void write(Session session, Call.WriteBox box) {
        Box found = session.find(Box.class, box.ballot());
        if (box.content().isEmpty()) {
            session.remove(found);
        } else if (found == null) {
            session.persist(new Box(box.ballot(), box.content().get()));
        } else {
            found.content = box.content().get();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
