package org.jinbang.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.osgi.annotation.versioning.ProviderType;

/** Public keys with which administrators enter the console over SSH. A key stands for password and second factor. */
@ProviderType
public interface PublicKeys {
    /**
     * A key.
     *
     * @param id names it in lists
     * @param name what its owner calls it
     * @param fingerprint {@code SHA256:…} as {@code ssh-keygen -l} shows it
     */
    record Key(String id, String name, String type, String fingerprint, Instant added) {}

    /** The keys of an account. */
    List<Key> list(String account);

    /**
     * Adds a key to the own account, as a line of OpenSSH: {@code ssh-ed25519 AAAA… comment}.
     *
     * @throws RefusedException with {@link RefusalCode#ENTRY_INVALID} if it is none, is shorter than 2048 bits of RSA, or
     *     if there are ten already; with {@link RefusalCode#ALREADY_DONE} if an account has it
     */
    Key add(Session session, String line);

    /** Removes a key; refused with {@link RefusalCode#UNKNOWN_TARGET} if the account has no such key. */
    void remove(Session session, String key);

    /** The active account with this login, if it has the key with this fingerprint; whoever asks has it proved. */
    Optional<Account> owner(String login, String fingerprint);
}
