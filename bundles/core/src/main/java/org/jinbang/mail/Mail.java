package org.jinbang.mail;

/**
 * A mail for the outbox.
 *
 * @param cause tells it from every other; what has the same cause is kept once
 * @param edition the edition it is about; empty for accounts
 * @param stream the application it is about; empty for others
 * @param person whom it is for: an account's id, or {@code public} for someone without an account
 * @param owner under whose key it is kept; once that key is erased it can be neither read nor sent
 * @param template what kind of message it is
 * @param covert whether only those who investigate may know that it exists, for it tells who objected
 */
public record Mail(
        String cause,
        String edition,
        String stream,
        String person,
        String owner,
        String template,
        boolean covert,
        Letter letter) {

    /**
     * What is sent.
     *
     * @param to the address; empty if none was known
     * @param name the name written beside the address; may be empty
     * @param secret whether the text is forgotten once it was sent, because it opens a door
     */
    public record Letter(
            String to, String name, String language, String subject, String text, String html, boolean secret) {
        @Override
        public String toString() {
            return "Letter";
        }
    }
}
