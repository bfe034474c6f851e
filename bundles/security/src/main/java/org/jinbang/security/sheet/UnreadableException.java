package org.jinbang.security.sheet;

import org.jinbang.scheme.Text;

/** A file is no spreadsheet that is taken. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    UnreadableException(Text why) {
        super(why.toString());
        this.why = why;
    }

    UnreadableException(String zh, String en) {
        this(new Text(zh, en));
    }

    /** What is wrong, and what would be right. */
    public Text why() {
        return why;
    }
}
