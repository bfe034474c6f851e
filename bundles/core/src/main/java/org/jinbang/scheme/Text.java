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

    private static String fill(String pattern, boolean chinese, Object[] arguments) {
        String out = pattern;
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            String value = argument instanceof Text text ? (chinese ? text.zh : text.en) : String.valueOf(argument);
            out = out.replace("{" + i + "}", value);
        }
        return out;
    }

    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
