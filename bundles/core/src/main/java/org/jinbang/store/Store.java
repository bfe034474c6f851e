package org.jinbang.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The database port. Implementations keep what {@link Transaction} writes together or not at all; a commit that returned
 * survives the death of the process.
 */
@ConsumerType
public interface Store {
    /**
     * Runs {@code work} in one transaction (read committed) and commits. A throwable rolls back and is rethrown.
     *
     * @throws DuplicateException if an act's idempotency key, a claim or a stream exists already
     * @throws StoreBusyException if others held what it needs for too long; nothing was written
     * @throws CommitUnknownException if it may have been committed all the same
     */
    <T> T inTransaction(Function<Transaction, T> work);

    /** Streams without a lock. */
    Optional<StreamRow> stream(String id);

    /** Streams of a kind, by id; all editions for {@code EDITION}. */
    List<StreamRow> streams(StreamFilter filter);

    /** Acts of a stream with {@code seq >= from}, ascending. */
    List<ActRow> acts(String stream, long from, int most);

    /** The acts that a command with this key of this actor recorded, by ordinal. */
    List<ActRow> actsOfKey(String actor, String key);

    /** Acts of the whole journal after a position, ascending, for listeners. */
    List<ActRow> journalAfter(long position, int most);

    /** The instant of the last act on record, if there is one. */
    default Optional<Instant> lastAct() {
        Optional<Instant> last = Optional.empty();
        for (long position = 0; ; ) {
            List<ActRow> page = journalAfter(position, 1000);
            if (page.isEmpty()) {
                return last;
            }
            ActRow end = page.get(page.size() - 1);
            last = Optional.of(end.at());
            position = end.position();
        }
    }

    /** Values by id, those found. */
    List<ValueRow> values(Collection<String> ids);

    /** Id, number of acts and head of every stream of an edition, by id. */
    List<Head> heads(String edition);

    /** What the tables hold of an edition, counted; empty if the store cannot count. For verification. */
    default Optional<Census> census(String edition) {
        return Optional.empty();
    }

    /** Claims whose key begins with a prefix. */
    List<ClaimRow> claims(String prefix);

    /** The quota ledger of claims whose key begins with a prefix, oldest first. */
    List<MovementRow> movements(String prefix);

    /** Adds to the register of refusals, which keeps the newest 100,000. Never fails a command. */
    void refused(RefusalRow refusal);

    /** Refusals on an edition, newest first, before an id; of one actor, if given. */
    List<RefusalRow> refusals(String edition, Optional<String> actor, Optional<Long> before, int most);

    /** Stores a file. */
    void putFile(FileRow file);

    /** A file. */
    Optional<FileRow> file(String id);

    /** The streams that files were stored for, without their content: file id → stream, for those that exist. */
    default Map<String, String> fileStreams(Collection<String> ids) {
        Map<String, String> streams = new LinkedHashMap<>();
        ids.forEach(id -> file(id).ifPresent(file -> streams.put(id, file.stream())));
        return streams;
    }

    /** Scheme data pinned by editions: stored once by content hash. */
    void putScheme(SchemeRow scheme);

    /** Pinned scheme data. */
    Optional<SchemeRow> scheme(String hash);

    /** A certificate by its number: the application's stream. */
    Optional<StreamRow> certificate(String number);

    /**
     * What the tables hold.
     *
     * @param acts stream → its rows of the journal that name the edition
     * @param values stream of the edition → its values
     * @param missing positions of the whole journal at which nothing is, although a follower has gone past them and so has
     *     seen something there
     */
    record Census(Map<String, Long> acts, Map<String, Long> values, List<Long> missing) {}

    /** The head of one stream. */
    record Head(String stream, long seq, String hash) {}

    /**
     * A stream with its state. The members besides {@code state} are what lists filter and sort by.
     *
     * @param seq number of acts
     * @param head hash of the last act, lower-case hexadecimal; 64 zeros before the first
     * @param at when the last act happened; the one after it is never earlier
     * @param state canonical JSON
     * @param certificate the certificate's number, unique
     */
    record StreamRow(
            String id,
            String kind,
            String edition,
            int batch,
            String stage,
            String status,
            String track,
            String owner,
            String unit,
            long seq,
            String head,
            Instant at,
            String state,
            Optional<String> certificate) {}

    /** Which streams to list, by {@code (stage, id)} within an edition; {@code after} is the last id of the page before. */
    record StreamFilter(
            String kind,
            Optional<String> edition,
            Optional<Integer> batch,
            Optional<String> stage,
            Optional<String> status,
            Optional<String> track,
            Optional<String> owner,
            Optional<String> unit,
            Optional<String> afterStage,
            Optional<String> after,
            int most) {}

    /**
     * A stored act.
     *
     * @param position place in the whole journal; 0 when it is to be written
     * @param body canonical bytes that were hashed
     * @param key the command's idempotency key; with {@code actor} and {@code ordinal} unique
     * @param command digest of the command
     */
    record ActRow(
            long position,
            String stream,
            long seq,
            String edition,
            Instant at,
            String actor,
            String type,
            String hash,
            byte[] body,
            String key,
            int ordinal,
            String command) {}

    /** An encrypted text: {@code content} holds nonce, salt and text under the key of {@code owner}. */
    record ValueRow(String id, String owner, String stream, byte[] content) {}

    /** What is bounded or unique across streams: {@code used + reserved <= bound} always holds. */
    record ClaimRow(String key, String holder, int bound, int reserved, int used) {}

    /** A movement of the quota ledger. */
    record MovementRow(long id, String claim, String kind, int amount, String stream, long seq, Instant at) {}

    /** A refused command; {@code id} is 0 when it is to be written. */
    record RefusalRow(
            long id,
            Instant at,
            String actor,
            String edition,
            String target,
            String command,
            String code,
            String article) {}

    /** A file: {@code content} is encrypted under the key of {@code owner}; {@code name} too. */
    record FileRow(
            String id,
            String owner,
            String stream,
            String uploader,
            String mediaType,
            int size,
            String sha256,
            byte[] name,
            byte[] content) {}

    /** Canonical scheme data by content hash. */
    record SchemeRow(String hash, String id, String revision, String data) {}
}
