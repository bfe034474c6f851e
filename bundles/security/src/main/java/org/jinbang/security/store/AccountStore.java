package org.jinbang.security.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.process.Actor;
import org.jinbang.security.Deed;
import org.osgi.annotation.versioning.ConsumerType;

/** The tables of people. Each method is one transaction; what returned survives the death of the process. */
@ConsumerType
public interface AccountStore {
    /** Stores a new account with its deed; {@code false} if the login is taken. */
    boolean insert(AccountRow account, DeedRow deed);

    /**
     * Stores a new account with its deed and uses up the first-start token; {@code false}, and nothing changed, if the
     * token is not there or has expired.
     */
    boolean insertFirst(AccountRow account, DeedRow deed, String tokenHash, Instant now);

    /**
     * Replaces an account whose version is still {@code account.version()}, increases the version, and stores the deed;
     * {@code false}, and nothing changed, if the account was changed meanwhile.
     */
    boolean replace(AccountRow account, DeedRow deed);

    /** Replaces the hash of a password that is still {@code before}; without a deed, for the password stays the same. */
    void rehash(String account, String before, String after);

    /** An account. */
    Optional<AccountRow> account(String id);

    /** An account by the hash of its login. */
    Optional<AccountRow> byLogin(String loginHash);

    /** Accounts by id, those after {@code after}. */
    List<AccountRow> accounts(Optional<String> after, int most);

    /** Number of administrators in a state. */
    long administrators(String state);

    /** Puts the one first-start token in the place of an earlier one. */
    void putFirstToken(String tokenHash, Instant expires);

    /** Stores a deed alone. */
    void add(DeedRow deed);

    /** Deeds, newest first, those before {@code before}. */
    List<Deed> deeds(Optional<Long> before, int most);

    /** Stores a session, and forgets those whose end is before {@code now}. */
    void insert(SessionRow session, Instant now);

    /** The session with its account, if it is there; one statement. */
    Optional<Opened> open(String tokenHash);

    /** Notes that a session was used. */
    void touch(String tokenHash, Instant lastSeen);

    /** Notes that the person of a session has set up the second factor. */
    void enrolled(String account, String session);

    /** Sessions of an account, newest first. */
    List<SessionRow> sessions(String account);

    /** Removes a session of an account; {@code false} if there is none. */
    boolean removeSession(String account, String session);

    /** Removes all sessions of an account, but the one named. */
    void removeSessions(String account, Optional<String> except);

    /** The failures noted for a key. */
    Optional<FailureRow> failures(String key);

    /**
     * Notes one more failure for a key and forgets all keys that last failed before {@code forgetBefore}. Of several at
     * once each counts.
     */
    void noteFailure(String key, Instant now, Instant forgetBefore);

    /** Forgets the failures of a key. */
    void clearFailures(String key);

    /** The deeds on an account, newest first. */
    List<Deed> deedsOf(String account, int most);

    /** Links that work once. */
    LinkStore links();

    /** Second factors. */
    FactorStore factors();

    /** Looks at personal data. */
    LookStore looks();

    /** Public keys. */
    KeyStore keys();

    /** The register of experts. */
    ExpertStore experts();

    /**
     * An account.
     *
     * @param loginHash keyed hash of the login, unique
     * @param person login and name, encrypted under the person's key
     * @param password Argon2id in the PHC string format
     * @param version counts the changes, from 0
     */
    record AccountRow(
            String id,
            String loginHash,
            byte[] person,
            String password,
            String state,
            boolean administrator,
            Set<Actor.StandingSeat> seats,
            Instant created,
            long version) {

        /** With another login, person and password. */
        public AccountRow withPerson(String otherLogin, byte[] otherPerson, String otherPassword) {
            return new AccountRow(
                    id, otherLogin, otherPerson, otherPassword, state, administrator, seats, created, version);
        }

        /** With another password. */
        public AccountRow withPassword(String other) {
            return new AccountRow(id, loginHash, person, other, state, administrator, seats, created, version);
        }

        /** In another state; itself if it is in that state. */
        public AccountRow withState(String other) {
            return state.equals(other)
                    ? this
                    : new AccountRow(id, loginHash, person, password, other, administrator, seats, created, version);
        }

        /** As administrator or not. */
        public AccountRow withAdministrator(boolean other) {
            return new AccountRow(id, loginHash, person, password, state, other, seats, created, version);
        }

        /** With other standing seats. */
        public AccountRow withSeats(Set<Actor.StandingSeat> others) {
            return new AccountRow(
                    id, loginHash, person, password, state, administrator, Set.copyOf(others), created, version);
        }
    }

    /** A session; {@code end} is its absolute end. */
    record SessionRow(
            String tokenHash,
            String id,
            String account,
            Instant since,
            Instant lastSeen,
            Instant end,
            String from,
            String device,
            boolean enrolling) {}

    /** A session with its account. */
    record Opened(SessionRow session, AccountRow account) {}

    /** Failures since the last success. */
    record FailureRow(String key, int count, Instant last) {}

    /** A deed to be written. */
    record DeedRow(Instant at, String by, Deed.Kind kind, String account, String detail) {}
}
