package org.jinbang.security.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Public keys of accounts. */
@ConsumerType
public interface KeyStore {
    /** Stores a key; {@code false} if an account has it. */
    boolean add(KeyRow key);

    /** The keys of an account, oldest first. */
    List<KeyRow> list(String account);

    /** The key with a fingerprint. */
    Optional<KeyRow> find(String fingerprint);

    /** Removes a key of an account; {@code false} if it has none such. */
    boolean remove(String account, String id);

    /** Removes all keys of an account. */
    void removeAll(String account);

    /** A key; its {@code fingerprint} is unique. */
    record KeyRow(String id, String account, String name, String type, String fingerprint, Instant added) {}
}
