package org.jinbang.internal.stages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.spi.StageKind.Entry;

/**
 * The score of an application: the mean over the entries of Σ weight × score ÷ Σ weight × maximum, in thousandths. All
 * arithmetic is exact until the one rounding at the end, half up. What is rounded is what is recorded, so it is also what
 * ranks: two applications with the same thousandths stand equal.
 */
final class Score {
    /** The greatest score. */
    static final int FULL = 1000;

    private Score() {}

    static int of(List<Measure> measures, List<Entry> entries) {
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (Measure measure : measures) {
            BigDecimal weight = BigDecimal.valueOf(measure.weight());
            for (Entry entry : entries) {
                reached = reached.add(
                        weight.multiply(BigDecimal.valueOf(entry.scores().get(measure.id()))));
                possible = possible.add(weight.multiply(BigDecimal.valueOf(measure.maximum())));
            }
        }
        return reached.multiply(BigDecimal.valueOf(FULL))
                .divide(possible, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
