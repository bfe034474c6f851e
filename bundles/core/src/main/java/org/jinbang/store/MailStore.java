package org.jinbang.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** The tables of the outbox. Each method is one transaction; what returned survives the death of the process. */
@ConsumerType
public interface MailStore {
    /** The follower whose positions are those of the journal; others count what they like, as reminders do days. */
    String JOURNAL = "mail";

    /** Where a follower stands. */
    Optional<Long> position(String follower);

    /**
     * Moves a follower from a position to another and stores mails, those whose cause is stored already left out.
     *
     * @param from empty if it has no position yet
     * @return {@code false}, and nothing was written, if it stands elsewhere
     */
    boolean advance(String follower, Optional<Long> from, long to, List<MailRow> mails);

    /** Stores a mail; {@code false} if its cause is stored already. */
    boolean insert(MailRow mail);

    /**
     * Takes mails that are due at {@code now}: those waiting, and those held under a lease that has run out. Each becomes
     * {@code SENDING} with one attempt more; one that was held before becomes doubtful.
     */
    List<MailRow> claim(Instant now, String lease, Instant until, int most);

    /** Replaces a mail that is held under {@code lease}; {@code false} if it is not. */
    boolean settle(String lease, MailRow mail);

    /** A mail. */
    Optional<Listed> mail(String id);

    /** Mails of an edition, newest first, each with its stream; one statement. */
    List<Listed> mails(String edition, Optional<String> state, Optional<Long> before, int most);

    /** Queues a mail again that still is as it was read, and records who did it; {@code false} if it has changed. */
    boolean resend(MailRow read, MailRow queued, String by, Instant at);

    /** Who sent mails again: mail → deeds, oldest first; one statement. */
    Map<String, List<ResendRow>> resends(Collection<String> mails);

    /** How many mails there are of each state and failure, over all editions; one statement. */
    List<Count> counts();

    /** So many mails of one state and failure, the oldest written then. */
    record Count(String state, String failure, long mails, Instant oldest) {}

    /**
     * A mail.
     *
     * @param number its place in the outbox; 0 when it is to be written
     * @param content encrypted under the key of {@code owner}; empty if it was forgotten
     * @param due when it is tried next, by the system's clock
     * @param lease by which server it is held; empty if by none
     * @param until the end of the lease
     */
    record MailRow(
            long number,
            String id,
            String cause,
            String edition,
            String stream,
            String person,
            String owner,
            String template,
            boolean covert,
            byte[] content,
            String state,
            Instant at,
            Instant due,
            String lease,
            Instant until,
            int attempts,
            int round,
            boolean doubtful,
            Optional<Instant> sent,
            String failure,
            String reply) {}

    /** A mail with the stream it is about, if there is one. */
    record Listed(MailRow mail, Optional<Store.StreamRow> stream) {}

    /** Somebody sent a mail again. */
    record ResendRow(String mail, String by, Instant at) {}
}
