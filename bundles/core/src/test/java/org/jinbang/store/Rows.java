package org.jinbang.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.StreamFilter;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.store.Transaction.Changes;

/** Rows for tests. Every id is used once, so that tests can share a store. */
public final class Rows {
    /** An instant with microseconds, which must come back unchanged. */
    public static final Instant AT = Instant.parse("2024-03-01T08:00:00.123456Z");

    /** The head of a stream without acts. */
    public static final String NO_HEAD = "0".repeat(64);

    private static final AtomicLong NEXT = new AtomicLong();
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private Rows() {}

    /** An id that was never used before; of ids with one prefix the later sorts after the earlier. */
    public static String fresh(String prefix) {
        return prefix + "-" + RUN + "-" + String.format("%08d", NEXT.incrementAndGet());
    }

    /** An application of batch 1 in stage {@code apply} without acts. */
    public static StreamRow application(String id, String edition) {
        return new StreamRow(
                id,
                "APPLICATION",
                edition,
                1,
                "apply",
                "DRAFT",
                "artisan",
                "person-1",
                "",
                0,
                NO_HEAD,
                AT,
                "{\"id\":\"" + id + "\"}",
                Optional.empty());
    }

    /** The same stream after more acts. */
    public static StreamRow later(StreamRow row, long acts) {
        long seq = row.seq() + acts;
        return new StreamRow(
                row.id(),
                row.kind(),
                row.edition(),
                row.batch(),
                row.stage(),
                row.status(),
                row.track(),
                row.owner(),
                row.unit(),
                seq,
                String.format("%064d", seq),
                AT,
                "{\"seq\":" + seq + "}",
                row.certificate());
    }

    /** The same stream in another stage. */
    public static StreamRow in(StreamRow row, int batch, String stage) {
        return new StreamRow(
                row.id(),
                row.kind(),
                row.edition(),
                batch,
                stage,
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

    /** The same stream with a certificate. */
    public static StreamRow certified(StreamRow row, String number) {
        return new StreamRow(
                row.id(),
                row.kind(),
                row.edition(),
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
                Optional.of(number));
    }

    /** An act under a key of its own. */
    public static ActRow act(String stream, long seq, String edition) {
        return act(stream, seq, edition, "person-1", fresh("key"));
    }

    /** An act under a key of an actor. */
    public static ActRow act(String stream, long seq, String edition, String actor, String key) {
        byte[] body = ("{\"seq\":" + seq + ",\"text\":\"评选\"}").getBytes(StandardCharsets.UTF_8);
        return new ActRow(
                0,
                stream,
                seq,
                edition,
                AT,
                actor,
                "SAVED",
                String.format("%064d", seq),
                body,
                key,
                0,
                "digest-" + key);
    }

    /** A value of a person. */
    public static ValueRow value(String id, String stream) {
        return new ValueRow(id, "person-1", stream, ("content of " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Changes that create a stream with its first acts. */
    public static Changes creates(StreamRow row, ActRow... acts) {
        return new Changes(List.of(row), List.of(), List.of(acts), List.of());
    }

    /** Changes that update a stream with more acts. */
    public static Changes updates(StreamRow row, ActRow... acts) {
        return new Changes(List.of(), List.of(row), List.of(acts), List.of());
    }

    /** All applications of an edition. */
    public static StreamFilter applications(String edition, int most) {
        return new StreamFilter(
                "APPLICATION",
                Optional.of(edition),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                most);
    }

    /** The page after a stream. */
    public static StreamFilter after(StreamFilter filter, StreamRow last) {
        return new StreamFilter(
                filter.kind(),
                filter.edition(),
                filter.batch(),
                filter.stage(),
                filter.status(),
                filter.track(),
                filter.owner(),
                filter.unit(),
                Optional.of(last.stage()),
                Optional.of(last.id()),
                filter.most());
    }

    /** Whether two acts agree in everything but their position; arrays are compared by content. */
    public static boolean same(ActRow written, ActRow read) {
        ActRow placed = new ActRow(
                read.position(),
                written.stream(),
                written.seq(),
                written.edition(),
                written.at(),
                written.actor(),
                written.type(),
                written.hash(),
                read.body(),
                written.key(),
                written.ordinal(),
                written.command());
        return placed.equals(read) && Arrays.equals(written.body(), read.body());
    }

    /** Puts a stream with {@code acts} acts into a store. */
    public static StreamRow stored(Store store, String edition, int acts) {
        StreamRow row = later(application(fresh("app"), edition), acts);
        ActRow[] written = new ActRow[acts];
        Arrays.setAll(written, i -> act(row.id(), i + 1L, edition));
        store.inTransaction(tx -> {
            tx.write(creates(row, written));
            return null;
        });
        return row;
    }
}
