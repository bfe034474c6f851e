package org.jinbang.security.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.osgi.annotation.versioning.ConsumerType;

/** Links that work once; an account has at most one of a kind. Each method is one transaction. */
@ConsumerType
public interface LinkStore {
    /** What a link is for. */
    enum Kind {
        /** An invitation. */
        INVITATION,
        /** A new password. */
        RESET
    }

    /** What the use of a link came to. */
    enum Used {
        /** The link is used up and the account replaced. */
        DONE,
        /** There is no such link, or it has expired. */
        NO_LINK,
        /** The account was changed meanwhile. */
        CHANGED,
        /** The login is taken; the link stays. */
        LOGIN_TAKEN
    }

    /** Stores a link in the place of the account's former one of that kind, with a deed. */
    void put(LinkRow link, DeedRow deed);

    /** A link that has not expired. */
    Optional<LinkRow> find(String tokenHash, Kind kind, Instant now);

    /** The link of an account, expired or not. */
    Optional<LinkRow> of(String account, Kind kind);

    /** Links of a kind, newest first, those before {@code before}; of one maker, if given. */
    List<LinkRow> list(Kind kind, Optional<String> by, Optional<String> before, int most);

    /** Removes the link of an account; {@code false} if there is none. */
    boolean remove(String account, Kind kind);

    /**
     * Uses a link up and replaces its account, whose version is still {@code account.version()}, with a deed. Of several
     * at once one succeeds.
     */
    Used use(String tokenHash, Kind kind, Instant now, AccountRow account, DeedRow deed);

    /**
     * A link.
     *
     * @param id grows with time: what is newer is greater
     */
    record LinkRow(
            String tokenHash, String id, Kind kind, String account, String by, Instant created, Instant expires) {}
}
