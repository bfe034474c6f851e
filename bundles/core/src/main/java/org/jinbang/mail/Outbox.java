package org.jinbang.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The mails that wait or were sent, sealed under the keys of those they are for. Several servers may work on one: each
 * mail is written once and held by one server at a time.
 *
 * <p>A mail is sent once unless a server dies between the moment the mail server took it and the moment that was noted:
 * nobody can tell then, so it is sent again under the same Message-ID, by which mail systems fold duplicates, and marked
 * doubtful.
 */
@ProviderType
public interface Outbox {
    /** Up to where a follower of the journal has come; empty if it never began. */
    Optional<Long> position(String follower);

    /**
     * Moves a follower on and keeps the mails that its steps gave rise to, both or neither.
     *
     * @param from where it was; empty if it never began
     * @return {@code false}, and nothing was changed, if another server has moved it meanwhile
     */
    boolean advance(String follower, Optional<Long> from, long to, List<Mail> mails);

    /** Keeps one mail; {@code false} if one of the same cause is there or the owner was erased. */
    boolean put(Mail mail);

    /**
     * Takes mails that are due, for this server alone and for {@code lease}; if it neither notes {@link #sent} nor
     * {@link #failed} until then, they are due again. Those whose owner was erased are emptied and not handed out.
     */
    List<Claimed> claim(int most, Duration lease);

    /** Notes that the mail server took it; {@code false} if it was no longer held. */
    boolean sent(Claimed mail);

    /**
     * Notes that it could not be sent.
     *
     * @param reply the code that the mail server answered, or empty
     * @param again after what time it is tried again; empty: never
     * @return {@code false} if it was no longer held
     */
    boolean failed(Claimed mail, MailFailure why, String reply, Optional<Duration> again);

    /** Gives a mail back untried, as when the server stops. */
    boolean release(Claimed mail);

    /**
     * The mails of an edition, newest first, for those who run or supervise it, without those about cases from which the
     * reader is excluded.
     *
     * @param after the id of the last line of the page before
     * @throws RefusedException with {@link RefusalCode#NOT_ENTITLED} for others, {@link RefusalCode#UNKNOWN_TARGET} if
     *     there is no such edition
     */
    Page<MailLine> list(Actor actor, String edition, Optional<MailState> state, Optional<String> after, int most);

    /**
     * A mail with its text, for those who see its line. The text about an objection is for those who investigate, that of a
     * mail that opened a door for nobody.
     *
     * @throws RefusedException as {@link #list}; {@link RefusalCode#UNKNOWN_TARGET} if the actor may not see such a mail
     */
    MailText read(Actor actor, String edition, String mail);

    /**
     * Sends a mail again that was sent or given up, with the address as it is known then; who did it is recorded.
     *
     * @throws RefusedException as {@link #list}, for those who run the edition alone; {@link RefusalCode#UNKNOWN_TARGET}
     *     if the actor may not see such a mail; {@link RefusalCode#WRONG_STAGE} if it is still waiting, was erased, or
     *     opened a door
     */
    MailLine resend(Actor actor, String edition, String mail);

    /** How the sending of mails goes, over all editions; it names nobody. For those who look after the server. */
    List<Standing> standings();

    /**
     * So many mails of one state and failure.
     *
     * @param oldest when the oldest of them was written
     */
    record Standing(
            MailState state, Optional<MailFailure> failure, Optional<Text> reason, long mails, Instant oldest) {}

    /**
     * A mail that this server holds.
     *
     * @param attempt from 1, counted since it was last put into the outbox
     * @param round 0, and one more each time that somebody sent it again
     */
    record Claimed(String id, String lease, int attempt, int round, Mail mail) {
        /** The same with another letter, which is kept when its fate is noted. */
        public Claimed with(Mail.Letter letter) {
            return new Claimed(
                    id,
                    lease,
                    attempt,
                    round,
                    new Mail(
                            mail.cause(),
                            mail.edition(),
                            mail.stream(),
                            mail.person(),
                            mail.owner(),
                            mail.template(),
                            mail.covert(),
                            letter));
        }
    }
}
