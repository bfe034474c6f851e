package org.jinbang.itests.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** The median of what was measured several times, and between what half of it lies. */
record Spread(double low, double median, double high) {
    static Spread of(Collection<Double> measured) {
        double[] sorted =
                measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double quantile) {
        double place = quantile * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** {@code 1,234 (1,200–1,260)}. */
    String text(String format) {
        String one = format.replace("%", "%,");
        return String.format(Locale.ROOT, one + " (" + one + "–" + one + ")", median, low, high);
    }

    @Override
    public String toString() {
        return Arrays.toString(new double[] {low, median, high});
    }
}
