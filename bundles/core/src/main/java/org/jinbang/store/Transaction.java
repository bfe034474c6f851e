package org.jinbang.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** One transaction. Locks are taken in the order of the calls; the engine calls them in a fixed order. */
@ConsumerType
public interface Transaction {
    /** Locks a stream until the end and reads it; one statement. */
    Optional<Store.StreamRow> lock(String id);

    /**
     * Locks a stream until the end and reads it; then, without a lock, the edition it belongs to, as it is when the lock is
     * held. One statement, or where the database is a server, one journey to it.
     */
    default Optional<Placed> lockWithEdition(String id) {
        return lock(id).map(row -> new Placed(row, load(row.edition(), List.of()).stream()));
    }

    /** Locks all applications of a batch that are in a stage, by id; one statement. */
    List<Store.StreamRow> lockCohort(String edition, int batch, String stage);

    /**
     * Reads a stream without a lock together with values; one statement.
     *
     * @return the stream, if any, and the values found
     */
    Loaded load(String stream, Collection<String> values);

    /**
     * Writes new streams, acts, values and updated streams in batches: at most one statement for each table. A store may do so
     * when the work is done, together with what others write then; its failures are thrown then by
     * {@link Store#inTransaction}.
     */
    void write(Changes changes);

    /**
     * Takes a unique claim.
     *
     * @throws DuplicateException if it is taken
     */
    void claim(String key, String holder);

    /** Gives a unique claim up. */
    void release(String key, String holder);

    /**
     * Moves {@code amount} under a bounded claim in one conditional update, creating it if absent with {@code bound}, and
     * writes the ledger. Kinds: {@code BOUND} (sets the bound), {@code RESERVE}, {@code USE} (reserved → used),
     * {@code RETURN} (frees reserved), {@code FREE} (frees used).
     *
     * @return whether the bound allowed it; if not, nothing was moved
     */
    boolean move(String key, String kind, int amount, int bound, String stream, long seq, java.time.Instant at);

    /** The sealed content of a ballot's box. */
    Optional<byte[]> box(String ballot);

    /** Rewrites a ballot's box; {@code null} removes it. */
    void box(String ballot, byte[] content);

    /** A stream and the edition it belongs to. */
    record Placed(Store.StreamRow stream, Optional<Store.StreamRow> edition) {}

    /** A stream and values. */
    record Loaded(Optional<Store.StreamRow> stream, List<Store.ValueRow> values) {}

    /** What one command writes. */
    record Changes(
            List<Store.StreamRow> created,
            List<Store.StreamRow> updated,
            List<Store.ActRow> acts,
            List<Store.ValueRow> values) {}
}
