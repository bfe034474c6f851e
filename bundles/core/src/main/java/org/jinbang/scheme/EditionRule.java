package org.jinbang.scheme;

import java.util.Optional;

/**
 * How editions recur.
 *
 * @param everyYears the cycle in years
 * @param batches how many batches each edition holds
 * @param fee whether the regulation allows a fee; where it does not, no stage may ask for a payment
 * @param everyParameter the parameter that gives {@code everyYears}; empty if the scheme writes the number itself
 * @param batchesParameter the parameter that gives {@code batches}; empty if the scheme writes the number itself
 */
public record EditionRule(
        int everyYears,
        int batches,
        boolean fee,
        Basis basis,
        Basis feeBasis,
        Optional<String> everyParameter,
        Optional<String> batchesParameter) {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 9999;

    /** Why a number cannot be the year of an edition; empty if it can. */
    public static Optional<Text> complaint(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR
                ? Optional.empty()
                : Optional.of(new Text(
                        "年份 " + year + " 不正确，例如 2024", "The year " + year + " is not right; for example 2024"));
    }

    /** With numbers of its own. */
    public EditionRule(int everyYears, int batches, boolean fee, Basis basis, Basis feeBasis) {
        this(everyYears, batches, fee, basis, feeBasis, Optional.empty(), Optional.empty());
    }

    /** With other numbers, from wherever these come. */
    public EditionRule with(int otherYears, int otherBatches) {
        return new EditionRule(otherYears, otherBatches, fee, basis, feeBasis, everyParameter, batchesParameter);
    }
}
