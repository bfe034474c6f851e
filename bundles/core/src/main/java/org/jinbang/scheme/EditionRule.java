package org.jinbang.scheme;

/**
 * How editions recur.
 *
 * @param everyYears the cycle in years
 * @param batches how many batches each edition holds
 * @param fee whether the regulation allows a fee; where it does not, no stage may ask for a payment
 */
public record EditionRule(int everyYears, int batches, boolean fee, Basis basis, Basis feeBasis) {}
