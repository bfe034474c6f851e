package org.jinbang.documents;

import java.util.Objects;

/**
 * Words in Chinese and English.
 *
 * <p>A text that lacks one language is printed in the other, so that nothing vanishes. A line feed begins a new line.
 *
 * @param zh in Chinese; empty if there is none
 * @param en in English; empty if there is none
 */
public record Text(String zh, String en) {
    /** No words. */
    public static final Text NONE = new Text("", "");

    /**
     * Takes both languages, without blanks around them.
     *
     * @throws DocumentException if there is a control character or half a surrogate pair in it
     */
    public Text {
        zh = clean(Objects.requireNonNull(zh, "zh"));
        en = clean(Objects.requireNonNull(en, "en"));
    }

    /**
     * Words in both languages.
     *
     * @param zh in Chinese
     * @param en in English
     * @return the text
     */
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /**
     * What is the same in both languages: a name that has no other form, a number, a code.
     *
     * @param words the words
     * @return the text
     */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /**
     * Whether there are no words in either language.
     *
     * @return true if there is nothing to print
     */
    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }

    private static String clean(String words) {
        String clean = words.replace("\r\n", "\n").replace('\t', ' ').strip();
        clean.codePoints().forEach(code -> {
            boolean loneSurrogate = Character.getType(code) == Character.SURROGATE;
            if (loneSurrogate || Character.isISOControl(code) && code != '\n') {
                throw new DocumentException(
                        String.format("文本中有不可打印的控制字符或残缺字符 U+%04X，请删除或更正。", code),
                        String.format(
                                "The text has a control character or half a character, U+%04X: remove or mend it.",
                                code));
            }
        });
        return clean;
    }
}
