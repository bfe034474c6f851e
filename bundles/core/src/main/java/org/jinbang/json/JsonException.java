package org.jinbang.json;

/** Text that is not JSON, or JSON that does not fit the record it is read into. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message says what is wrong; {@code position} is the offset in the text, from 0. */
    public JsonException(String message, int position) {
        super(position > 0 ? message + " (at character " + position + ")" : message);
    }
}
