package org.jinbang.store;

import org.jinbang.scheme.Text;

/** A backup that cannot be written, read or restored; says what, where, and what to do. Nothing has changed. */
public final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** Says why. */
    public ArchiveException(Text text) {
        this(text, null);
    }

    /** Says why, with what lies below it. */
    public ArchiveException(Text text, Throwable cause) {
        super(text.toString(), cause);
        this.text = text;
    }

    /** Says why; {@code parts} fill the placeholders. */
    public static ArchiveException of(String zh, String en, Object... parts) {
        return new ArchiveException(new Text(zh, en).with(parts));
    }

    /** Why, in both languages. */
    public Text text() {
        return text;
    }
}
