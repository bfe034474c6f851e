package org.jinbang.internal.conditions;

/**
 * Counts a text as Chinese offices do (字数): 1 for each Han character, punctuation mark or symbol, 1 for each other word
 * or number. An apostrophe or hyphen between letters, and a point or comma between digits, belong to the word or number
 * around them. White space and invisible characters count nothing.
 */
final class WordCount {
    private WordCount() {}

    static int of(String text) {
        int[] points = text.codePoints().toArray();
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (isMark(point)) {
                continue;
            }
            if (isWord(point)) {
                count += inside ? 0 : 1;
                inside = true;
            } else if (!(inside && joins(points, i))) {
                count += isBlank(point) ? 0 : 1;
                inside = false;
            }
        }
        return count;
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point) && !isHan(point);
    }

    /** Accents and variation selectors belong to the character before them. */
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isBlank(int point) {
        int type = Character.getType(point);
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE;
    }

    private static boolean joins(int[] points, int at) {
        if (at == 0 || at + 1 == points.length || !isWord(points[at + 1])) {
            return false;
        }
        boolean digits = Character.isDigit(points[at - 1]) && Character.isDigit(points[at + 1]);
        return switch (points[at]) {
            case '.', ',' -> digits;
            case '\'', '’', '-', '‐' -> true;
            default -> false;
        };
    }
}
