package org.jinbang.itests.benchmark;

import java.util.Collection;
import java.util.Optional;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.store.Transaction.Changes;

/** What the engine asked of the store within one transaction, so that others can ask the same of the database. */
sealed interface Call {
    /** The same on streams, values and keys of its own: as long, and met by nobody else. */
    Call on(String salt);

    /** A stream is locked and read. */
    record Lock(String id) implements Call {
        @Override
        public Call on(String salt) {
            return new Lock(salted(id, salt));
        }
    }

    /** The applications of a stage are locked and read. */
    record LockCohort(String edition, int batch, String stage) implements Call {
        @Override
        public Call on(String salt) {
            return new LockCohort(salted(edition, salt), batch, stage);
        }
    }

    /** A stream is read. */
    record Read(String id) implements Call {
        @Override
        public Call on(String salt) {
            return new Read(salted(id, salt));
        }
    }

    /** Values are read. */
    record Values(Collection<String> ids) implements Call {
        @Override
        public Call on(String salt) {
            return new Values(ids.stream().map(id -> salted(id, salt)).toList());
        }
    }

    /** It is asked to what files belong; those of the engine stand for all. */
    record FileStreams(Collection<String> ids) implements Call {
        @Override
        public Call on(String salt) {
            return this;
        }
    }

    /** A unique claim is taken. */
    record Claim(String key, String holder) implements Call {
        @Override
        public Call on(String salt) {
            return new Claim(key + "/" + salt, salted(holder, salt));
        }
    }

    /** The box of a ballot is read. */
    record ReadBox(String ballot) implements Call {
        @Override
        public Call on(String salt) {
            return new ReadBox(salted(ballot, salt));
        }
    }

    /** The box of a ballot is written; empty if it is removed. */
    record WriteBox(String ballot, Optional<byte[]> content) implements Call {
        @Override
        public Call on(String salt) {
            return new WriteBox(salted(ballot, salt), content);
        }
    }

    /** Everything is written. */
    record Write(Changes changes) implements Call {
        @Override
        public Call on(String salt) {
            return new Write(new Changes(
                    changes.created().stream().map(row -> stream(row, salt)).toList(),
                    changes.updated().stream().map(row -> stream(row, salt)).toList(),
                    changes.acts().stream().map(act -> act(act, salt)).toList(),
                    changes.values().stream().map(value -> value(value, salt)).toList()));
        }

        private static StreamRow stream(StreamRow row, String salt) {
            return new StreamRow(
                    salted(row.id(), salt),
                    row.kind(),
                    salted(row.edition(), salt),
                    row.batch(),
                    row.stage(),
                    row.status(),
                    row.track(),
                    row.owner(),
                    row.unit(),
                    row.seq(),
                    row.head(),
                    row.at(),
                    row.state(),
                    row.certificate());
        }

        private static ActRow act(ActRow act, String salt) {
            return new ActRow(
                    0,
                    salted(act.stream(), salt),
                    act.seq(),
                    salted(act.edition(), salt),
                    act.at(),
                    act.actor(),
                    act.type(),
                    act.hash(),
                    act.body(),
                    salted(act.key(), salt),
                    act.ordinal(),
                    act.command());
        }

        private static ValueRow value(ValueRow value, String salt) {
            return new ValueRow(salted(value.id(), salt), value.owner(), salted(value.stream(), salt), value.content());
        }
    }

    /** An id with its last characters replaced. */
    static String salted(String id, String salt) {
        return id.isEmpty() ? id : id.substring(0, Math.max(0, id.length() - salt.length())) + salt;
    }
}
