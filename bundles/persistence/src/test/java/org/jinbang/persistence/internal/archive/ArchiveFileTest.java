package org.jinbang.persistence.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jinbang.persistence.internal.db.Database;
import org.jinbang.persistence.internal.db.Settings;
import org.jinbang.persistence.internal.db.Tables;
import org.jinbang.persistence.internal.store.HibernateStore;
import org.jinbang.store.ArchiveException;
import org.jinbang.store.Archives;
import org.jinbang.store.Rows;
import org.jinbang.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of a backup: whole or not there, and whatever happens to it later is found. */
class ArchiveFileTest {
    private static final Instant AT = Instant.parse("2024-05-01T03:00:00Z");
    private static final int FLIPS = 400;
    private static final int CUTS = 100;

    @TempDir
    Path directory;

    private Database database;
    private Path file;
    private Archives.Contents contents;

    @BeforeEach
    void write() {
        database = Database.open(
                Settings.of("jdbc:h2:mem:" + System.nanoTime(), "jinbang", "", 4),
                new Database.Schema("jinbang", List.of(HibernateStore.CHANGE_LOG), HibernateStore.ENTITIES));
        HibernateStore store = new HibernateStore(database);
        String edition = Rows.fresh("edition");
        for (int i = 0; i < 20; i++) {
            Rows.stored(store, edition, 3);
        }
        byte[] content = new byte[50_000];
        new Random(7).nextBytes(content);
        store.putFile(new Store.FileRow("f", "o", "s", "u", "m", content.length, "h", new byte[0], content));
        file = directory.resolve("jinbang.backup");
        contents = new Snapshots("1").data(database, file, AT, "master", heads -> "root");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String refused(Path file) {
        return assertThrows(ArchiveException.class, () -> ArchiveFile.open(file))
                .getMessage();
    }

    @Test
    void itSaysWhatStandsInIt() throws Exception {
        ArchiveFile opened = ArchiveFile.open(file);
        assertEquals(contents, opened.contents());
        assertEquals(60, contents.rows().get("jb_act"));
        assertEquals("H2", contents.database());
        assertEquals(AT, contents.at());
        assertEquals(Files.size(file), contents.bytes());
        assertEquals(
                Set.of(
                        java.nio.file.attribute.PosixFilePermission.OWNER_READ,
                        java.nio.file.attribute.PosixFilePermission.OWNER_WRITE),
                Files.getPosixFilePermissions(file));
        Manifest.Part acts = opened.manifest().parts().stream()
                .filter(part -> part.table().equals("jb_act"))
                .findFirst()
                .orElseThrow();
        Set<Object> positions = new TreeSet<>();
        opened.each(acts, new Tables.Sink() {
            @Override
            public void columns(List<String> names) {
                assertEquals("journal_position", names.get(0));
            }

            @Override
            public void row(Object[] values) {
                positions.add(values[0]);
            }
        });
        assertEquals(60, positions.size());
    }

    /** One bit anywhere: in the rows, the manifest, the hashes, the marks. */
    @Test
    void everyFlippedBitIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        long seed = System.nanoTime();
        System.out.println("bits flipped with seed " + seed);
        Random random = new Random(seed);
        Path damaged = directory.resolve("damaged");
        int named = 0;
        for (int i = 0; i < FLIPS; i++) {
            // The ends are small and everywhere else is much: both get their share.
            int place = switch (i % 4) {
                case 0 -> random.nextInt(Format.HEADER.length);
                case 1 -> whole.length - 1 - random.nextInt(Format.TRAILER);
                default -> random.nextInt(whole.length);
            };
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, flipped);
            String why = refused(damaged);
            assertTrue(why.contains("damaged") || place < Format.HEADER.length && why.contains("the format"), why);
            named += why.contains("the table jb_file") ? 1 : 0;
        }
        assertTrue(named > FLIPS / 10, "the damaged table was named only " + named + " times");
    }

    @Test
    void everyCutIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(11);
        Path cut = directory.resolve("cut");
        for (int i = 0; i < CUTS; i++) {
            int length = i < 30 ? i : i < 60 ? whole.length - (i - 29) : random.nextInt(whole.length);
            Files.write(cut, Arrays.copyOf(whole, length));
            refused(cut);
        }
        assertTrue(refused(cut).contains("is cut"), refused(cut));
        Files.write(cut, Arrays.copyOf(whole, whole.length + 1));
        refused(cut);
    }

    @Test
    void whatIsForeignOrNewerIsSaid() throws IOException {
        Path other = directory.resolve("other");
        Files.writeString(other, "PK something else, long enough to be read as a file of its own kind".repeat(9));
        assertTrue(refused(other).contains("no backup of Jinbang"), refused(other));
        byte[] newer = Files.readAllBytes(file);
        newer[Format.MARK.length()] = '2';
        Files.write(other, newer);
        assertTrue(refused(other).contains("format 2"), refused(other));
        assertTrue(refused(directory.resolve("nowhere")).contains("nowhere"));
        assertTrue(refused(directory).contains("no file"));
        ArchiveException unknown = assertThrows(
                ArchiveException.class,
                () -> Changes.counts(
                        List.of("store.sql:store-types", "store.sql:store-of-tomorrow"),
                        List.of(HibernateStore.CHANGE_LOG)));
        assertTrue(unknown.getMessage().contains("store-of-tomorrow"), unknown::getMessage);
    }

    /** A disk that takes so many bytes and no more. */
    private static final class FullDisk extends FilterOutputStream {
        private long room;

        FullDisk(OutputStream out, long room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int fits = (int) Math.min(room, length);
            out.write(bytes, from, fits);
            room -= fits;
            if (fits < length) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void aFullDiskLeavesNothing() throws IOException {
        long size = Files.size(file);
        Random random = new Random(13);
        for (int i = 0; i < 40; i++) {
            long room = i == 0 ? 0 : i == 1 ? size - 1 : (long) (random.nextDouble() * size);
            Path target = directory.resolve("full.backup");
            ArchiveException full = assertThrows(
                    ArchiveException.class,
                    () -> new Snapshots("1", out -> new FullDisk(out, room))
                            .data(database, target, AT, "master", heads -> "root"));
            assertTrue(full.getMessage().contains("No space left"), full::getMessage);
            assertFalse(Files.exists(target));
            try (Stream<Path> left = Files.list(directory)) {
                assertEquals(List.of(file), left.toList());
            }
        }
    }

    /** What a process left that was killed while it wrote does not look like a backup, and is swept away later. */
    @Test
    void whatWasNeverFinishedIsSweptAway() throws IOException {
        Path left = Files.writeString(directory.resolve("jinbang-old.backup.unfinished"), "half");
        Path others = Files.writeString(directory.resolve("jinbang-now.backup.unfinished"), "half");
        left.toFile().setLastModified(System.currentTimeMillis() - 24L * 60 * 60 * 1000);
        new Snapshots("1").data(database, directory.resolve("jinbang-2.backup"), AT, "master", heads -> "root");
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(others), Files.readString(others, StandardCharsets.UTF_8));
    }
}
