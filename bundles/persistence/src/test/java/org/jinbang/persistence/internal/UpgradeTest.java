package org.jinbang.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jinbang.internal.backup.BackupsImpl;
import org.jinbang.internal.backup.Plan;
import org.jinbang.internal.engine.Audit;
import org.jinbang.internal.trial.Trial;
import org.jinbang.persistence.internal.archive.ArchiveFile;
import org.jinbang.persistence.internal.archive.Snapshots;
import org.jinbang.persistence.internal.archive.Source;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.process.Actor;
import org.jinbang.process.Reader.Verification;
import org.jinbang.security.Deed;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.store.Store;
import org.jinbang.time.internal.PlatformClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small databases as earlier states wrote them open in this one: the files of H2, what stood in PostgreSQL, and the backup.
 *
 * <p>Each state that is released adds one folder under {@code src/test/resources/upgrade}, which nobody changes afterwards:
 * {@code mvn test -pl bundles/persistence -am -Dtest=UpgradeTest#write -Djinbang.write=<name of the folder>
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class UpgradeTest {
    private static final Path FOLDERS = Path.of("src/test/resources/upgrade");

    @TempDir
    Path directory;

    private final List<Persistence> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Persistence::close);
    }

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.sorted().toList();
        }
    }

    private Persistence opened(Settings store, Settings keys) {
        Persistence opened = Persistence.open(store, keys, directory.resolve("master.key"));
        open.add(opened);
        return opened;
    }

    /** Every journal as it verifies: {@code edition streams acts root}. */
    private static String journals(Persistence persistence, Trial any) {
        StringBuilder lines = new StringBuilder();
        for (Verification each : new Audit(any.core()).of(persistence.store(), persistence.vault())) {
            assertEquals(List.of(), each.faults());
            lines.append(each.edition() + " " + each.streams() + " " + each.acts() + " " + each.root() + "\n");
        }
        return lines.toString();
    }

    private static void fill(Persistence persistence) {
        Played.on(persistence);
        OneOfEach.into(persistence);
        persistence.vault().obtain("person:erased");
        persistence.vault().erase("person:erased");
    }

    /** What {@link #fill} put there, besides the journals. */
    private static void read(Persistence persistence) {
        AccountRow account = persistence.accounts().account(OneOfEach.ACCOUNT).orElseThrow();
        assertArrayEquals(persistence.vault().obtain(OneOfEach.ACCOUNT), account.person());
        assertEquals(Set.of(new Actor.StandingSeat("scheme", "organ")), account.seats());
        List<Deed> deeds = persistence.accounts().deeds(Optional.empty(), 10);
        assertEquals(Deed.Kind.CREATED_FIRST, deeds.get(deeds.size() - 1).kind());
        assertArrayEquals(
                OneOfEach.FILE, persistence.store().file("file").orElseThrow().content());
        assertEquals(
                "LATE",
                persistence
                        .store()
                        .refusals("edition", Optional.empty(), Optional.empty(), 5)
                        .get(0)
                        .code());
        assertTrue(persistence.vault().find(List.of("person:erased")).isEmpty());
        Store.StreamRow edition = persistence
                .store()
                .streams(new Store.StreamFilter(
                        "EDITION",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        9))
                .get(0);
        assertFalse(persistence.store().acts(edition.id(), 1, 1).isEmpty());
    }

    private BackupsImpl backups(Persistence persistence, Trial any) {
        Plan plan = new Plan(directory.resolve("data"), directory.resolve("keys"), List.of(), 1, 1);
        return new BackupsImpl(
                new Audit(any.core()),
                new Backup(persistence, new Snapshots("0.1.0"), directory.resolve("master.key"), () -> {}),
                new PlatformClock(),
                plan);
    }

    /** An engine that has nothing to do with the databases at hand. */
    private Trial any() {
        return Played.trial(opened(memory(), memory()));
    }

    private static Settings memory() {
        return Settings.of("jdbc:h2:mem:" + System.nanoTime(), "jinbang", "", 4);
    }

    private void master(Path folder) throws IOException {
        Files.copy(folder.resolve("master.key"), directory.resolve("master.key"));
        directory.resolve("master.key").toFile().setReadable(false, false);
        directory.resolve("master.key").toFile().setReadable(true, true);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theFilesOfH2Open(Path folder) throws IOException {
        master(folder);
        for (String name : List.of("store", "keys")) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".mv.db.gz")))) {
                Files.copy(in, directory.resolve(name + ".mv.db"));
            }
        }
        Persistence here = opened(TestDatabases.h2(directory, "store"), TestDatabases.h2(directory, "keys"));
        assertEquals(Files.readString(folder.resolve("h2.journals")), journals(here, any()));
        counted(folder.resolve("h2.rows"), here);
        read(here);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whatStoodInPostgresOpens(Path folder) throws IOException {
        master(folder);
        Settings store = PostgresServer.empty();
        Settings keys = PostgresServer.empty();
        asItStood(store, folder.resolve("postgresql.backup"), Persistence.STORE);
        asItStood(keys, folder.resolve("postgresql.keys"), Persistence.KEYS);
        Persistence here = opened(store, keys);
        assertEquals(Files.readString(folder.resolve("postgresql.journals")), journals(here, any()));
        counted(folder.resolve("postgresql.rows"), here);
        read(here);
    }

    /** Every row that was there is there, of the tables that there still are; the first folder does not tell. */
    private static void counted(Path file, Persistence persistence) throws IOException {
        if (Files.exists(file)) {
            Map<String, Long> rows = rows(persistence);
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                assertEquals(words[1], String.valueOf(rows.getOrDefault(words[0], Long.valueOf(words[1]))), words[0]);
            }
        }
    }

    private static Map<String, Long> rows(Persistence persistence) {
        Map<String, Long> rows = new TreeMap<>(OneOfEach.rows(persistence.database()));
        rows.putAll(OneOfEach.rows(persistence.keys()));
        return rows;
    }

    /** Tables as the state had them that wrote the archive, with its rows. */
    private static void asItStood(Settings settings, Path archive, Database.Schema schema) {
        Source source = Source.of(ArchiveFile.open(archive), schema);
        Database.prepare(settings, "as-it-stood", source.counts(), source::fill);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theBackupIsRestoredIntoEither(Path folder) throws IOException {
        master(folder);
        Trial any = any();
        for (Settings[] each :
                new Settings[][] {{memory(), memory()}, {PostgresServer.empty(), PostgresServer.empty()}}) {
            Persistence there = opened(each[0], each[1]);
            backups(there, any)
                    .restore(
                            Actor.SYSTEM,
                            folder.resolve("postgresql.backup"),
                            Optional.of(folder.resolve("postgresql.keys")),
                            Optional.empty());
            assertEquals(Files.readString(folder.resolve("postgresql.journals")), journals(there, any));
            read(there);
        }
    }

    /** Writes the next folder. */
    @Test
    @EnabledIfSystemProperty(named = "jinbang.write", matches = "\\d.*")
    void write() throws IOException {
        Path folder = FOLDERS.resolve(System.getProperty("jinbang.write"));
        assertFalse(Files.exists(folder), folder + " is there and stays as it is");
        Files.createDirectories(folder);
        Trial any = any();
        TreeMap<String, Persistence> both = new TreeMap<>();
        both.put("h2", opened(TestDatabases.h2(directory, "store"), TestDatabases.h2(directory, "keys")));
        both.put("postgresql", opened(PostgresServer.empty(), PostgresServer.empty()));
        both.forEach((name, persistence) -> {
            fill(persistence);
            try {
                Files.writeString(folder.resolve(name + ".journals"), journals(persistence, any));
                Map<String, Long> rows = rows(persistence);
                assertFalse(rows.containsValue(0L), () -> "a table is empty: " + rows);
                Files.write(
                        folder.resolve(name + ".rows"),
                        rows.entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var taken = backups(both.get("postgresql"), any).take(Optional.empty(), Optional.empty());
        Files.copy(Path.of(taken.dataFile()), folder.resolve("postgresql.backup"));
        Files.copy(Path.of(taken.keyFile()), folder.resolve("postgresql.keys"));
        both.get("h2").close();
        for (String name : List.of("store", "keys")) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".mv.db.gz")))) {
                Files.copy(directory.resolve(name + ".mv.db"), out);
            }
        }
        Files.copy(directory.resolve("master.key"), folder.resolve("master.key"));
    }
}
