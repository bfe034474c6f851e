package org.jinbang.security.sheet;

/**
 * A cell that is not empty.
 *
 * @param text what it shows; empty unless it holds plain content
 */
public record Cell(Content content, String text) {
    /** What a cell holds. */
    public enum Content {
        /** A text, number or truth value. */
        PLAIN,
        /** A formula, whose result nobody here computes. */
        FORMULA,
        /** An error, as {@code #N/A}. */
        ERROR
    }

    /** The name of a column, from 0: A, B … Z, AA … */
    public static String column(int index) {
        StringBuilder name = new StringBuilder();
        for (int left = index + 1; left > 0; left = (left - 1) / 26) {
            name.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return name.toString();
    }
}
