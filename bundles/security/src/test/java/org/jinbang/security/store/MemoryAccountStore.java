package org.jinbang.security.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinbang.security.Deed;

/** Accounts in memory, for tests. */
public final class MemoryAccountStore implements AccountStore {
    private final Map<String, AccountRow> accounts = new TreeMap<>();
    private final Map<String, SessionRow> sessions = new HashMap<>();
    private final Map<String, FailureRow> failures = new HashMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final MemoryPeopleStores others = new MemoryPeopleStores(this);
    private final MemoryExpertStore experts = new MemoryExpertStore(this);
    private String firstToken;
    private Instant firstTokenExpires;

    @Override
    public synchronized boolean insert(AccountRow account, DeedRow deed) {
        if (byLogin(account.loginHash()).isPresent()) {
            return false;
        }
        accounts.put(account.id(), account);
        add(deed);
        return true;
    }

    @Override
    public synchronized boolean insertFirst(AccountRow account, DeedRow deed, String tokenHash, Instant now) {
        if (!tokenHash.equals(firstToken) || !now.isBefore(firstTokenExpires)) {
            return false;
        }
        firstToken = null;
        accounts.put(account.id(), account);
        add(deed);
        return true;
    }

    @Override
    public LinkStore links() {
        return others;
    }

    @Override
    public FactorStore factors() {
        return others.factors();
    }

    @Override
    public LookStore looks() {
        return others.looks();
    }

    @Override
    public KeyStore keys() {
        return others.keys();
    }

    @Override
    public ExpertStore experts() {
        return experts;
    }

    /** Stores an account without a deed. */
    synchronized void put(AccountRow account) {
        accounts.put(account.id(), account);
    }

    /** Stores a link without a deed. */
    void put(LinkStore.LinkRow link) {
        others.put(link);
    }

    @Override
    public synchronized List<Deed> deedsOf(String account, int most) {
        return deeds(Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(deed -> deed.account().equals(account))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void enrolled(String account, String session) {
        sessions.replaceAll(
                (hash, row) -> row.account().equals(account) && row.id().equals(session)
                        ? new SessionRow(
                                hash,
                                row.id(),
                                account,
                                row.since(),
                                row.lastSeen(),
                                row.end(),
                                row.from(),
                                row.device(),
                                false)
                        : row);
    }

    @Override
    public synchronized boolean replace(AccountRow account, DeedRow deed) {
        AccountRow now = accounts.get(account.id());
        if (now == null || now.version() != account.version()) {
            return false;
        }
        accounts.put(
                account.id(),
                new AccountRow(
                        account.id(),
                        account.loginHash(),
                        account.person(),
                        account.password(),
                        account.state(),
                        account.administrator(),
                        account.seats(),
                        account.created(),
                        account.version() + 1));
        add(deed);
        return true;
    }

    @Override
    public synchronized void rehash(String account, String before, String after) {
        accounts.computeIfPresent(account, (id, row) -> row.password().equals(before) ? row.withPassword(after) : row);
    }

    @Override
    public synchronized Optional<AccountRow> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized Optional<AccountRow> byLogin(String loginHash) {
        return accounts.values().stream()
                .filter(row -> row.loginHash().equals(loginHash))
                .findFirst();
    }

    @Override
    public synchronized List<AccountRow> accounts(Optional<String> after, int most) {
        return accounts.values().stream()
                .filter(row -> after.isEmpty() || row.id().compareTo(after.get()) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized long administrators(String state) {
        return accounts.values().stream()
                .filter(row -> row.administrator() && row.state().equals(state))
                .count();
    }

    @Override
    public synchronized void putFirstToken(String tokenHash, Instant expires) {
        firstToken = tokenHash;
        firstTokenExpires = expires;
    }

    @Override
    public synchronized void add(DeedRow deed) {
        deeds.add(new Deed(deeds.size() + 1L, deed.at(), deed.by(), deed.kind(), deed.account(), deed.detail()));
    }

    @Override
    public synchronized List<Deed> deeds(Optional<Long> before, int most) {
        return deeds.stream()
                .filter(deed -> before.isEmpty() || deed.id() < before.get())
                .sorted(Comparator.comparing(Deed::id).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void insert(SessionRow session, Instant now) {
        sessions.values().removeIf(row -> row.end().isBefore(now));
        sessions.put(session.tokenHash(), session);
    }

    @Override
    public synchronized Optional<Opened> open(String tokenHash) {
        return Optional.ofNullable(sessions.get(tokenHash)).map(row -> new Opened(row, accounts.get(row.account())));
    }

    @Override
    public synchronized void touch(String tokenHash, Instant lastSeen) {
        sessions.computeIfPresent(
                tokenHash,
                (hash, row) -> new SessionRow(
                        hash,
                        row.id(),
                        row.account(),
                        row.since(),
                        lastSeen,
                        row.end(),
                        row.from(),
                        row.device(),
                        row.enrolling()));
    }

    @Override
    public synchronized List<SessionRow> sessions(String account) {
        return sessions.values().stream()
                .filter(row -> row.account().equals(account))
                .sorted(Comparator.comparing(SessionRow::since).reversed())
                .toList();
    }

    @Override
    public synchronized boolean removeSession(String account, String session) {
        return sessions.values()
                .removeIf(row -> row.account().equals(account) && row.id().equals(session));
    }

    @Override
    public synchronized void removeSessions(String account, Optional<String> except) {
        sessions.values()
                .removeIf(row -> row.account().equals(account)
                        && !except.filter(row.id()::equals).isPresent());
    }

    @Override
    public synchronized Optional<FailureRow> failures(String key) {
        return Optional.ofNullable(failures.get(key));
    }

    @Override
    public synchronized void noteFailure(String key, Instant now, Instant forgetBefore) {
        failures.values().removeIf(row -> row.last().isBefore(forgetBefore));
        failures.merge(key, new FailureRow(key, 1, now), (old, one) -> new FailureRow(key, old.count() + 1, now));
    }

    @Override
    public synchronized void clearFailures(String key) {
        failures.remove(key);
    }
}
