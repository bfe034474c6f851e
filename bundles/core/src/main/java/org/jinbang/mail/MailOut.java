package org.jinbang.mail;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes to a person by mail. The service is absent when the server has no mail bundle; with it, nothing is sent while no
 * mail server is configured. Whoever uses it must be able to go on without.
 */
@ProviderType
public interface MailOut {
    /** Whether a mail server is configured, so that what is put into the outbox will be tried. */
    boolean sends();

    /**
     * Puts a message into the outbox; it is sent soon after, in the background.
     *
     * @return whether it was taken; {@code false} if nothing will ever be sent: no mail server is configured, no usable
     *     address is known, the person was erased, or a message with this cause was taken before
     */
    boolean send(Message message);

    /**
     * The messages that are not made from the journal. What each needs stands beside it; a value that is an instant in ISO
     * form is shown in legal time.
     */
    enum Template {
        /** An invitation to set up the account: {@code link}, {@code until}. */
        INVITATION,
        /** A link to set a new password: {@code link}, {@code until}. */
        PASSWORD_RESET,
        /** Something about the own account was changed: {@code what}. */
        ACCOUNT_CHANGED
    }

    /**
     * A message.
     *
     * @param cause tells it from every other: what has the same cause is sent once, over restarts and nodes, for example
     *     {@code invitation/<id of the token>}
     * @param person the account's id, under whose key it is kept
     * @param address where to, if the caller knows better than the {@link AddressBook}
     * @param data what the template needs; it is forgotten as soon as the message was sent
     * @param language {@code zh} or {@code en}; if empty, the person's or the server's
     */
    record Message(
            String cause,
            String person,
            Optional<String> address,
            Template template,
            Map<String, String> data,
            Optional<String> language) {
        @Override
        public String toString() {
            return "Message[cause=" + cause + ", person=" + person + ", template=" + template + "]";
        }
    }
}
