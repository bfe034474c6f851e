package org.jinbang.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The second factor: codes of RFC 6238 (SHA-1, six digits, 30 seconds), as every authenticator shows them. A code counts
 * once, for the step before and after too. Wrong codes are slowed down like wrong passwords.
 *
 * @throws RefusedException with {@link RefusalCode#NOT_ENTITLED} if password or code is wrong, with
 *     {@link RefusalCode#TOO_MANY} after repeated failures
 */
@ProviderType
public interface SecondFactors {
    /**
     * How an account stands.
     *
     * @param required whether a duty of the person makes it needed
     * @param recoveryCodes how many are left
     */
    record Status(boolean required, boolean active, Optional<Instant> since, int recoveryCodes) {}

    /**
     * A factor in the making; it counts after {@link #confirm}.
     *
     * @param secret base32, for typing in
     * @param uri {@code otpauth://…}, for a QR code
     */
    record Enrolment(String secret, String uri) {
        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    /** How an account stands; the door decides whom it is shown to. */
    Status status(String account);

    /** Begins anew; an active factor stays until the new one is confirmed. Needs the own password once more. */
    Enrolment begin(Session session, String password);

    /**
     * Confirms by a first code and ends all other sessions.
     *
     * @return the recovery codes, shown this once; each counts once in the place of a code
     */
    List<String> confirm(Session session, String code);

    /** New recovery codes in the place of all former ones. */
    List<String> renewRecovery(Session session, String code);

    /** Gives the factor up; refused with {@link RefusalCode#NOT_ENTITLED} where it is required. */
    void remove(Session session, String code);

    /** An administrator takes the factor of somebody who lost it; all sessions of the account end. */
    void reset(Actor by, String account);
}
