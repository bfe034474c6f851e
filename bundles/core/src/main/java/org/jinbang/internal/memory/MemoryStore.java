package org.jinbang.internal.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jinbang.store.Store;
import org.jinbang.store.Transaction;

/** A store in memory, for golden cases, trials and property tests: one transaction at a time, undone if it throws. */
public final class MemoryStore implements Store {
    private static final int REFUSALS_KEPT = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final MemoryTables tables = new MemoryTables();

    @Override
    public <T> T inTransaction(Function<Transaction, T> work) {
        lock.lock();
        try {
            List<Runnable> undo = new ArrayList<>();
            try {
                MemoryTransaction transaction = new MemoryTransaction(tables, undo);
                T result = work.apply(transaction);
                transaction.check();
                return result;
            } catch (Throwable thrown) {
                for (int i = undo.size() - 1; i >= 0; i--) {
                    undo.get(i).run();
                }
                throw thrown;
            }
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(java.util.function.Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<StreamRow> stream(String id) {
        return locked(() -> Optional.ofNullable(tables.streams.get(id)));
    }

    @Override
    public List<StreamRow> streams(StreamFilter f) {
        Predicate<StreamRow> fits = row -> row.kind().equals(f.kind())
                && f.edition().filter(v -> !v.equals(row.edition())).isEmpty()
                && f.batch().filter(v -> v != row.batch()).isEmpty()
                && f.stage().filter(v -> !v.equals(row.stage())).isEmpty()
                && f.status().filter(v -> !v.equals(row.status())).isEmpty()
                && f.track().filter(v -> !v.equals(row.track())).isEmpty()
                && f.owner().filter(v -> !v.equals(row.owner())).isEmpty()
                && f.unit().filter(v -> !v.equals(row.unit())).isEmpty();
        Comparator<StreamRow> byId = Comparator.comparing(StreamRow::id);
        Comparator<StreamRow> order =
                f.edition().isPresent() ? Comparator.comparing(StreamRow::stage).thenComparing(byId) : byId;
        return locked(() -> tables.streams.values().stream()
                .filter(fits)
                .sorted(order)
                .filter(row -> f.after().isEmpty() || after(row, f))
                .limit(f.most())
                .toList());
    }

    private static boolean after(StreamRow row, StreamFilter f) {
        int stage =
                f.edition().isPresent() ? row.stage().compareTo(f.afterStage().orElse("")) : 0;
        return stage > 0 || stage == 0 && row.id().compareTo(f.after().get()) > 0;
    }

    @Override
    public List<ActRow> acts(String stream, long from, int most) {
        return acts(row -> row.stream().equals(stream) && row.seq() >= from, most);
    }

    private List<ActRow> acts(Predicate<ActRow> fits, int most) {
        return locked(() -> tables.acts.stream().filter(fits).limit(most).toList());
    }

    @Override
    public List<ActRow> actsOfKey(String actor, String key) {
        return acts(row -> row.actor().equals(actor) && row.key().equals(key), Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparingInt(ActRow::ordinal))
                .toList();
    }

    @Override
    public List<ActRow> journalAfter(long position, int most) {
        return acts(row -> row.position() > position, most);
    }

    @Override
    public List<ValueRow> values(Collection<String> ids) {
        return locked(() -> ids.stream()
                .distinct()
                .filter(tables.values::containsKey)
                .map(tables.values::get)
                .toList());
    }

    @Override
    public List<Head> heads(String edition) {
        return locked(() -> tables.streams.values().stream()
                .filter(row -> row.edition().equals(edition))
                .map(row -> new Head(row.id(), row.seq(), row.head()))
                .sorted(Comparator.comparing(Head::stream))
                .toList());
    }

    @Override
    public Optional<Census> census(String edition) {
        return locked(() -> Optional.of(new Census(
                tables.acts.stream()
                        .filter(act -> act.edition().equals(edition))
                        .collect(Collectors.groupingBy(ActRow::stream, Collectors.counting())),
                tables.values.values().stream()
                        .filter(value -> Optional.ofNullable(tables.streams.get(value.stream()))
                                .filter(row -> row.edition().equals(edition))
                                .isPresent())
                        .collect(Collectors.groupingBy(ValueRow::stream, Collectors.counting())),
                List.of())));
    }

    @Override
    public List<ClaimRow> claims(String prefix) {
        return locked(() -> tables.claims.values().stream()
                .filter(claim -> claim.key().startsWith(prefix))
                .toList());
    }

    @Override
    public List<MovementRow> movements(String prefix) {
        return locked(() -> tables.movements.stream()
                .filter(movement -> movement.claim().startsWith(prefix))
                .toList());
    }

    @Override
    public void refused(RefusalRow r) {
        locked(() -> {
            tables.refusals.add(new RefusalRow(
                    ++tables.lastRefusal,
                    r.at(),
                    r.actor(),
                    r.edition(),
                    r.target(),
                    r.command(),
                    r.code(),
                    r.article()));
            if (tables.refusals.size() > REFUSALS_KEPT) {
                tables.refusals.remove(0);
            }
            return null;
        });
    }

    @Override
    public List<RefusalRow> refusals(String edition, Optional<String> actor, Optional<Long> before, int most) {
        return locked(() -> tables.refusals.stream()
                .filter(r -> r.edition().equals(edition)
                        && actor.filter(a -> !a.equals(r.actor())).isEmpty()
                        && before.filter(id -> r.id() >= id).isEmpty())
                .sorted(Comparator.comparingLong(RefusalRow::id).reversed())
                .limit(most)
                .toList());
    }

    @Override
    public void putFile(FileRow file) {
        locked(() -> tables.files.put(file.id(), file));
    }

    @Override
    public Optional<FileRow> file(String id) {
        return locked(() -> Optional.ofNullable(tables.files.get(id)));
    }

    @Override
    public void putScheme(SchemeRow scheme) {
        locked(() -> tables.schemes.putIfAbsent(scheme.hash(), scheme));
    }

    @Override
    public Optional<SchemeRow> scheme(String hash) {
        return locked(() -> Optional.ofNullable(tables.schemes.get(hash)));
    }

    @Override
    public Optional<StreamRow> certificate(String number) {
        return locked(() -> tables.streams.values().stream()
                .filter(row -> row.certificate().filter(number::equals).isPresent())
                .findFirst());
    }
}
