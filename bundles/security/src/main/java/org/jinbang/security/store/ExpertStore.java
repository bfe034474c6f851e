package org.jinbang.security.store;

import java.util.List;
import java.util.Optional;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.LinkStore.LinkRow;
import org.osgi.annotation.versioning.ConsumerType;

/** The register of experts. Each method is one transaction. */
@ConsumerType
public interface ExpertStore {
    /** The whole register, of one moment. */
    Register register();

    /** The entry of an account. */
    Optional<ExpertRow> find(String account);

    /**
     * Makes all of a change and increases the version; {@code false}, and nothing changed, if the register was changed
     * since {@code change.version()}.
     */
    boolean change(Change change);

    /** Removes the entry of an account that is erased, if it has one. */
    void remove(String account);

    /**
     * An entry with what is needed of its account.
     *
     * @param entry encrypted under the person's key
     * @param person the account's person, encrypted likewise
     * @param state the account's state
     */
    record ExpertRow(String account, byte[] entry, byte[] person, String state) {}

    /** The register; {@code version} counts its changes, from 0. */
    record Register(long version, List<ExpertRow> experts) {}

    /** An entry to be stored, in the place of a former one. */
    record EntryRow(String account, byte[] entry) {}

    /**
     * A change.
     *
     * @param version of the register for which it was made
     * @param invited accounts to be made
     * @param links their invitations
     * @param removed accounts whose entries go
     */
    record Change(
            long version,
            List<AccountRow> invited,
            List<LinkRow> links,
            List<EntryRow> entries,
            List<String> removed,
            List<DeedRow> deeds) {}
}
