package org.jinbang.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A criterion that is scored.
 *
 * @param weight its share; the score of an application is Σ weight × score ÷ Σ weight × maximum, in thousandths
 * @param minimum least score of the scale
 * @param maximum greatest score of the scale
 */
public record Measure(String id, Text title, int weight, int minimum, int maximum, Basis basis) implements Criterion {
    /** The greatest score. */
    public static final int FULL = 1000;

    /**
     * The score that entries come to: the mean over the entries of Σ weight × score ÷ Σ weight × maximum, in thousandths.
     * All arithmetic is exact until the one rounding at the end, half up.
     *
     * @param marks of each entry: measure → score, for every measure; at least one entry
     */
    public static int score(List<Measure> measures, Collection<Map<String, Integer>> marks) {
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (Measure measure : measures) {
            BigDecimal weight = BigDecimal.valueOf(measure.weight());
            for (Map<String, Integer> each : marks) {
                reached = reached.add(weight.multiply(BigDecimal.valueOf(each.get(measure.id()))));
                possible = possible.add(weight.multiply(BigDecimal.valueOf(measure.maximum())));
            }
        }
        return reached.multiply(BigDecimal.valueOf(FULL))
                .divide(possible, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Refuses an empty scale and a weight that counts for nothing. */
    public Measure {
        if (weight < 1 || minimum < 0 || maximum <= minimum) {
            throw new IllegalArgumentException("Measure " + id + ": the weight must be at least 1 and 0 ≤ minimum <"
                    + " maximum; found weight " + weight + ", scale " + minimum + "–" + maximum);
        }
    }
}
