package org.jinbang.rest.internal.wire;

/** The number of a batch in an address. */
public final class BatchNumber {
    private BatchNumber() {}

    /** Reads it, or refuses what is none. */
    public static int of(String batch) {
        if (!batch.matches("[1-9]\\d{0,3}")) {
            throw Problem.malformed("batch", batch, "批次的序号，如 1", "the number of a batch, such as 1")
                    .exception();
        }
        return Integer.parseInt(batch);
    }
}
