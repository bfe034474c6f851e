package org.jinbang.documents;

/**
 * A paragraph.
 *
 * @param words its words
 */
public record Paragraph(Text words) implements Block {
    /**
     * Checks that there are words.
     *
     * @throws DocumentException if there are none
     */
    public Paragraph {
        Checks.required(words, "paragraph");
    }
}
