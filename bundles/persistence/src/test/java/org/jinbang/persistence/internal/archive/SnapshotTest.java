package org.jinbang.persistence.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jinbang.persistence.internal.PostgresServer;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.db.Tables;
import org.jinbang.persistence.internal.store.HibernateStore;
import org.jinbang.store.Rows;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.store.Transaction.Changes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup under four writers: each transaction is in it whole or not at all, and nobody waits for it. */
class SnapshotTest {
    private static final int WRITERS = 4;
    private static final int BACKUPS = 5;
    private static final int BEFORE = 400;

    /** So long that H2 keeps it apart from the row, as a large object that the next update throws away. */
    private static final String LONG = "x".repeat(100_000);

    @TempDir
    Path directory;

    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong written = new AtomicLong();

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void isOneMomentOfAll(String product) throws Exception {
        Settings settings = product.equals("h2")
                ? Settings.of("jdbc:h2:file:" + directory.resolve("store") + ";WRITE_DELAY=0", "jinbang", "", 10)
                : PostgresServer.empty();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try (Database database = Database.open(
                settings,
                new Database.Schema("jinbang", List.of(HibernateStore.CHANGE_LOG), HibernateStore.ENTITIES))) {
            HibernateStore store = new HibernateStore(database);
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(pool.submit(() -> write(store)));
            }
            await(BEFORE);
            for (int i = 0; i < BACKUPS; i++) {
                Path file = directory.resolve(i + ".backup");
                long before = written.get();
                new Snapshots("1").data(database, file, Instant.EPOCH, "master", heads -> "root");
                check(ArchiveFile.open(file), before);
                await(before + 50);
                Files.delete(file);
            }
            ended.set(true);
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            ended.set(true);
            pool.shutdownNow();
        }
    }

    private void await(long count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (written.get() < count && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertTrue(written.get() >= count, "the writers stand still at " + written);
    }

    /** Each transaction adds an act and a value and counts on in the state, which is long every now and then. */
    private void write(HibernateStore store) {
        String edition = Rows.fresh("edition");
        StreamRow row = Rows.stored(store, edition, 0);
        while (!ended.get()) {
            StreamRow next = padded(Rows.later(row, 1));
            ValueRow value = Rows.value(Rows.fresh("value"), row.id());
            store.inTransaction(tx -> {
                tx.write(Rows.updates(next, Rows.act(next.id(), next.seq(), edition)));
                tx.write(new Changes(List.of(), List.of(), List.of(), List.of(value)));
                return null;
            });
            row = next;
            written.incrementAndGet();
        }
    }

    private static StreamRow padded(StreamRow row) {
        String state = row.seq() % 5 == 0 ? "{\"pad\":\"" + LONG + "\",\"seq\":" + row.seq() + "}" : row.state();
        return new StreamRow(
                row.id(),
                row.kind(),
                row.edition(),
                row.batch(),
                row.stage(),
                row.status(),
                row.track(),
                row.owner(),
                row.unit(),
                row.seq(),
                row.head(),
                row.at(),
                state,
                row.certificate());
    }

    private static void check(ArchiveFile file, long before) throws SQLException {
        Map<Object, Long> acts = new HashMap<>();
        Map<Object, Long> values = new HashMap<>();
        Map<Object, Long> streams = new HashMap<>();
        rows(file, "jb_act", row -> acts.merge(row.get("stream_id"), 1L, Long::sum));
        rows(file, "jb_value", row -> values.merge(row.get("stream_id"), 1L, Long::sum));
        rows(file, "jb_stream", row -> {
            streams.put(row.get("id"), (Long) row.get("seq"));
            long seq = (Long) row.get("seq");
            String state = (String) row.get("state");
            assertTrue(seq == 0 || state.endsWith("\"seq\":" + seq + "}"), () -> state.substring(state.length() - 30));
        });
        assertEquals(WRITERS, streams.size());
        assertEquals(streams, acts);
        assertEquals(streams, values);
        assertTrue(
                acts.values().stream().mapToLong(Long::longValue).sum() >= before, "older than when it was asked for");
    }

    private interface Use {
        void of(Map<String, Object> row);
    }

    private static void rows(ArchiveFile file, String table, Use use) throws SQLException {
        for (Manifest.Part part : file.manifest().parts()) {
            if (part.table().equals(table)) {
                file.each(part, new Tables.Sink() {
                    private List<String> columns;

                    @Override
                    public void columns(List<String> names) {
                        columns = names;
                    }

                    @Override
                    public void row(Object[] values) {
                        Map<String, Object> row = new HashMap<>();
                        for (int i = 0; i < values.length; i++) {
                            row.put(columns.get(i), values[i]);
                        }
                        use.of(row);
                    }
                });
            }
        }
    }
}
