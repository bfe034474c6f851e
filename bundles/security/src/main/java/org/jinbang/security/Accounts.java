package org.jinbang.security;

import java.time.Instant;
import java.util.Optional;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The accounts of this server. Whoever changes one must be an active administrator, or {@link Actor#SYSTEM}, which stands
 * for the person at the server's own console; every change is on the list of deeds. Passwords have at least
 * {@value #MIN_PASSWORD} characters and are not the login.
 *
 * @throws RefusedException with {@link RefusalCode#NOT_ENTITLED} for anyone else, {@link RefusalCode#UNKNOWN_TARGET} if
 *     there is no such account, {@link RefusalCode#ENTRY_INVALID} for a login, name or password that does not keep the
 *     rules, {@link RefusalCode#ALREADY_DONE} if a login is taken
 */
@ProviderType
public interface Accounts {
    /** Least number of characters of a password. */
    int MIN_PASSWORD = 12;

    /** What an account is made of. */
    record NewAccount(String login, String name, String password, boolean administrator) {
        @Override
        public String toString() {
            return "NewAccount[login=" + login + "]";
        }
    }

    /** Creates an account. */
    Account create(Actor by, NewAccount account);

    /** Whether there is no active administrator, so that a first one can be created. */
    boolean needsFirst();

    /**
     * Creates the first administrator at the server's own console.
     *
     * @throws RefusedException with {@link RefusalCode#ALREADY_DONE} if there is an active administrator
     */
    Account createFirst(String login, String name, String password);

    /**
     * Creates the first administrator with the one-time token that the log showed at the start; the token is used up only
     * if this succeeds.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_ENTITLED} if the token is wrong, used or expired, and with
     *     {@link RefusalCode#ALREADY_DONE} if there is an active administrator
     */
    Account createFirst(String token, String login, String name, String password);

    /** Sets a password and ends the account's sessions. */
    void setPassword(Actor by, String account, String password);

    /**
     * Changes the own password and ends all other sessions. Wrong old passwords count as failed sign-ins.
     *
     * @param session the session that goes on
     * @throws RefusedException with {@link RefusalCode#NOT_ENTITLED} if the old password is wrong, with
     *     {@link RefusalCode#TOO_MANY} after repeated failures
     */
    void changePassword(Session session, String old, String password);

    /** Grants a standing seat. Granting it again changes nothing. */
    Account grant(Actor by, String account, Actor.StandingSeat seat);

    /** Revokes a standing seat; refused with {@link RefusalCode#UNKNOWN_TARGET} if the account does not hold it. */
    Account revoke(Actor by, String account, Actor.StandingSeat seat);

    /** Makes an account administrator or not; the last active one stays. */
    Account administrator(Actor by, String account, boolean administrator);

    /** Locks an account and ends its sessions; the last active administrator stays. */
    Account lock(Actor by, String account);

    /** How often sign-in failed for an account since the last success, and until when the next attempt has to wait. */
    record Lockout(int failures, Optional<Instant> until) {}

    /** The lockout of an account, of password and second factor together; for administrators. */
    Lockout lockout(Actor by, String account);

    /** Lifts the lockout of an account. */
    void liftLockout(Actor by, String account);

    /** Ends one session of an account. */
    void endSession(Actor by, String account, String session);

    /** Sets or clears the own address for mail. */
    Account setEmail(Session session, Optional<String> email);

    /** Unlocks an account. */
    Account unlock(Actor by, String account);

    /** Ends all sessions of an account. */
    void endSessions(Actor by, String account);

    /** Accounts by id, for administrators. */
    Page<Account> list(Actor by, Optional<String> after, int most);

    /** An account by id; the door decides whom it is shown to. */
    Optional<Account> find(String account);

    /** An account by login, in any case of letters; the door decides whom it is shown to. */
    Optional<Account> findByLogin(String login);

    /**
     * Puts a deed that concerns the server and no account on the list; the door has decided who may do it.
     *
     * @param detail such as the name of a file
     */
    void note(Actor by, Deed.Kind kind, String detail);

    /** The deeds, newest first, for administrators. */
    Page<Deed> deeds(Actor by, Optional<String> after, int most);
}
