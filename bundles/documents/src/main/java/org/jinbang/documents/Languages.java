package org.jinbang.documents;

/** The language or languages that a document is printed in. */
public enum Languages {
    /** Chinese only. */
    CHINESE("zh-CN"),
    /** English only; a text that has no English is printed in Chinese. */
    ENGLISH("en"),
    /** Chinese first, English beside or below it. */
    BOTH("zh-CN");

    private final String tag;

    Languages(String tag) {
        this.tag = tag;
    }

    /**
     * The main language.
     *
     * @return a BCP 47 tag
     */
    public String tag() {
        return tag;
    }
}
