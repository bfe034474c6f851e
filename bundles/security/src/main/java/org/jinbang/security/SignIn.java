package org.jinbang.security;

import java.time.Duration;

/** What an attempt to sign in came to. */
public sealed interface SignIn {

    /**
     * The person is signed in.
     *
     * @param token 256 random bits, base64url; shown this once
     */
    record Granted(String token, Session session) implements SignIn {
        @Override
        public String toString() {
            return "Granted[" + session + "]";
        }
    }

    /** Login or password is wrong, or the account is locked; which of them is not told. */
    record Denied() implements SignIn {}

    /** The password is right; the code of the second factor is missing, wrong, or was used before. */
    record CodeNeeded(boolean given) implements SignIn {}

    /** Too many failures on this login, whether it exists or not, or too many people signing in at once. */
    record Wait(Duration delay) implements SignIn {}
}
