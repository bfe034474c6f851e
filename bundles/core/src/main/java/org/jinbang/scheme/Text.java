package org.jinbang.scheme;

import java.util.Locale;
import java.util.function.Supplier;
import org.jinbang.json.Recorded;

/**
 * A text in both languages of the platform. Placeholders {@code {0}}, {@code {1}} … are filled by
 * {@link #with(Object...)}. A filled text is put into words when it is first read, since most reasons never are; what
 * it is filled with is taken as it is at the filling.
 */
public final class Text implements Recorded<Text.Words> {
    private final Words given;
    private final Supplier<Words> wording;
    /** Whoever reads first sets it; two at once set the same. */
    private Words worded;

    /** The words in each language. */
    public record Words(String zh, String en) {
        /** Neither language may be missing. */
        public Words {
            if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
                throw new IllegalArgumentException("A text needs Chinese and English: zh=" + zh + ", en=" + en);
            }
        }
    }

    /** Neither language may be missing. */
    public Text(String zh, String en) {
        this(new Words(zh, en));
    }

    /** Of these words. */
    public Text(Words words) {
        this.given = words;
        this.wording = null;
    }

    private Text(Supplier<Words> wording) {
        this.given = null;
        this.wording = wording;
    }

    /** Put into words when it is first read: {@code wording} must not depend on when that is, nor fail. */
    public static Text later(Supplier<Text> wording) {
        return new Text(() -> wording.get().recorded());
    }

    /** In Chinese. */
    public String zh() {
        return recorded().zh();
    }

    /** In English. */
    public String en() {
        return recorded().en();
    }

    @Override
    public Words recorded() {
        if (given != null) {
            return given;
        }
        Words words = worded;
        if (words == null) {
            words = wording.get();
            worded = words;
        }
        return words;
    }

    /** Chinese for Chinese locales, English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh() : en();
    }

    /** Fills placeholders; an argument that is itself a {@link Text} is taken in the language of the sentence. */
    public Text with(Object... arguments) {
        Object[] taken = new Object[arguments.length];
        boolean blank = false;
        for (int i = 0; i < taken.length; i++) {
            taken[i] = arguments[i] instanceof Text text ? text : String.valueOf(arguments[i]);
            blank |= taken[i] instanceof String word && word.isBlank();
        }
        // Only what is blank can leave a language without words; that must be noticed here, not by whoever reads it.
        return blank ? new Text(filled(taken)) : new Text(() -> filled(taken));
    }

    private Words filled(Object[] arguments) {
        return new Words(fill(zh(), true, arguments), fill(en(), false, arguments));
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
                out.append(argument instanceof Text text ? (chinese ? text.zh() : text.en()) : (String) argument);
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
    public boolean equals(Object other) {
        return other instanceof Text text && recorded().equals(text.recorded());
    }

    @Override
    public int hashCode() {
        return recorded().hashCode();
    }

    @Override
    public String toString() {
        return zh() + " / " + en();
    }
}
