package org.jinbang.persistence.internal.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.persistence.internal.db.Database.Schema;
import org.jinbang.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that is closed under those who work in it: what is open is finished, and nobody is left behind. */
@Timeout(60)
class ClosingTest {
    private static final Schema SCHEMA = new Schema("closed", List.of(), List.of());

    @TempDir
    Path directory;

    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private Database open(Duration patience) {
        return Database.open(
                Settings.of("jdbc:h2:file:" + directory.resolve("file"), "jinbang", "", 2)
                        .waiting(patience),
                SCHEMA);
    }

    private static void run(Database database, String sql) {
        database.newTransaction(open -> write(open, sql));
    }

    private static int write(OpenTransaction open, String sql) {
        return open.run(session -> {
            open.beforeWriting();
            return session.createNativeMutationQuery(sql).executeUpdate();
        });
    }

    private Thread writing(Database database) throws InterruptedException {
        Thread writer = new Thread(() -> database.newTransaction(open -> {
            write(open, "insert into r values (1)");
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return write(open, "insert into r values (2)");
        }));
        writer.setUncaughtExceptionHandler((thread, failure) -> {});
        writer.start();
        inside.await();
        return writer;
    }

    @Test
    void whatIsOpenIsFinishedAndNothingElseBegins() throws Exception {
        Database database = open(Duration.ofSeconds(20));
        run(database, "create table r (id int primary key)");
        Thread writer = writing(database);
        Thread closing = new Thread(database::close);
        closing.start();
        while (closing.getState() == Thread.State.NEW || !refused(database)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertTrue(closing.isAlive(), "it waits");
        goOn.countDown();
        writer.join();
        closing.join();
        try (Database again = open(Duration.ofSeconds(5))) {
            assertEquals(
                    2L,
                    again.<Long>inTransaction(session -> session.createNativeQuery("select count(*) from r", Long.class)
                            .getSingleResult()));
        }
    }

    private static boolean refused(Database database) {
        try {
            database.inTransaction(session -> null);
            return false;
        } catch (StoreUnavailableException e) {
            return true;
        }
    }

    /** Its thread must not be left spinning in the closed file either. */
    @Test
    void whatDoesNotEndIsGivenUpWhole() throws Exception {
        Database database = open(Duration.ofMillis(300));
        run(database, "create table r (id int primary key)");
        Thread writer = writing(database);
        database.close();
        goOn.countDown();
        writer.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(writer.isAlive(), "it is still at work in a closed file");
        assertThrows(StoreUnavailableException.class, () -> database.inTransaction(session -> null));
        try (Database again = open(Duration.ofSeconds(5))) {
            assertEquals(
                    0L,
                    again.<Long>inTransaction(session -> session.createNativeQuery("select count(*) from r", Long.class)
                            .getSingleResult()));
        }
    }
}
