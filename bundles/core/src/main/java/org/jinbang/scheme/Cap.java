package org.jinbang.scheme;

import java.util.Optional;
import org.jinbang.json.Json;

/**
 * How many may be granted.
 *
 * @param of the number, or a {@code $reference}
 * @param per over what it is counted
 * @param softFor the organ that may go beyond with a recorded reason (原则上); empty for a hard cap
 */
public record Cap(Json of, Per per, Optional<String> softFor, Basis basis) {

    /** What a cap is counted over. */
    public enum Per {
        /** All batches of an edition together. */
        EDITION,
        /** Each batch. */
        BATCH
    }
}
