package org.jinbang.scheme;

import java.util.regex.Pattern;

/** An exact fraction from 0 to 1, for quorums and majorities. */
public record Fraction(long numerator, long denominator) {
    private static final Pattern FORM = Pattern.compile("\\d{1,4}/[1-9]\\d{0,3}");

    /** Refuses values outside 0…1. */
    public Fraction {
        if (denominator <= 0 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("Not a fraction from 0 to 1: " + numerator + "/" + denominator);
        }
    }

    /** Whether {@code text} reads as a fraction from 0 to 1. */
    public static boolean isFraction(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        String[] parts = text.split("/");
        return Long.parseLong(parts[0]) <= Long.parseLong(parts[1]);
    }

    /** Reads {@code 2/3}. */
    public static Fraction parse(String text) {
        if (!isFraction(text)) {
            throw new IllegalArgumentException("Not a fraction from 0 to 1: " + text);
        }
        String[] parts = text.split("/");
        return new Fraction(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** Whether {@code part} of {@code whole} is at least this fraction. */
    public boolean reachedBy(long part, long whole) {
        return part * denominator >= numerator * whole;
    }

    /** Whether {@code part} of {@code whole} is more than this fraction. */
    public boolean exceededBy(long part, long whole) {
        return part * denominator > numerator * whole;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
