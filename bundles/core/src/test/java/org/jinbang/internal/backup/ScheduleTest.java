package org.jinbang.internal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jinbang.store.ArchiveException;
import org.jinbang.store.Archives;
import org.jinbang.store.Store;
import org.jinbang.time.JinbangClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When backups are taken, how many are kept, and what comes after a failure; the clock is set by hand. */
class ScheduleTest {
    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-05-01T18:59:00Z");
    private final JinbangClock clock = () -> now;
    private boolean broken;
    private boolean keysBroken;

    /** Writes files without content. */
    private final class EmptyFiles implements Archives {
        private Contents write(Path file, Kind kind, boolean fails) {
            if (fails) {
                throw ArchiveException.of("磁盘已满", "The disk is full");
            }
            try {
                Files.createFile(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Contents(kind, "1", "none", now, "m", 0, "", Map.of("jb_act", 1L), List.of());
        }

        @Override
        public Contents writeData(Path file, Instant at, Function<List<Store.Head>, String> root) {
            return write(file, Kind.DATA, broken);
        }

        @Override
        public Contents writeKeys(Path file, Instant at) {
            return write(file, Kind.KEYS, keysBroken);
        }

        @Override
        public Contents read(Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Contents restore(Restoration restoration, Comparison comparison) {
            throw new UnsupportedOperationException();
        }
    }

    private BackupsImpl backups(LocalTime... at) {
        return new BackupsImpl(
                null,
                new EmptyFiles(),
                clock,
                new Plan(directory.resolve("data"), directory.resolve("keys"), List.of(at), 3, 1));
    }

    private List<String> files(String folder) {
        if (!Files.isDirectory(directory.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneIsTakenAtEachPlannedMomentAndTheNewestAreKept() throws IOException {
        BackupsImpl backups = backups(LocalTime.of(3, 0), LocalTime.of(15, 0));
        Schedule schedule = backups.schedule();
        assertTrue(schedule.look(), "there is none at all, so one is due at once");
        assertFalse(schedule.look());
        Files.writeString(directory.resolve("data/mine.backup"), "not of the schedule");
        now = Instant.parse("2026-05-01T19:00:00Z");
        assertTrue(schedule.look(), "03:00 in Beijing");
        now = now.plusSeconds(60);
        assertFalse(schedule.look());
        now = Instant.parse("2026-05-02T07:00:30Z");
        assertTrue(schedule.look(), "15:00 in Beijing");
        assertEquals(
                List.of(
                        "jinbang-20260501T185900Z.backup", "jinbang-20260501T190000Z.backup",
                        "jinbang-20260502T070030Z.backup", "mine.backup"),
                files("data"));
        now = now.plus(Duration.ofDays(5));
        assertTrue(schedule.look(), "what was missed is taken once");
        assertFalse(schedule.look());
        assertEquals(
                List.of(
                        "jinbang-20260501T190000Z.backup", "jinbang-20260502T070030Z.backup",
                        "jinbang-20260507T070030Z.backup", "mine.backup"),
                files("data"));
        assertEquals(List.of("jinbang-20260507T070030Z.keys"), files("keys"));
        Optional<Instant> last = backups.standing().last();
        assertEquals(Optional.of(Instant.parse("2026-05-07T07:00:30Z")), last);
        assertTrue(backups.standing().scheduled());
    }

    @Test
    void aFailureIsToldAndTriedAgainAfterAnHour() {
        BackupsImpl backups = backups(LocalTime.of(3, 0));
        broken = true;
        assertFalse(backups.schedule().look());
        assertTrue(backups.standing().failure().orElseThrow().en().contains("full"));
        broken = false;
        keysBroken = true;
        now = now.plus(Duration.ofMinutes(59));
        assertFalse(backups.schedule().look());
        assertEquals(List.of(), files("data"));
        now = now.plus(Duration.ofMinutes(1));
        assertFalse(backups.schedule().look());
        assertEquals(List.of(), files("data"), "data were left without their keys");
        keysBroken = false;
        now = now.plus(Duration.ofHours(1));
        assertTrue(backups.schedule().look());
        assertEquals(Optional.empty(), backups.standing().failure());
    }

    @Test
    void withoutTimesNothingIsTakenUnlessAskedFor() {
        BackupsImpl backups = backups();
        assertFalse(backups.schedule().look());
        assertFalse(backups.standing().scheduled());
        assertEquals(Optional.empty(), backups.standing().last());
        backups.take(Optional.empty(), Optional.empty());
        backups.take(Optional.empty(), Optional.empty());
        assertEquals(List.of("jinbang-20260501T185900Z-2.backup", "jinbang-20260501T185900Z.backup"), files("data"));
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path taken = Files.writeString(directory.resolve("file"), "");
        ArchiveException refused = assertThrows(
                ArchiveException.class, () -> backups().take(Optional.of(taken.resolve("below")), Optional.empty()));
        assertTrue(refused.getMessage().contains(taken.toString()), refused::getMessage);
    }

    @Test
    void aConfigurationThatCannotBeRightIsNamed() {
        assertEquals(
                List.of(LocalTime.of(3, 0), LocalTime.of(12, 30)),
                Plan.of(config("12:30, 03:00", 1), directory).at());
        assertEquals(List.of(), Plan.of(config("", 1), directory).at());
        assertEquals(
                directory.resolve("backup"), Plan.of(config("", 1), directory).directory());
        for (String wrong : List.of("25:00", "three", "03.00")) {
            String why = assertThrows(IllegalArgumentException.class, () -> Plan.of(config(wrong, 1), directory))
                    .getMessage();
            assertTrue(why.contains(wrong) && why.contains("03:00"), why);
        }
        assertThrows(IllegalArgumentException.class, () -> Plan.of(config("", 0), directory));
    }

    private static BackupConfig config(String at, int keep) {
        return new BackupConfig() {
            @Override
            public String directory() {
                return "backup";
            }

            @Override
            public String keyDirectory() {
                return "backup-keys";
            }

            @Override
            public String at() {
                return at;
            }

            @Override
            public int keep() {
                return keep;
            }

            @Override
            public int keepKeys() {
                return 1;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return BackupConfig.class;
            }
        };
    }
}
