package org.jinbang.internal.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.EditionState;
import org.jinbang.process.State;
import org.jinbang.process.StreamKind;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.Head;
import org.jinbang.store.Store.StreamRow;

/** How acts and states are written down: canonical bytes, chained by hash. */
public final class Journal {
    /** The head of a stream without acts. */
    public static final String START = "0".repeat(64);

    private static final int BESIDE = 32;

    private Journal() {}

    /** The canonical bytes of an act. */
    public static byte[] body(Act act) {
        return Codec.canonical(act).getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of an act after the one before it. */
    public static String hash(String before, byte[] body) {
        return Hash.hex(before.getBytes(StandardCharsets.US_ASCII), body);
    }

    /**
     * A digest of what is stored beside an act, so that none of it can be altered without being found.
     *
     * @param key the command's key
     * @param ordinal the act's place among those of the command
     * @param command the command's digest
     * @param owners value → under whose key it lies
     */
    static String beside(String key, int ordinal, String command, Map<String, String> owners) {
        StringBuilder text = new StringBuilder();
        text.append(command).append(' ').append(ordinal).append(' ').append(key).append('\n');
        new TreeMap<>(owners)
                .forEach(
                        (id, owner) -> text.append(id).append(' ').append(owner).append('\n'));
        return Hash.hex(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, BESIDE);
    }

    /** Reads a stored act. */
    public static Act act(ActRow row) {
        return Codec.read(Json.parse(new String(row.body(), StandardCharsets.UTF_8)), Act.class);
    }

    /** The root over the streams of an edition: a hash over id, number of acts and head of each, by id. */
    public static String root(List<Head> heads) {
        StringBuilder text = new StringBuilder();
        heads.stream()
                .sorted(java.util.Comparator.comparing(Head::stream))
                .forEach(head -> text.append(head.stream())
                        .append(' ')
                        .append(head.seq())
                        .append(' ')
                        .append(head.hash())
                        .append('\n'));
        return Hash.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the state of a stream. */
    public static State state(StreamRow row) {
        Json json = Json.parse(row.state());
        return switch (StreamKind.valueOf(row.kind())) {
            case EDITION -> Codec.read(json, EditionState.class);
            case APPLICATION -> Codec.read(json, ApplicationState.class);
            case BALLOT -> Codec.read(json, BallotState.class);
        };
    }

    /** The row of a stream whose last act happened at that moment, with what lists filter by. */
    public static StreamRow row(State state, long seq, String head, Instant at) {
        return row(state, seq, head, at, Codec.canonical((Record) state));
    }

    /** The same with the canonical text of the state. */
    static StreamRow row(State state, long seq, String head, Instant at, String json) {
        if (state instanceof EditionState e) {
            return row(e.id(), StreamKind.EDITION, e.id(), 0, "", e.status().name(), seq, head, at, json);
        }
        if (state instanceof BallotState b) {
            return row(
                    b.id(),
                    StreamKind.BALLOT,
                    b.edition(),
                    b.batch(),
                    b.stage(),
                    b.closed().isPresent() ? "CLOSED" : "OPEN",
                    seq,
                    head,
                    at,
                    json);
        }
        ApplicationState a = (ApplicationState) state;
        return new StreamRow(
                a.id(),
                StreamKind.APPLICATION.name(),
                a.edition(),
                a.batch(),
                a.stage(),
                a.status().name(),
                a.track(),
                a.applicant(),
                a.unit().orElse(""),
                seq,
                head,
                at,
                json,
                a.certificate().map(ApplicationState.Certificate::number));
    }

    private static StreamRow row(
            String id,
            StreamKind kind,
            String edition,
            int batch,
            String stage,
            String status,
            long seq,
            String head,
            Instant at,
            String json) {
        return new StreamRow(
                id,
                kind.name(),
                edition,
                batch,
                stage,
                status,
                "",
                "",
                "",
                seq,
                head,
                at,
                json,
                java.util.Optional.empty());
    }
}
