package org.jinbang.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Keys of persons and organisations, kept and backed up apart from the journal. */
@ConsumerType
public interface KeyVault {
    /** The keys (32 bytes) of owners, those that exist and were not erased. */
    Map<String, byte[]> find(Collection<String> owners);

    /** The key of an owner, made if there is none. Throws {@link IllegalStateException} if it was erased. */
    byte[] obtain(String owner);

    /** Those of the owners that neither have a key nor had one that was erased. */
    default Set<String> unknown(Collection<String> owners) {
        return Set.of();
    }

    /** Destroys a key for good; what was written under it can never be read again. */
    void erase(String owner);
}
