package org.jinbang.persistence.internal.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.persistence.internal.db.Database.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an embedded database is mostly in use, also after much was written over, and nothing in it is lost. */
class TidyingTest {
    private static final Schema SCHEMA = new Schema("tidied", List.of(), List.of());
    private static final int ROWS = 400;
    private static final int WRITES = 2_000;
    private static final int FILLED = 55;

    @TempDir
    Path directory;

    private Settings settings(String options) {
        return Settings.of("jdbc:h2:file:" + directory.resolve("file") + options, "jinbang", "", 2);
    }

    private static Map<Integer, String> written(Database database, long seed) {
        Random random = new Random(seed);
        Map<Integer, String> rows = new HashMap<>();
        run(database, "create table if not exists r (id int primary key, text varchar(5000))");
        for (int i = 0; i < WRITES; i++) {
            int id = random.nextInt(ROWS);
            String text = Long.toString(random.nextLong(), 36).repeat(100 + random.nextInt(200));
            run(database, "merge into r values (" + id + ", '" + text + "')");
            rows.put(id, text);
        }
        return rows;
    }

    private static void run(Database database, String sql) {
        database.newTransaction(open -> open.run(session -> {
            open.beforeWriting();
            return session.createNativeMutationQuery(sql).executeUpdate();
        }));
    }

    private static int filled(Database database) {
        return Integer.parseInt(text(
                database,
                "select setting_value from information_schema.settings where setting_name = 'info.CHUNKS_FILL_RATE'"));
    }

    private static String text(Database database, String sql) {
        return database.inTransaction(
                session -> session.createNativeQuery(sql, String.class).getSingleResult());
    }

    private static void holds(Database database, Map<Integer, String> rows) {
        rows.forEach((id, text) -> assertEquals(text, text(database, "select text from r where id = " + id)));
    }

    @Test
    void whatIsMostlyEmptyIsWrittenTogether() {
        long seed = System.nanoTime();
        System.out.println("seed of the file: " + seed);
        Map<Integer, String> rows;
        try (Database database = Database.open(settings(";WRITE_DELAY=0;RETENTION_TIME=100"), SCHEMA)) {
            rows = written(database, seed);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            while (filled(database) < FILLED && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            int filled = filled(database);
            assertTrue(filled >= FILLED, () -> "only " + filled + " % of the file is in use");
            holds(database, rows);
        }
        try (Database again = Database.open(settings(";WRITE_DELAY=0"), SCHEMA)) {
            holds(again, rows);
        }
    }

    /** What is erased from such a file must not be copied about: it is written anew when it is closed instead. */
    @Test
    void aFileThatIsWrittenAnewWhenClosedIsLeftAlone() {
        assertTrue(Product.tidies("jdbc:h2:file:a;WRITE_DELAY=0"));
        assertFalse(Product.tidies("jdbc:h2:file:a;WRITE_DELAY=0;defrag_always=true"));
    }
}
