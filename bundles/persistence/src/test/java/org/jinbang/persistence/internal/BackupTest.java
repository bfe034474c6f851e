package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jinbang.internal.backup.BackupsImpl;
import org.jinbang.internal.backup.Plan;
import org.jinbang.internal.engine.Audit;
import org.jinbang.persistence.internal.archive.Snapshots;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.db.Tables;
import org.jinbang.process.Actor;
import org.jinbang.process.Backups;
import org.jinbang.process.CommandType;
import org.jinbang.security.Deed;
import org.jinbang.store.ArchiveException;
import org.jinbang.store.Store;
import org.jinbang.time.internal.PlatformClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups of a ballot under way, restored into other databases; and what is refused, leaving all as empty as it was. */
class BackupTest {
    @TempDir
    Path directory;

    private final List<Persistence> open = new ArrayList<>();
    private final Map<String, Settings> stores = new TreeMap<>();
    private final Map<String, Settings> vaults = new TreeMap<>();
    private Persistence source;
    private Played played;
    private Backups.Taken taken;

    @BeforeEach
    void play() {
        source = opened("source", "h2");
        played = Played.on(source);
        taken = backups(source, "source").take(Optional.empty(), Optional.empty());
    }

    @AfterEach
    void close() {
        open.forEach(Persistence::close);
    }

    private Persistence opened(String name, String product) {
        boolean h2 = product.equals("h2");
        Path own = directory.resolve(name);
        stores.put(name, h2 ? TestDatabases.h2(own, "store") : PostgresServer.empty());
        vaults.put(name, h2 ? TestDatabases.h2(own, "keys") : PostgresServer.empty());
        return opened(name);
    }

    private Persistence opened(String name) {
        Persistence opened = Persistence.open(
                stores.get(name), vaults.get(name), directory.resolve(name).resolve("master.key"));
        open.add(opened);
        return opened;
    }

    private BackupsImpl backups(Persistence persistence, String name) {
        Path own = directory.resolve(name);
        Backup archives = new Backup(persistence, new Snapshots("0.1.0-test"), own.resolve("master.key"), () -> {});
        Plan plan = new Plan(own.resolve("backup"), own.resolve("backup-keys"), List.of(), 3, 1);
        return new BackupsImpl(new Audit(played.trial().core()), archives, new PlatformClock(), plan);
    }

    private Path data() {
        return Path.of(taken.dataFile());
    }

    private Optional<Path> keys() {
        return Optional.of(Path.of(taken.keyFile()));
    }

    private Optional<Path> master(String name) {
        return Optional.of(directory.resolve(name).resolve("master.key"));
    }

    private Backups.Restored restored(Persistence into, String name) {
        // With PostgreSQL between, what is backed up has the master key of the first installation all the same.
        return backups(into, name).restore(Actor.SYSTEM, data(), keys(), master("source"));
    }

    private String refused(Persistence into, String name, Path data, Optional<Path> keys, Optional<Path> master) {
        String why = assertThrows(
                        ArchiveException.class, () -> backups(into, name).restore(Actor.SYSTEM, data, keys, master))
                .getMessage();
        assertEquals(Map.of(), contents(into.database()), "what was refused left something");
        return why;
    }

    /** Table → its rows as text, sorted; tables without rows are left out. */
    private static Map<String, List<String>> contents(Database database) {
        return database.snapshot(connection -> {
            Map<String, List<String>> all = new TreeMap<>();
            for (String table : Tables.names(connection)) {
                List<String> rows = rows(connection, table);
                if (!rows.isEmpty()) {
                    all.put(table, rows);
                }
            }
            return all;
        });
    }

    private static List<String> rows(java.sql.Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        Tables.each(connection, table, new Tables.Sink() {
            @Override
            public void columns(List<String> names) {
                // the same everywhere
            }

            @Override
            public void row(Object[] values) {
                rows.add(Stream.of(values)
                        .map(value -> value instanceof byte[] bytes
                                ? java.util.Arrays.toString(bytes)
                                : String.valueOf(value))
                        .toList()
                        .toString());
            }
        });
        rows.sort(null);
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"h2,h2", "h2,postgresql", "postgresql,h2", "postgresql,postgresql"})
    void everythingIsRestoredIntoAnyDatabase(String from, String to) {
        Persistence here = source;
        if (!from.equals("h2")) {
            here = opened("other", from);
            restored(here, "other");
            // The master key has changed under it: it begins anew with it, as a server does.
            here = reopened(here, "other");
            taken = backups(here, "other").take(Optional.empty(), Optional.empty());
        }
        Persistence there = opened("there", to);
        Backups.Restored restored = restored(there, "there");
        assertEquals(List.of(), restored.editions().get(0).faults());
        assertEquals(taken.data(), restored.data());
        Map<String, List<String>> expected = contents(here.database());
        Map<String, List<String>> found = contents(there.database());
        assertEquals(
                Deed.Kind.RESTORED,
                there.accounts().deeds(Optional.empty(), 1).get(0).kind());
        expected.remove("jb_deed");
        found.remove("jb_deed");
        assertEquals(expected, found);
        assertEquals(contents(here.keys()), contents(there.keys()));
        // What is numbered goes on after the last number that came along.
        Persistence again = reopened(there, "there");
        Played.trial(again);
        assertEquals(
                source.store().journalAfter(0, 1000).stream()
                        .map(Store.ActRow::hash)
                        .toList(),
                again.store().journalAfter(0, 1000).stream()
                        .map(Store.ActRow::hash)
                        .toList());
        again.store().refused(new Store.RefusalRow(0, java.time.Instant.EPOCH, "p", "e", "t", "VOTE", "LATE", "17"));
    }

    /** The same databases with the master key that lies there now. */
    private Persistence reopened(Persistence persistence, String name) {
        persistence.close();
        open.remove(persistence);
        return opened(name);
    }

    /** Who was erased after the backup stays erased where the vault outlived the data. */
    @Test
    void dataAloneAreRestoredToAVaultThatIsStillThere() {
        source.vault().obtain("person:late");
        source.vault().erase("person:late");
        Path own = directory.resolve("source");
        source.close();
        open.remove(source);
        Persistence there = Persistence.open(
                TestDatabases.h2(own, "new"), TestDatabases.h2(own, "keys"), own.resolve("master.key"));
        open.add(there);
        Map<String, List<String>> keys = contents(there.keys());
        Backups.Restored restored = backups(there, "source").restore(Actor.SYSTEM, data(), keys(), Optional.empty());
        assertEquals(List.of(), restored.editions().get(0).faults());
        assertEquals(keys, contents(there.keys()));
        assertThrows(IllegalStateException.class, () -> there.vault().obtain("person:late"));
    }

    @Test
    void whatIsMissingOrForeignIsSaidAndNothingIsRestored() {
        Persistence there = opened("there", "h2");
        String none = refused(there, "there", data(), Optional.empty(), master("source"));
        assertTrue(none.contains("--keys"), none);
        String other = refused(there, "there", data(), keys(), Optional.empty());
        assertTrue(other.contains("--master-key") && other.contains(taken.data().masterKey()), other);
        String nowhere = refused(there, "there", data(), keys(), master("nowhere"));
        assertTrue(nowhere.contains("nowhere"), nowhere);
        Backups.Taken foreign = backups(there, "there").take(Optional.empty(), Optional.empty());
        String mixed = refused(there, "there", data(), Optional.of(Path.of(foreign.keyFile())), master("source"));
        assertTrue(mixed.contains("different installations"), mixed);
        String swapped = refused(there, "there", keys().orElseThrow(), Optional.of(data()), master("source"));
        assertTrue(swapped.contains("*.backup"), swapped);
        restored(there, "there");
        String full = assertThrows(ArchiveException.class, () -> restored(there, "there"))
                .getMessage();
        assertTrue(full.contains("empty"), full);
    }

    @Test
    void keysThatAreOlderThanTheDataAreRefused() {
        played.done("jury:2", CommandType.VOTE, played.trial().ballot(), played.sheet());
        Path old = keys().orElseThrow();
        source.store().putFile(file("person:new", source.vault().obtain("person:new")));
        taken = backups(source, "source").take(Optional.empty(), Optional.empty());
        Persistence there = opened("there", "postgresql");
        String why = refused(there, "there", data(), Optional.of(old), master("source"));
        assertTrue(why.contains("person:new") && why.contains("--keys"), why);
        assertEquals(Map.of(), contents(there.keys()));
        restored(there, "there");
    }

    private static Store.FileRow file(String owner, byte[] content) {
        return new Store.FileRow("f-" + owner, owner, "s", "u", "m", 1, "h", new byte[] {1}, content);
    }

    /** The journal in the file is another than the one its manifest names: somebody made the file, hashes and all. */
    @Test
    void aJournalThatDoesNotVerifyIsRefused() throws Exception {
        source.database()
                .inTransaction(session -> session.createNativeMutationQuery(
                                "update jb_act set actor = 'somebody' where journal_position = 2")
                        .executeUpdate());
        taken = backups(source, "source").take(Optional.empty(), Optional.empty());
        for (String product : List.of("h2", "postgresql")) {
            Persistence there = opened("there-" + product, product);
            String why = refused(there, "there-" + product, data(), keys(), master("source"));
            assertTrue(why.contains("does not verify"), why);
            assertTrue(contents(there.keys()).isEmpty(), "keys were left");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aDamagedFileLeavesTheInstallationEmptyAndAGoodOneIsTakenAfterwards(String product) throws IOException {
        Persistence there = opened("there", product);
        byte[] whole = Files.readAllBytes(data());
        Path damaged = directory.resolve("damaged.backup");
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 4;
        Files.write(damaged, flipped);
        String why = refused(there, "there", damaged, keys(), master("source"));
        assertTrue(why.contains("is damaged") && why.contains("damaged.backup"), why);
        Files.write(damaged, java.util.Arrays.copyOf(whole, whole.length - 1));
        assertTrue(refused(there, "there", damaged, keys(), master("source")).contains("is cut"));
        restored(there, "there");
    }

    @Test
    void dataAndKeysGoIntoDifferentDirectories() {
        Optional<Path> same = Optional.of(directory.resolve("same"));
        assertThrows(ArchiveException.class, () -> backups(source, "source").take(same, same));
        assertFalse(Files.exists(directory.resolve("same")));
    }

    @Test
    void neitherFileHoldsTheMasterKeyOrAName() throws IOException {
        String master = Files.readString(master("source").orElseThrow()).strip();
        byte[] key = java.util.Base64.getDecoder().decode(master);
        for (String file : List.of(taken.dataFile(), taken.keyFile())) {
            byte[] bytes = Files.readAllBytes(Path.of(file));
            assertEquals(-1, indexOf(bytes, key), file);
            assertEquals(-1, indexOf(bytes, master.getBytes(java.nio.charset.StandardCharsets.US_ASCII)), file);
        }
        // Uncompressed, the rows of the data are in the database as well, which holds no name in the clear.
        String all = contents(source.database()).toString();
        assertFalse(all.contains("甲某某"), "a name lies in the clear");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
