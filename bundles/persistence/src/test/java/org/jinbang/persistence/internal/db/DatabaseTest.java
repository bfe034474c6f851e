package org.jinbang.persistence.internal.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.StatelessSession;
import org.jinbang.persistence.internal.db.Database.Schema;
import org.jinbang.store.StoreBusyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The transaction helper on a table of its own. */
class DatabaseTest {
    private static final Schema SCHEMA = new Schema("test", List.of(), List.of());

    @TempDir
    Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(settings("db"), SCHEMA);
        database.inTransaction(session ->
                sql(session, "create table t (id int not null constraint t_pk primary key, n int not null)"));
        database.inTransaction(session -> sql(session, "insert into t values (1, 0), (2, 0)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Settings settings(String name) {
        return Settings.of("jdbc:h2:file:" + directory.resolve(name), "sa", "", 2)
                .waiting(Duration.ofMillis(300));
    }

    private static int sql(StatelessSession session, String sql) {
        return session.createNativeMutationQuery(sql).executeUpdate();
    }

    private int number(int id) {
        return database.inTransaction(
                session -> session.createNativeQuery("select n from t where id = " + id, Integer.class)
                        .getSingleResult());
    }

    @Test
    void aLostRaceRunsTheWorkAgainAndKeepsItsWritesOnce() {
        AtomicInteger attempts = new AtomicInteger();
        int result = database.inTransaction(session -> {
            sql(session, "update t set n = n + 1 where id = 1");
            if (attempts.incrementAndGet() < 3) {
                throw new LostRaceException(null);
            }
            return attempts.get();
        });
        assertEquals(3, result);
        assertEquals(1, number(1));
    }

    @Test
    void aRaceThatIsAlwaysLostEndsAsBusy() {
        AtomicInteger attempts = new AtomicInteger();
        assertThrows(
                StoreBusyException.class,
                () -> database.inTransaction(session -> {
                    sql(session, "update t set n = n + 1 where id = 1");
                    attempts.incrementAndGet();
                    throw new LostRaceException(null);
                }));
        assertEquals(4, attempts.get());
        assertEquals(0, number(1));
    }

    @Test
    void aLockThatIsHeldTooLongIsToldAsBusyAndNotTriedAgain() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> holder = other.submit(() -> database.inTransaction(session -> {
                sql(session, "update t set n = 7 where id = 1");
                held.countDown();
                return awaited(release);
            }));
            assertTrue(held.await(10, TimeUnit.SECONDS));
            AtomicInteger attempts = new AtomicInteger();
            assertThrows(
                    StoreBusyException.class,
                    () -> database.inTransaction(session -> {
                        attempts.incrementAndGet();
                        return sql(session, "update t set n = n + 1 where id = 1");
                    }));
            assertEquals(1, attempts.get());
            release.countDown();
            holder.get(10, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
        assertEquals(7, number(1));
    }

    private static int awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS) ? 1 : 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void deadlockedWorkIsRunAgainAndBothGetThrough() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch both = new CountDownLatch(2);
            List<Callable<Integer>> crossing = List.of(() -> crossing(both, "a", "b"), () -> crossing(both, "b", "a"));
            for (Future<Integer> done : pool.invokeAll(crossing, 30, TimeUnit.SECONDS)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(2, number(1));
    }

    private int crossing(CountDownLatch both, String first, String second) {
        return database.newTransaction(open -> {
            open.lock(List.of(first));
            both.countDown();
            awaited(both);
            open.lock(List.of(second));
            return open.run(session -> sql(session, "update t set n = n + 1 where id = 1"));
        });
    }

    @Test
    void whatAThreadDoesInItsTransactionIsPartOfIt() {
        assertThrows(
                IllegalArgumentException.class,
                () -> database.inTransaction(session -> {
                    sql(session, "update t set n = 5 where id = 1");
                    assertEquals(5, number(1));
                    database.inTransaction(inner -> sql(inner, "update t set n = 6 where id = 2"));
                    throw new IllegalArgumentException("back");
                }));
        assertEquals(0, number(1));
        assertEquals(0, number(2));
        assertFalse(database.isInTransaction());
    }

    @Test
    void aTransactionOfItsOwnStaysWhenTheOneAroundItGoes() {
        assertThrows(
                IllegalArgumentException.class,
                () -> database.inTransaction(session -> {
                    sql(session, "update t set n = 5 where id = 1");
                    database.newTransaction(own -> own.run(inner -> sql(inner, "update t set n = 6 where id = 2")));
                    assertTrue(database.isInTransaction());
                    throw new IllegalArgumentException("back");
                }));
        assertEquals(0, number(1));
        assertEquals(6, number(2));
    }

    @Test
    void aSwallowedFailureCannotBeCommitted() {
        IllegalStateException seen = assertThrows(
                IllegalStateException.class,
                () -> database.newTransaction(open -> {
                    open.run(session -> sql(session, "update t set n = 5 where id = 1"));
                    try {
                        open.run(session -> sql(session, "insert into t values (1, 1)"));
                    } catch (IllegalStateException e) {
                        return 0;
                    }
                    return 1;
                }));
        assertEquals("t_pk", Failures.violated(seen).orElseThrow());
        assertEquals(0, number(1));
    }

    @Test
    void aFullPoolDoesNotBlockItself() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> works = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                works.add(() -> database.inTransaction(session -> {
                    sql(session, "update t set n = n + 1 where id = 1");
                    return number(1) + number(2);
                }));
            }
            for (Future<Integer> done : pool.invokeAll(works, 60, TimeUnit.SECONDS)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(30, number(1));
    }

    @Test
    void anAddressOfAnotherProductIsRefusedWithWhatWouldBeRight() {
        IllegalArgumentException seen = assertThrows(
                IllegalArgumentException.class, () -> Settings.of("jdbc:mysql://localhost/x", "u", "p", 2));
        assertTrue(seen.getMessage().contains("jdbc:postgresql:"), seen::getMessage);
        assertThrows(IllegalArgumentException.class, () -> Settings.of("jdbc:h2:mem:x", "u", "p", 0));
    }

    @Test
    void passwordsAreNotPrinted() {
        Settings settings = Settings.of("jdbc:postgresql://db/x?password=geheim", "u", "secret", 2);
        assertEquals("jdbc:postgresql://db/x as u", settings.toString());
    }

    @Test
    void commitsAreWrittenThroughUnlessSaidOtherwise() {
        String rest = ";RETENTION_TIME=5000;QUERY_CACHE_SIZE=64";
        assertEquals("jdbc:h2:file:a;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE" + rest, Product.durable("jdbc:h2:file:a"));
        assertEquals(
                "jdbc:h2:file:a;write_delay=0;DB_CLOSE_ON_EXIT=FALSE" + rest,
                Product.durable("jdbc:h2:file:a;write_delay=0"));
        assertEquals(
                "jdbc:h2:file:a;WRITE_DELAY=500;DB_CLOSE_ON_EXIT=TRUE" + rest,
                Product.durable("jdbc:h2:file:a;WRITE_DELAY=500;DB_CLOSE_ON_EXIT=TRUE"));
        assertEquals(
                "jdbc:h2:file:a;WRITE_DELAY=0;retention_time=9;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64",
                Product.durable("jdbc:h2:file:a;WRITE_DELAY=0;retention_time=9"));
    }

    @Test
    void whatCannotBeOpenedLeavesNothingOpen() {
        Schema broken = new Schema("broken", List.of("org/jinbang/persistence/migrations/none.sql"), List.of());
        assertThrows(IllegalStateException.class, () -> Database.open(settings("other"), broken));
        // The file can be opened by another process: nobody holds it.
        Database.open(settings("other"), SCHEMA).close();
    }
}
