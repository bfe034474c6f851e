package org.jinbang.security.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Second factors, at most one active and one in the making per account. Each method is one transaction. */
@ConsumerType
public interface FactorStore {
    /** Stores a factor in the making in the place of a former one. */
    void begin(FactorRow factor);

    /** The factor in the making, or the active one. */
    Optional<FactorRow> find(String account, boolean active);

    /**
     * Makes the factor in the making the active one, with its first step used and new recovery codes; {@code false} if
     * there is none.
     */
    boolean activate(String account, long step, Instant now, List<String> recoveryHashes);

    /** Notes the step of a code; {@code false} if this or a later step was used before. Of several at once one succeeds. */
    boolean use(String account, long step);

    /** Puts recovery codes in the place of all former ones. */
    void putRecovery(String account, List<String> hashes);

    /** Uses a recovery code up; {@code false} if it is not there. Of several at once one succeeds. */
    boolean useRecovery(String account, String hash);

    /** How many recovery codes are left. */
    int recoveryLeft(String account);

    /** Removes everything; {@code false} if there was no active factor. */
    boolean remove(String account);

    /**
     * A factor.
     *
     * @param secret encrypted under the person's key
     * @param step the last step whose code was used
     */
    record FactorRow(String account, boolean active, byte[] secret, long step, Instant since) {}
}
