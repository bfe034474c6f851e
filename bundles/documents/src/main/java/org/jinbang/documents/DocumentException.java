package org.jinbang.documents;

/** A document cannot be made from what was given; says in both languages what is wrong and what would be right. */
public class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    /**
     * Says what is wrong.
     *
     * @param zh in Chinese
     * @param en in English
     */
    public DocumentException(String zh, String en) {
        super(zh + " / " + en);
        this.zh = zh;
        this.en = en;
    }

    /**
     * Says what is wrong and what it came from.
     *
     * @param zh in Chinese
     * @param en in English
     * @param cause what it came from
     */
    public DocumentException(String zh, String en, Throwable cause) {
        super(zh + " / " + en, cause);
        this.zh = zh;
        this.en = en;
    }

    /**
     * The reason in both languages.
     *
     * @return the reason as a text
     */
    public Text reason() {
        return Text.of(zh, en);
    }
}
