package org.jinbang.scheme;

import java.util.Locale;

/**
 * A text in both languages of the platform. Placeholders {@code {0}}, {@code {1}} … are filled by
 * {@link #with(Object...)}.
 */
public record Text(String zh, String en) {

    /** Neither language may be missing. */
    public Text {
        if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("A text needs Chinese and English: zh=" + zh + ", en=" + en);
        }
    }

    /** Chinese for Chinese locales, English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** Fills placeholders; an argument that is itself a {@link Text} is taken in the language of the sentence. */
    public Text with(Object... arguments) {
        return new Text(fill(zh, true, arguments), fill(en, false, arguments));
    }

    /** In one pass: what is filled in may itself look like a placeholder, and stays as it is. */
    private static String fill(String pattern, boolean chinese, Object[] arguments) {
        int open = pattern.indexOf('{');
        if (open < 0 || arguments.length == 0) {
            return pattern;
        }
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int copied = 0;
        while (open >= 0) {
            int close = pattern.indexOf('}', open);
            int index = close < 0 ? -1 : index(pattern, open + 1, close);
            if (index >= 0 && index < arguments.length) {
                Object argument = arguments[index];
                out.append(pattern, copied, open);
                out.append(argument instanceof Text text ? (chinese ? text.zh : text.en) : String.valueOf(argument));
                copied = close + 1;
            }
            open = pattern.indexOf('{', Math.max(copied, open + 1));
        }
        return out.append(pattern, copied, pattern.length()).toString();
    }

    /** The number between two places, of one or two digits; -1 if there is none. */
    private static int index(String pattern, int from, int to) {
        if (to == from || to - from > 2) {
            return -1;
        }
        int index = 0;
        for (int i = from; i < to; i++) {
            int digit = pattern.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
