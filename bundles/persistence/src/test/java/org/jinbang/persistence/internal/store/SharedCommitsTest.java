package org.jinbang.persistence.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.persistence.internal.TestDatabases;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Database.Schema;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.db.StatementCounter;
import org.jinbang.store.CommitUnknownException;
import org.jinbang.store.DuplicateException;
import org.jinbang.store.Rows;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.StoreBusyException;
import org.jinbang.store.Transaction.Changes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers that wait for their turn are written together, and each is told its own. */
class SharedCommitsTest {
    private static final StatementCounter.Fault NONE = new StatementCounter.Fault() {};

    @TempDir
    Path directory;

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final AtomicInteger commits = new AtomicInteger();
    private Database database;
    private HibernateStore store;

    @BeforeEach
    void open() {
        open(Duration.ofSeconds(20));
    }

    private void open(Duration lockTimeout) {
        Settings settings = TestDatabases.h2(directory, "store-" + lockTimeout.toMillis())
                .counted()
                .waiting(lockTimeout);
        database = Database.open(
                settings, new Schema("store", List.of(HibernateStore.CHANGE_LOG), HibernateStore.ENTITIES));
        store = new HibernateStore(database);
    }

    @AfterEach
    void close() {
        pool.shutdownNow();
        database.close();
    }

    /** Has each written by a thread of its own, all of them waiting for their turn until the last is ready. */
    private List<Future<Void>> atOnce(StatementCounter.Fault fault, List<Changes> all) {
        Runnable thaw = database.freeze();
        CountDownLatch begun = new CountDownLatch(all.size());
        List<Future<Void>> writers = new ArrayList<>();
        for (Changes changes : all) {
            writers.add(pool.submit(() -> {
                StatementCounter.Tally tally = database.counter()
                        .orElseThrow()
                        .during(
                                fault,
                                () -> store.inTransaction(tx -> {
                                    tx.write(changes);
                                    begun.countDown();
                                    return null;
                                }));
                commits.addAndGet(tally.commits());
                return null;
            }));
        }
        try {
            assertTrue(begun.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        thaw.run();
        return writers;
    }

    private static Changes written(StreamRow row) {
        return Rows.creates(row, Rows.act(row.id(), 1, row.edition()));
    }

    private static StreamRow fresh() {
        return Rows.later(Rows.application(Rows.fresh("app"), "edition"), 1);
    }

    @Test
    void thoseWhoWaitAreCommittedTogether() throws Exception {
        List<StreamRow> rows = List.of(fresh(), fresh(), fresh());
        for (Future<Void> writer :
                atOnce(NONE, rows.stream().map(SharedCommitsTest::written).toList())) {
            writer.get(30, TimeUnit.SECONDS);
        }
        assertEquals(1, commits.get());
        for (StreamRow row : rows) {
            assertEquals(Optional.of(row), store.stream(row.id()));
            assertEquals(1, store.acts(row.id(), 1, 10).size());
        }
    }

    @Test
    void onlyWhoFailsIsTold() throws Exception {
        StreamRow known = Rows.stored(store, "edition", 1);
        StreamRow one = fresh();
        StreamRow two = fresh();
        List<Future<Void>> writers = atOnce(NONE, List.of(written(one), written(known), written(two)));
        writers.get(0).get(30, TimeUnit.SECONDS);
        writers.get(2).get(30, TimeUnit.SECONDS);
        ExecutionException told =
                assertThrows(ExecutionException.class, () -> writers.get(1).get(30, TimeUnit.SECONDS));
        assertEquals(
                DuplicateException.What.STREAM,
                assertInstanceOf(DuplicateException.class, told.getCause()).what());
        assertEquals(Optional.of(one), store.stream(one.id()));
        assertEquals(Optional.of(two), store.stream(two.id()));
        assertEquals(1, store.acts(known.id(), 1, 10).size());
    }

    @Test
    void ofACommitThatFailedAllAreTold() {
        StatementCounter.Fault fault = new StatementCounter.Fault() {
            @Override
            public void after(String sql) throws SQLException {
                if (sql.equals(StatementCounter.COMMIT)) {
                    throw new SQLException("The connection is gone", "08006");
                }
            }
        };
        List<StreamRow> rows = List.of(fresh(), fresh(), fresh());
        for (Future<Void> writer :
                atOnce(fault, rows.stream().map(SharedCommitsTest::written).toList())) {
            ExecutionException told = assertThrows(ExecutionException.class, () -> writer.get(30, TimeUnit.SECONDS));
            assertInstanceOf(CommitUnknownException.class, told.getCause());
        }
        assertTrue(rows.stream().allMatch(row -> store.stream(row.id()).isPresent()));
    }

    @Test
    void whoWaitsTooLongForATurnHasWrittenNothing() throws Exception {
        database.close();
        open(Duration.ofMillis(300));
        StreamRow row = fresh();
        Runnable thaw = database.freeze();
        assertThrows(
                StoreBusyException.class,
                () -> store.inTransaction(tx -> {
                    tx.write(written(row));
                    return null;
                }));
        thaw.run();
        StreamRow next = Rows.stored(store, "edition", 1);
        assertEquals(Optional.of(next), store.stream(next.id()));
        assertEquals(Optional.empty(), store.stream(row.id()));
    }
}
