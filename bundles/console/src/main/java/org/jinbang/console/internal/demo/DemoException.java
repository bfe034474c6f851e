package org.jinbang.console.internal.demo;

import org.jinbang.scheme.Text;

/** A demonstration that does not go as its script demands. */
public final class DemoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** Says why. */
    public DemoException(Text text) {
        super(text.toString());
        this.text = text;
    }

    /** Says why, with what caused it. */
    public DemoException(Text text, Throwable cause) {
        super(text.toString(), cause);
        this.text = text;
    }

    /** Why, in both languages. */
    public Text text() {
        return text;
    }
}
