package org.jinbang.security;

import java.time.Instant;

/**
 * One administrative deed.
 *
 * @param id its place in the list
 * @param by the account that did it; {@code system} for the console of the server or the link of the first start
 * @param account the account it concerns
 * @param detail the seat as {@code scheme/organ}, or empty
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
        SESSIONS_ENDED
    }
}
