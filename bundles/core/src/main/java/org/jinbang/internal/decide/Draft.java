package org.jinbang.internal.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Basis;

/**
 * An act that was decided and is not yet recorded.
 *
 * @param values slot → the text to be sealed
 */
public record Draft(
        String stream,
        StreamKind kind,
        ActType type,
        Optional<Basis> basis,
        Json.Obj data,
        Map<String, Content> values) {

    /** A text and whose key seals it. */
    public record Content(String owner, String text) {}

    static Draft of(StreamKind kind, String stream, ActType type, Basis basis, Json.Obj data) {
        return new Draft(stream, kind, type, Optional.ofNullable(basis), data, Map.of());
    }

    Draft with(String slot, String owner, Optional<String> text) {
        if (text.isEmpty()) {
            return this;
        }
        Map<String, Content> copy = new LinkedHashMap<>(values);
        copy.put(slot, new Content(owner, text.get()));
        return new Draft(stream, kind, type, basis, data, copy);
    }
}
