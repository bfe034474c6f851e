package org.jinbang.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinbang.scheme.Text;

/**
 * What the office sees of a mail in a list; {@link Outbox#read} gives its text.
 *
 * @param at when it was written
 * @param subject its subject; empty if the person was erased
 * @param stream the application it is about; empty for others
 * @param to the address, masked; empty if none is known or the person was erased
 * @param attempts how often it was tried since it was last put into the outbox
 * @param next when it is tried next, by the system's clock
 * @param failure why the last attempt failed
 * @param reply what the mail server answered: its code, without words that could name somebody
 * @param doubtful whether a server died while it was being sent, so that the recipient may have it twice
 * @param resent who sent it again, and when
 */
public record MailLine(
        String id,
        Instant at,
        String template,
        String subject,
        String stream,
        String person,
        String to,
        MailState state,
        int attempts,
        Optional<Instant> next,
        Optional<Instant> sent,
        Optional<MailFailure> failure,
        Optional<Text> reason,
        String reply,
        boolean doubtful,
        List<Resent> resent) {

    /** A mail was sent again. */
    public record Resent(String by, Instant at) {}
}
