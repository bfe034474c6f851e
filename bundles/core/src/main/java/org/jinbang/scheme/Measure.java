package org.jinbang.scheme;

/**
 * A criterion that is scored.
 *
 * @param weight its share in the {@link Score}: with one scale for all it weighs the measures; over scales of their own,
 *     weights must be equal, and the points are added
 * @param minimum least score of the scale
 * @param maximum greatest score of the scale
 */
public record Measure(String id, Text title, int weight, int minimum, int maximum, Basis basis) implements Criterion {
    /** The greatest score. */
    public static final int FULL = 1000;

    /** Refuses an empty scale and a weight that counts for nothing. */
    public Measure {
        if (weight < 1 || minimum < 0 || maximum <= minimum) {
            throw new IllegalArgumentException("Measure " + id + ": the weight must be at least 1 and 0 ≤ minimum <"
                    + " maximum; found weight " + weight + ", scale " + minimum + "–" + maximum);
        }
    }
}
