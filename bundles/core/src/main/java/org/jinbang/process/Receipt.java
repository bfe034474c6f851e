package org.jinbang.process;

import java.time.Instant;
import java.util.List;
import org.jinbang.json.Json;

/**
 * Proof that a command was accepted and is stored.
 *
 * @param target the stream the command was addressed to, or that it created
 * @param acts the acts recorded, in order
 * @param repeated whether the same command had been accepted before, so that this is the first answer again
 */
public record Receipt(String target, List<Entry> acts, boolean repeated) implements Answer {

    /**
     * One recorded act: its place in the journal and its hash (SHA-256, lower-case hexadecimal).
     *
     * @param data the act's data: ids, codes, numbers and dates, such as the id of an objection just filed
     */
    public record Entry(String stream, long seq, ActType type, Instant at, String hash, Json.Obj data) {}
}
