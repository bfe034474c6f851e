package org.jinbang.security;

import java.time.Instant;

/**
 * One administrative deed.
 *
 * @param id its place in the list
 * @param by the account that did it; {@code system} for the console of the server or the link of the first start
 * @param account the account it concerns; empty if it concerns the server
 * @param detail the seat as {@code scheme/organ}, a file, or empty
 */
public record Deed(long id, Instant at, String by, Kind kind, String account, String detail) {

    /** What was done. */
    public enum Kind {
        /** An account was created. */
        CREATED,
        /** The first administrator was created. */
        CREATED_FIRST,
        /** A password was set by an administrator. */
        PASSWORD_SET,
        /** A person changed the own password. */
        PASSWORD_CHANGED,
        /** A standing seat was granted. */
        SEAT_GRANTED,
        /** A standing seat was revoked. */
        SEAT_REVOKED,
        /** The account became an administrator. */
        ADMINISTRATOR_MADE,
        /** The account is an administrator no more. */
        ADMINISTRATOR_UNMADE,
        /** The account was locked. */
        LOCKED,
        /** The account was unlocked. */
        UNLOCKED,
        /** All sessions of the account were ended by an administrator. */
        SESSIONS_ENDED,
        /** A session of the account was ended by an administrator. */
        SESSION_ENDED,
        /** The person changed the own address for mail. */
        EMAIL_SET,
        /** A person was invited. */
        INVITED,
        /** An invitation got a new link. */
        INVITATION_RENEWED,
        /** An invitation was taken back. */
        INVITATION_REVOKED,
        /** An invitation was accepted. */
        INVITATION_ACCEPTED,
        /** Somebody registered in order to apply. */
        REGISTERED,
        /** An administrator made a link for a new password. */
        RESET_LINK_MADE,
        /** A link for a new password was asked for by mail. */
        RESET_LINK_MAILED,
        /** A password was set by a link. */
        PASSWORD_RESET,
        /** The person set up a second factor. */
        SECOND_FACTOR_SET,
        /** The person gave the second factor up. */
        SECOND_FACTOR_REMOVED,
        /** An administrator took the second factor away. */
        SECOND_FACTOR_RESET,
        /** A recovery code was used in the place of the second factor. */
        RECOVERY_CODE_USED,
        /** An administrator lifted the lockout after failed attempts. */
        LOCKOUT_LIFTED,
        /** The person added a public key. */
        KEY_ADDED,
        /** The person removed a public key. */
        KEY_REMOVED,
        /** The person was put into the register of experts. */
        EXPERT_ADDED,
        /** The person's entry in the register of experts was changed. */
        EXPERT_CHANGED,
        /** The person was taken out of the register of experts. */
        EXPERT_REMOVED,
        /** The person took a copy of all data held. */
        DATA_TAKEN,
        /** The person was erased. */
        ERASED,
        /** A backup was taken by command; the detail names its file. */
        BACKED_UP,
        /** This installation was restored; the detail names the file. */
        RESTORED,
        /** A scheme file was handed in; the detail names it. */
        SCHEME_HANDED_IN,
        /** A scheme file was taken out; the detail names it. */
        SCHEME_TAKEN_OUT
    }
}
