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
    private DuplicateException failure;

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
                        .distinct()
                        .filter(tables.values::containsKey)
                        .map(tables.values::get)
                        .toList());
    }

    @Override
    public void write(Changes changes) {
        changes.acts().forEach(this::key);
        for (StreamRow row : changes.created()) {
            unique(!tables.streams.containsKey(row.id()));
            stream(row);
        }
        for (StreamRow row : changes.updated()) {
            long added = changes.acts().stream()
                    .filter(act -> act.stream().equals(row.id()))
                    .count();
            StreamRow former = tables.streams.get(row.id());
            unique(former != null && former.seq() == row.seq() - added);
            stream(row);
        }
        changes.values().forEach(value -> put(tables.values, value.id(), value));
        changes.acts().forEach(this::act);
    }

    private void key(Store.ActRow act) {
        String key = act.actor() + "\n" + act.key() + "\n" + act.ordinal();
        if (!tables.keys.add(key)) {
            throw duplicate(What.KEY);
        }
        undo.add(() -> tables.keys.remove(key));
    }

    private void stream(StreamRow row) {
        row.certificate()
                .ifPresent(number -> unique(tables.streams.values().stream()
                        .noneMatch(other -> !other.id().equals(row.id())
                                && other.certificate().filter(number::equals).isPresent())));
        put(tables.streams, row.id(), row);
    }

    private void act(Store.ActRow act) {
        String place = act.stream() + "\n" + act.seq();
        unique(tables.places.add(place));
        undo.add(() -> tables.places.remove(place));
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
        undo.add(() -> tables.acts.remove(index));
    }

    private void unique(boolean is) {
        if (!is) {
            throw duplicate(What.STREAM);
        }
    }

    private DuplicateException duplicate(What what) {
        failure = new DuplicateException(what, null);
        return failure;
    }

    /** Throws what was thrown inside, if whoever worked in the transaction kept it to himself. */
    void check() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void claim(String key, String holder) {
        if (tables.claims.containsKey(key)) {
            throw duplicate(What.CLAIM);
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
        if (amount < 0) {
            throw new IllegalArgumentException("A movement of " + amount + " under " + key + ": it cannot be negative");
        }
        ClaimRow old = tables.claims.getOrDefault(key, new ClaimRow(key, "", bound, 0, 0));
        ClaimRow moved = switch (kind) {
            case "BOUND" -> new ClaimRow(key, "", bound, old.reserved(), old.used());
            case "RESERVE" -> new ClaimRow(key, "", old.bound(), old.reserved() + amount, old.used());
            case "USE" -> new ClaimRow(key, "", old.bound(), old.reserved() - amount, old.used() + amount);
            case "RETURN" -> new ClaimRow(key, "", old.bound(), old.reserved() - amount, old.used());
            case "FREE" -> new ClaimRow(key, "", old.bound(), old.reserved(), old.used() - amount);
            default -> throw new IllegalArgumentException(kind);
        };
        if (moved.reserved() < 0 || moved.used() < 0 || (long) moved.reserved() + moved.used() > moved.bound()) {
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
