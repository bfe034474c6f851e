package org.jinbang.security.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Looks at personal data; nobody changes or removes one. */
@ConsumerType
public interface LookStore {
    /** Stores a look; its {@code id} is ignored. */
    void add(LookRow look);

    /** Looks at a person's data, newest first, those before {@code before}. */
    List<LookRow> ofPerson(String person, Optional<Long> before, int most);

    /** Looks in an edition, newest first, those before {@code before}. */
    List<LookRow> ofEdition(String edition, Optional<Long> before, int most);

    /** A look; {@code reason} is encrypted under the person's key. */
    record LookRow(long id, Instant at, String by, String person, String edition, String what, byte[] reason) {}
}
