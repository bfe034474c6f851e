package org.jinbang.security;

import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.osgi.annotation.versioning.ProviderType;

/** A new password for who forgot it, by a link that works once. */
@ProviderType
public interface PasswordResets {
    /** A link for an account, made by an administrator, who hands it over. */
    OneTimeLink link(Actor by, String account);

    /** Whether the server can send links by mail. */
    boolean byMail();

    /**
     * Has a link mailed to the address of an account. It answers nothing and takes the same time for everyone, so that it
     * does not tell who has an account.
     */
    void request(String login);

    /**
     * Sets the password and ends all sessions; the link is used up and a lockout is lifted. A second factor stays.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_ENTITLED} if the link is unknown, used or expired, with
     *     {@link RefusalCode#ENTRY_INVALID} if the password does not keep the rules; then the link stays
     */
    void reset(String token, String password);
}
