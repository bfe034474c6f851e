package org.jinbang.security.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;

/** Links, factors, looks and keys in memory, under the lock of the accounts. */
final class MemoryPeopleStores implements LinkStore {
    private final MemoryAccountStore accounts;
    private final Map<String, LinkRow> links = new HashMap<>();
    private final Factors factors = new Factors();
    private final Looks looks = new Looks();
    private final Keys keys = new Keys();

    MemoryPeopleStores(MemoryAccountStore accounts) {
        this.accounts = accounts;
    }

    FactorStore factors() {
        return factors;
    }

    LookStore looks() {
        return looks;
    }

    KeyStore keys() {
        return keys;
    }

    @Override
    public void put(LinkRow link, DeedRow deed) {
        synchronized (accounts) {
            put(link);
            accounts.add(deed);
        }
    }

    void put(LinkRow link) {
        synchronized (accounts) {
            remove(link.account(), link.kind());
            links.put(link.tokenHash(), link);
        }
    }

    @Override
    public Optional<LinkRow> find(String tokenHash, Kind kind, Instant now) {
        synchronized (accounts) {
            return Optional.ofNullable(links.get(tokenHash))
                    .filter(link -> link.kind() == kind && now.isBefore(link.expires()));
        }
    }

    @Override
    public Optional<LinkRow> of(String account, Kind kind) {
        synchronized (accounts) {
            return links.values().stream()
                    .filter(link -> link.account().equals(account) && link.kind() == kind)
                    .findFirst();
        }
    }

    @Override
    public List<LinkRow> list(Kind kind, Optional<String> by, Optional<String> before, int most) {
        synchronized (accounts) {
            return links.values().stream()
                    .filter(link -> link.kind() == kind
                            && by.map(link.by()::equals).orElse(true)
                            && before.map(id -> link.id().compareTo(id) < 0).orElse(true))
                    .sorted(Comparator.comparing(LinkRow::id).reversed())
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public boolean remove(String account, Kind kind) {
        synchronized (accounts) {
            return links.values().removeIf(link -> link.account().equals(account) && link.kind() == kind);
        }
    }

    @Override
    public Used use(String tokenHash, Kind kind, Instant now, AccountRow account, DeedRow deed) {
        synchronized (accounts) {
            if (find(tokenHash, kind, now)
                    .filter(link -> link.account().equals(account.id()))
                    .isEmpty()) {
                return Used.NO_LINK;
            }
            if (accounts.byLogin(account.loginHash())
                    .filter(row -> !row.id().equals(account.id()))
                    .isPresent()) {
                return Used.LOGIN_TAKEN;
            }
            if (!accounts.replace(account, deed)) {
                return Used.CHANGED;
            }
            links.remove(tokenHash);
            return Used.DONE;
        }
    }

    private static final class Factors implements FactorStore {
        private final Map<String, FactorRow> active = new HashMap<>();
        private final Map<String, FactorRow> pending = new HashMap<>();
        private final Map<String, Set<String>> recovery = new HashMap<>();

        @Override
        public synchronized void begin(FactorRow factor) {
            pending.put(factor.account(), factor);
        }

        @Override
        public synchronized Optional<FactorRow> find(String account, boolean isActive) {
            return Optional.ofNullable((isActive ? active : pending).get(account));
        }

        @Override
        public synchronized boolean activate(String account, long step, Instant now, List<String> recoveryHashes) {
            FactorRow factor = pending.remove(account);
            if (factor == null) {
                return false;
            }
            active.put(account, new FactorRow(account, true, factor.secret(), step, now));
            putRecovery(account, recoveryHashes);
            return true;
        }

        @Override
        public synchronized boolean use(String account, long step) {
            FactorRow row = active.get(account);
            if (row == null || row.step() >= step) {
                return false;
            }
            active.put(account, new FactorRow(account, true, row.secret(), step, row.since()));
            return true;
        }

        @Override
        public synchronized void putRecovery(String account, List<String> hashes) {
            recovery.put(account, new HashSet<>(hashes));
        }

        @Override
        public synchronized boolean useRecovery(String account, String hash) {
            return recovery.getOrDefault(account, new HashSet<>()).remove(hash);
        }

        @Override
        public synchronized int recoveryLeft(String account) {
            return recovery.getOrDefault(account, Set.of()).size();
        }

        @Override
        public synchronized boolean remove(String account) {
            pending.remove(account);
            recovery.remove(account);
            return active.remove(account) != null;
        }
    }

    private static final class Looks implements LookStore {
        private final List<LookRow> all = new ArrayList<>();

        @Override
        public synchronized void add(LookRow look) {
            all.add(
                    0,
                    new LookRow(
                            all.size() + 1L,
                            look.at(),
                            look.by(),
                            look.person(),
                            look.edition(),
                            look.what(),
                            look.reason()));
        }

        @Override
        public synchronized List<LookRow> ofPerson(String person, Optional<Long> before, int most) {
            return all.stream()
                    .filter(look -> look.person().equals(person) && look.id() < before.orElse(Long.MAX_VALUE))
                    .limit(most)
                    .toList();
        }

        @Override
        public synchronized List<LookRow> ofEdition(String edition, Optional<Long> before, int most) {
            return all.stream()
                    .filter(look -> look.edition().equals(edition) && look.id() < before.orElse(Long.MAX_VALUE))
                    .limit(most)
                    .toList();
        }
    }

    private static final class Keys implements KeyStore {
        private final Map<String, KeyRow> all = new HashMap<>();

        @Override
        public synchronized boolean add(KeyRow key) {
            return all.putIfAbsent(key.fingerprint(), key) == null;
        }

        @Override
        public synchronized List<KeyRow> list(String account) {
            return all.values().stream()
                    .filter(key -> key.account().equals(account))
                    .sorted(Comparator.comparing(KeyRow::added).thenComparing(KeyRow::id))
                    .toList();
        }

        @Override
        public synchronized Optional<KeyRow> find(String fingerprint) {
            return Optional.ofNullable(all.get(fingerprint));
        }

        @Override
        public synchronized boolean remove(String account, String id) {
            return all.values()
                    .removeIf(key -> key.account().equals(account) && key.id().equals(id));
        }

        @Override
        public synchronized void removeAll(String account) {
            all.values().removeIf(key -> key.account().equals(account));
        }
    }
}
