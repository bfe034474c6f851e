package org.jinbang.documents;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Some characters are in none of the fonts. A document that lacks a part of somebody's name is not made; the
 * administrator adds a font that has the character (configuration {@code org.jinbang.documents}, {@code fonts}).
 */
public class UnprintableTextException extends DocumentException {
    private static final long serialVersionUID = 1L;

    /**
     * A character that no font has, and where it stands.
     *
     * @param codePoint its Unicode code point
     * @param within the words around it
     */
    public record Unprintable(int codePoint, String within) implements java.io.Serializable {
        @Override
        public String toString() {
            return String.format("%s U+%04X (“%s”)", Character.toString(codePoint), codePoint, within);
        }
    }

    private final List<Unprintable> characters;

    /**
     * Reports the characters.
     *
     * @param characters what cannot be printed, at least one
     */
    public UnprintableTextException(List<Unprintable> characters) {
        super(
                "现有字体缺少以下字符，文件未生成：" + listed(characters, "；") + "。请在 org.jinbang.documents 配置的 fonts 中添加含有这些字符的字体。",
                "No font has these characters, so the document was not made: " + listed(characters, "; ")
                        + ". Add a font that has them to fonts in the configuration org.jinbang.documents.");
        this.characters = List.copyOf(characters);
    }

    private static String listed(List<Unprintable> characters, String separator) {
        return characters.stream().map(Unprintable::toString).collect(Collectors.joining(separator));
    }

    /**
     * What cannot be printed.
     *
     * @return each character once per text it stands in
     */
    public List<Unprintable> characters() {
        return characters;
    }
}
