package org.jinbang.security.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The register of experts in memory, under the lock of the accounts. */
final class MemoryExpertStore implements ExpertStore {
    private final MemoryAccountStore accounts;
    private final Map<String, byte[]> entries = new TreeMap<>();
    private long version;

    MemoryExpertStore(MemoryAccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public Register register() {
        synchronized (accounts) {
            return new Register(
                    version,
                    entries.keySet().stream()
                            .flatMap(account -> find(account).stream())
                            .toList());
        }
    }

    @Override
    public Optional<ExpertRow> find(String account) {
        synchronized (accounts) {
            return Optional.ofNullable(entries.get(account))
                    .flatMap(entry -> accounts.account(account)
                            .map(row -> new ExpertRow(account, entry, row.person(), row.state())));
        }
    }

    @Override
    public boolean change(Change change) {
        synchronized (accounts) {
            if (change.version() != version) {
                return false;
            }
            change.invited().forEach(accounts::put);
            change.links().forEach(accounts::put);
            List.copyOf(change.removed()).forEach(entries::remove);
            change.entries().forEach(entry -> entries.put(entry.account(), entry.entry()));
            change.deeds().forEach(accounts::add);
            version++;
            return true;
        }
    }

    @Override
    public void remove(String account) {
        synchronized (accounts) {
            entries.remove(account);
        }
    }
}
