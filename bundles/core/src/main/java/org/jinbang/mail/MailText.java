package org.jinbang.mail;

import java.util.Optional;

/**
 * A mail with what was written.
 *
 * @param language {@code zh} or {@code en}; empty if the person was erased
 * @param text what the recipient reads; empty if it was forgotten or is not for the reader
 */
public record MailText(MailLine line, String language, Optional<String> text) {
    @Override
    public String toString() {
        return "MailText[" + line.id() + "]";
    }
}
