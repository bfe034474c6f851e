package org.jinbang.security;

/** How often one address may use a route without being signed in. */
public enum Limit {
    /** As often as it likes. */
    NONE,
    /** Attempts to sign in, signed in or not. */
    SIGN_IN,
    /** What someone without an account writes. */
    PUBLIC_WRITE,
    /** What costs the server something or could be guessed through. */
    PUBLIC_CHECK
}
