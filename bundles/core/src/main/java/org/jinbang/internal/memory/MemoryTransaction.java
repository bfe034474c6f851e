package org.jinbang.internal.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.store.DuplicateException;
import org.jinbang.store.DuplicateException.What;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ClaimRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Transaction;

/** A transaction of a {@link MemoryStore}; each change notes how to undo it. */
final class MemoryTransaction implements Transaction {
    private final MemoryTables tables;
    private final List<Runnable> undo;

    MemoryTransaction(MemoryTables tables, List<Runnable> undo) {
        this.tables = tables;
        this.undo = undo;
    }

    private <V> void put(Map<String, V> map, String key, V value) {
        V former = value == null ? map.remove(key) : map.put(key, value);
        undo.add(() -> {
            if (former == null) {
                map.remove(key);
            } else {
                map.put(key, former);
            }
        });
    }

    @Override
    public Optional<StreamRow> lock(String id) {
        return Optional.ofNullable(tables.streams.get(id));
    }

    @Override
    public List<StreamRow> lockCohort(String edition, int batch, String stage) {
        return tables.streams.values().stream()
                .filter(row -> row.kind().equals("APPLICATION")
                        && row.edition().equals(edition)
                        && row.batch() == batch
                        && row.stage().equals(stage))
                .toList();
    }

    @Override
    public Loaded load(String stream, Collection<String> values) {
        return new Loaded(
                lock(stream),
                values.stream()
                        .filter(tables.values::containsKey)
                        .map(tables.values::get)
                        .toList());
    }

    @Override
    public void write(Changes changes) {
        for (StreamRow row : changes.created()) {
            if (tables.streams.containsKey(row.id())) {
                throw new DuplicateException(What.STREAM, null);
            }
            put(tables.streams, row.id(), row);
        }
        changes.updated().forEach(row -> put(tables.streams, row.id(), row));
        changes.values().forEach(value -> put(tables.values, value.id(), value));
        for (Store.ActRow act : changes.acts()) {
            String key = act.actor() + "\n" + act.key() + "\n" + act.ordinal();
            if (!tables.keys.add(key)) {
                throw new DuplicateException(What.KEY, null);
            }
            int index = tables.acts.size();
            tables.acts.add(new Store.ActRow(
                    index + 1L,
                    act.stream(),
                    act.seq(),
                    act.edition(),
                    act.at(),
                    act.actor(),
                    act.type(),
                    act.hash(),
                    act.body(),
                    act.key(),
                    act.ordinal(),
                    act.command()));
            undo.add(() -> {
                tables.keys.remove(key);
                tables.acts.remove(index);
            });
        }
    }

    @Override
    public void claim(String key, String holder) {
        if (tables.claims.containsKey(key)) {
            throw new DuplicateException(What.CLAIM, null);
        }
        put(tables.claims, key, new ClaimRow(key, holder, 1, 0, 1));
    }

    @Override
    public void release(String key, String holder) {
        ClaimRow claim = tables.claims.get(key);
        if (claim != null && claim.holder().equals(holder)) {
            put(tables.claims, key, null);
        }
    }

    @Override
    public boolean move(String key, String kind, int amount, int bound, String stream, long seq, Instant at) {
        ClaimRow old = tables.claims.getOrDefault(key, new ClaimRow(key, "", bound, 0, 0));
        ClaimRow moved = switch (kind) {
            case "BOUND" -> new ClaimRow(key, "", bound, old.reserved(), old.used());
            case "RESERVE" -> new ClaimRow(key, "", old.bound(), old.reserved() + amount, old.used());
            case "USE" -> new ClaimRow(key, "", old.bound(), old.reserved() - amount, old.used() + amount);
            case "RETURN" -> new ClaimRow(key, "", old.bound(), old.reserved() - amount, old.used());
            case "FREE" -> new ClaimRow(key, "", old.bound(), old.reserved(), old.used() - amount);
            default -> throw new IllegalArgumentException(kind);
        };
        if (moved.reserved() < 0 || moved.used() < 0 || moved.reserved() + moved.used() > moved.bound()) {
            return false;
        }
        put(tables.claims, key, moved);
        int index = tables.movements.size();
        tables.movements.add(new Store.MovementRow(index + 1L, key, kind, amount, stream, seq, at));
        undo.add(() -> tables.movements.remove(index));
        return true;
    }

    @Override
    public Optional<byte[]> box(String ballot) {
        return Optional.ofNullable(tables.boxes.get(ballot));
    }

    @Override
    public void box(String ballot, byte[] content) {
        put(tables.boxes, ballot, content);
    }
}
