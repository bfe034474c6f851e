package org.jinbang.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What entries come to: the mean over them of Σ weight × score ÷ Σ weight × maximum, as an exact fraction. It is compared
 * as it is; rounded is only what is recorded and shown, so 549.99 does not reach 550, though it is recorded as 550.
 *
 * @param reached the sum of weight × score over all entries
 * @param possible the sum of weight × maximum over all entries
 */
public record Score(BigInteger reached, BigInteger possible) implements Comparable<Score> {
    private static final int DIGITS_SHOWN = 3;

    /**
     * The score that entries come to.
     *
     * @param marks of each entry: measure → score, for every measure; at least one entry
     */
    public static Score of(List<Measure> measures, Collection<Map<String, Integer>> marks) {
        BigInteger reached = BigInteger.ZERO;
        BigInteger possible = BigInteger.ZERO;
        for (Measure measure : measures) {
            BigInteger weight = BigInteger.valueOf(measure.weight());
            for (Map<String, Integer> each : marks) {
                reached = reached.add(weight.multiply(BigInteger.valueOf(each.get(measure.id()))));
                possible = possible.add(weight.multiply(BigInteger.valueOf(measure.maximum())));
            }
        }
        return new Score(reached, possible);
    }

    /**
     * As {@link #of}, without so many of the highest entries and as many of the lowest, each by what it comes to alone; of
     * all entries where no other would be left.
     */
    public static Score trimmed(List<Measure> measures, Collection<Map<String, Integer>> marks, int dropped) {
        if (dropped == 0 || marks.size() <= 2 * dropped) {
            return of(measures, marks);
        }
        List<Map<String, Integer>> sorted = marks.stream()
                .sorted(Comparator.comparing(each -> of(measures, List.of(each))))
                .toList();
        return of(measures, sorted.subList(dropped, sorted.size() - dropped));
    }

    /** In thousandths, rounded half up, as it is recorded. */
    public int thousandths() {
        return inThousandths(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** Whether it is at least so many thousandths, exactly. */
    public boolean reaches(long thousandths) {
        return reached.multiply(BigInteger.valueOf(Measure.FULL))
                        .compareTo(possible.multiply(BigInteger.valueOf(thousandths)))
                >= 0;
    }

    @Override
    public int compareTo(Score other) {
        return reached.multiply(other.possible).compareTo(other.reached.multiply(possible));
    }

    /** Equal scores are equal however many entries they are of. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Score score && compareTo(score) == 0;
    }

    @Override
    public int hashCode() {
        BigInteger divisor = reached.gcd(possible);
        return reached.divide(divisor).hashCode() * 31
                + possible.divide(divisor).hashCode();
    }

    /** In thousandths with up to three decimals; cut off, so that what falls short of a bound never reads as if it reached it. */
    @Override
    public String toString() {
        return inThousandths(DIGITS_SHOWN, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private BigDecimal inThousandths(int digits, RoundingMode rounding) {
        return new BigDecimal(reached)
                .multiply(BigDecimal.valueOf(Measure.FULL))
                .divide(new BigDecimal(possible), digits, rounding);
    }
}
