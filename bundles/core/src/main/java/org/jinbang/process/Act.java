package org.jinbang.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Basis;

/**
 * One accepted, recorded deed. Its canonical JSON, chained over the one before, is the journal.
 *
 * @param seq its place in the stream, from 1
 * @param at when, UTC, microseconds
 * @param actor who
 * @param basis under which article or reading; empty for what no regulation concerns
 * @param data ids, codes, numbers and dates only
 * @param values slot → the value that holds a text, with a commitment to its content
 * @param beside a digest of what is stored beside it: the command's key and digest, its place among the command's acts,
 *     and under whose keys its values lie
 */
public record Act(
        String stream,
        long seq,
        Instant at,
        String actor,
        ActType type,
        Optional<Basis> basis,
        Json.Obj data,
        Map<String, ValueRef> values,
        Optional<String> beside) {

    /** Without what is stored beside it. */
    public Act(
            String stream,
            long seq,
            Instant at,
            String actor,
            ActType type,
            Optional<Basis> basis,
            Json.Obj data,
            Map<String, ValueRef> values) {
        this(stream, seq, at, actor, type, basis, data, values, Optional.empty());
    }

    /**
     * A version of a text in the values table.
     *
     * @param commitment SHA-256 over salt and content, lower-case hexadecimal
     */
    public record ValueRef(String id, String commitment) {}

    /** The value in a slot. */
    public Optional<ValueRef> value(String slot) {
        return Optional.ofNullable(values.get(slot));
    }
}
