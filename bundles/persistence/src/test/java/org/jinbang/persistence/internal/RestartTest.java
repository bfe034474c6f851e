package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.store.Rows;
import org.jinbang.store.Store;
import org.jinbang.store.Store.ActRow;
import org.jinbang.store.Store.FileRow;
import org.jinbang.store.Store.RefusalRow;
import org.jinbang.store.Store.SchemeRow;
import org.jinbang.store.Store.StreamRow;
import org.jinbang.store.Store.ValueRow;
import org.jinbang.store.Transaction.Changes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was stored is there after a stop, an upgrade of nothing, and the death of the process. */
class RestartTest {
    private static final int KILL_AFTER = 150;

    @TempDir
    Path directory;

    @Test
    void aRestartKeepsEverything() {
        String edition = Rows.fresh("edition");
        StreamRow row;
        ValueRow value;
        byte[] key;
        FileRow file = new FileRow("f", "o", "s", "u", "m", 1, "h", new byte[] {1}, new byte[] {2});
        SchemeRow scheme = new SchemeRow("hash", "id", "2024", "{}");
        try (Persistence first = TestDatabases.openH2(directory)) {
            row = Rows.stored(first.store(), edition, 3);
            value = Rows.value(Rows.fresh("value"), row.id());
            first.store().inTransaction(tx -> {
                tx.write(new Changes(List.of(), List.of(), List.of(), List.of(value)));
                tx.claim("claim", "holder");
                tx.move("quota", "RESERVE", 2, 5, row.id(), 1, Rows.AT);
                tx.box("ballot", new byte[] {5});
                return null;
            });
            first.store().putFile(file);
            first.store().putScheme(scheme);
            first.store().refused(new RefusalRow(0, Rows.AT, "a", edition, "t", "c", "LATE", "13"));
            key = first.vault().obtain("person");
            first.vault().obtain("erased");
            first.vault().erase("erased");
        }
        try (Persistence second = TestDatabases.openH2(directory)) {
            Store store = second.store();
            assertEquals(Optional.of(row), store.stream(row.id()));
            List<ActRow> acts = store.journalAfter(0, 10);
            assertEquals(
                    List.of(1L, 2L, 3L), acts.stream().map(ActRow::position).toList());
            assertEquals(Optional.of(Rows.AT), store.lastAct());
            assertArrayEquals(
                    value.content(), store.values(List.of(value.id())).get(0).content());
            assertEquals("holder", store.claims("claim").get(0).holder());
            assertEquals(2, store.claims("quota").get(0).reserved());
            assertEquals(1, store.movements("quota").size());
            assertArrayEquals(
                    new byte[] {5}, store.inTransaction(tx -> tx.box("ballot")).orElseThrow());
            assertArrayEquals(file.content(), store.file("f").orElseThrow().content());
            assertEquals(Optional.of(scheme), store.scheme("hash"));
            assertEquals(
                    1,
                    store.refusals(edition, Optional.empty(), Optional.empty(), 9)
                            .size());
            assertArrayEquals(key, second.vault().obtain("person"));
            assertThrows(IllegalStateException.class, () -> second.vault().obtain("erased"));

            Rows.stored(store, edition, 1);
            assertEquals(4, store.journalAfter(0, 10).get(3).position());
        }
    }

    /** A process that dies while it writes: what it had acknowledged is there, once, and the journal goes on behind it. */
    @Test
    void theDeathOfTheProcessLosesNothingAcknowledged() throws Exception {
        Path told = directory.resolve("told");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        directory.toString())
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (lines(told).size() < KILL_AFTER && writer.isAlive() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertTrue(writer.isAlive(), "the writer must die while it writes");
        writer.destroyForcibly();
        assertTrue(writer.waitFor(30, TimeUnit.SECONDS));
        List<String> lines = lines(told);
        String stream = lines.get(0);
        long acknowledged = Long.parseLong(lines.get(lines.size() - 1));
        assertTrue(acknowledged >= KILL_AFTER - 1, lines::toString);

        try (Persistence after = TestDatabases.openH2(directory)) {
            StreamRow row = after.store().stream(stream).orElseThrow();
            // One more may have been committed without having been told.
            assertTrue(row.seq() == acknowledged || row.seq() == acknowledged + 1, row.seq() + " of " + acknowledged);
            List<ActRow> acts = after.store().acts(stream, 1, 10_000);
            assertEquals(row.seq(), acts.size());
            assertEquals(row.seq(), acts.get(acts.size() - 1).seq());

            StreamRow next = Rows.stored(after.store(), row.edition(), 1);
            ActRow last = followed(after.store(), (int) row.seq() + 1);
            assertEquals(next.id(), last.stream());
        }
    }

    /** The complete lines of a file. */
    private static List<String> lines(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Positions that the dead process had drawn are missing; the reader must come past them. */
    private static ActRow followed(Store store, int expected) throws InterruptedException {
        ActRow last = null;
        int seen = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (seen < expected && System.nanoTime() < end) {
            List<ActRow> acts = store.journalAfter(last == null ? 0 : last.position(), 1_000);
            seen += acts.size();
            last = acts.isEmpty() ? last : acts.get(acts.size() - 1);
            LockSupport.parkNanos(1_000_000);
        }
        assertEquals(expected, seen);
        return last;
    }

    /** Writes acts, one transaction each, and tells of each after it is committed. */
    static final class Writer {
        private Writer() {}

        private static void tell(Object what) {
            System.out.println(what);
            System.out.flush();
        }

        public static void main(String[] arguments) {
            Settings settings = TestDatabases.h2(Path.of(arguments[0]), "store");
            Settings keys = TestDatabases.h2(Path.of(arguments[0]), "keys");
            try (Persistence persistence =
                    Persistence.open(settings, keys, Path.of(arguments[0]).resolve("master.key"))) {
                String edition = Rows.fresh("edition");
                StreamRow row = Rows.stored(persistence.store(), edition, 0);
                tell(row.id());
                while (row.seq() < 100_000) {
                    StreamRow next = Rows.later(row, 1);
                    persistence.store().inTransaction(tx -> {
                        tx.write(Rows.updates(next, Rows.act(next.id(), next.seq(), edition)));
                        return null;
                    });
                    row = next;
                    tell(row.seq());
                }
            }
        }
    }

    @Test
    void aMigrationThatDiedIsTakenUpAgain() throws Exception {
        TestDatabases.openH2(directory).close();
        String url = TestDatabases.h2(directory, "store").url();
        try (var connection = java.sql.DriverManager.getConnection(url, "jinbang", "");
                var statement = connection.createStatement()) {
            statement.execute("update databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'dead'");
        }
        try (Persistence again = TestDatabases.openH2(directory)) {
            assertEquals(Optional.empty(), again.store().lastAct());
        }
    }
}
