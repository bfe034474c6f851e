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

    /** With numbers of its own. */
    public EditionRule(int everyYears, int batches, boolean fee, Basis basis, Basis feeBasis) {
        this(everyYears, batches, fee, basis, feeBasis, Optional.empty(), Optional.empty());
    }

    /** With other numbers, from wherever these come. */
    public EditionRule with(int otherYears, int otherBatches) {
        return new EditionRule(otherYears, otherBatches, fee, basis, feeBasis, everyParameter, batchesParameter);
    }
}
