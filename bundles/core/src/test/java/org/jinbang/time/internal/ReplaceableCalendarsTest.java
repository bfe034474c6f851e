package org.jinbang.time.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jinbang.time.CalendarStatus;
import org.jinbang.time.WorkCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaceableCalendarsTest {

    private static final LocalDate LAST_OF_2026 = LocalDate.of(2026, 12, 28);
    private static final LocalDate LAST_OF_2027 = LocalDate.of(2027, 12, 28);
    private static final String Y2027 = CalendarFileTest.file(
            "{\"holidays\": [\"2027-01-01\", \"2027-05-01\", \"2027-10-01\"], \"makeUpDays\": []}");

    @TempDir
    Path directory;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private Path file;
    private int writes;

    @BeforeEach
    void placeTheFile() {
        file = directory.resolve("jinbang-calendar.json");
    }

    @Test
    void withoutAFileTheShippedDataHolds() {
        ReplaceableCalendars calendars = calendars(false);
        assertEquals(LAST_OF_2026, calendars.current().lastDay());
        assertEquals(Optional.empty(), calendars.status().refused());
        assertTrue(
                calendars.status().origin().contains("shipped"),
                calendars.status().origin());
    }

    @Test
    void aFileThatIsThereFromTheStartAddsItsYears() throws IOException {
        write(Y2027);
        ReplaceableCalendars calendars = calendars(false);
        assertEquals(LAST_OF_2027, calendars.current().lastDay());
        assertEquals(LocalDate.of(2004, 1, 1), calendars.current().firstDay());
        assertTrue(calendars.status().origin().contains(file.toString()));
    }

    @Test
    void aFileIsNoticedAtTheNextUseAfterASecond() throws IOException {
        ReplaceableCalendars calendars = calendars(false);
        write(Y2027);
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertEquals(LAST_OF_2026, calendars.current().lastDay());
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertEquals(LAST_OF_2027, calendars.current().lastDay());
    }

    @Test
    void aFileThatDidNotChangeIsNotReadAgain() throws IOException {
        write(Y2027);
        ReplaceableCalendars calendars = calendars(false);
        WorkCalendar before = calendars.current();
        assertSame(before, later(calendars).calendar());
        write(Y2027.replace("2027-05-01\"", "2027-05-01\", \"2027-05-03\""));
        WorkCalendar after = later(calendars).calendar();
        assertTrue(before.isWorkingDay(LocalDate.of(2027, 5, 3)));
        assertTrue(!after.isWorkingDay(LocalDate.of(2027, 5, 3)));
    }

    @Test
    void aBrokenFileChangesNothingAndSaysWhyUntilItIsMended() throws IOException {
        write(Y2027);
        ReplaceableCalendars calendars = calendars(false);
        WorkCalendar before = calendars.current();

        write("{\"format\": ");
        CalendarStatus refusing = later(calendars);
        assertSame(before, refusing.calendar());
        assertTrue(refusing.origin().contains(file.toString()));
        String reason = refusing.refused().orElseThrow();
        assertTrue(reason.contains("未被采用") && reason.contains("not in force") && reason.contains("JSON"), reason);
        assertEquals(refusing, later(calendars), "still refused as long as it lies there");

        write(Y2027);
        assertEquals(Optional.empty(), later(calendars).refused());
    }

    @Test
    void aBrokenFileAtTheStartLeavesTheShippedData() throws IOException {
        write(Y2027.replace("2027", "2029"));
        ReplaceableCalendars calendars = calendars(false);
        assertEquals(LAST_OF_2026, calendars.current().lastDay());
        String reason = calendars.status().refused().orElseThrow();
        assertTrue(reason.contains("缺少 2027 年") && reason.contains("lacks the year 2027"), reason);
    }

    @Test
    void aFileThatCannotBeReadIsRefused() throws IOException {
        Files.createDirectory(file);
        ReplaceableCalendars calendars = calendars(false);
        assertEquals(LAST_OF_2026, calendars.current().lastDay());
        String reason = calendars.status().refused().orElseThrow();
        assertTrue(reason.contains("cannot be read"), reason);
    }

    @Test
    void removingTheFileLeavesTheShippedData() throws IOException {
        write(Y2027);
        ReplaceableCalendars calendars = calendars(false);
        Files.delete(file);
        assertEquals(LAST_OF_2026, later(calendars).calendar().lastDay());
        assertEquals(Optional.empty(), calendars.status().refused());
    }

    @Test
    void aFileThatTheConfigurationNamesHasToExist() throws IOException {
        ReplaceableCalendars calendars = calendars(true);
        String reason = calendars.status().refused().orElseThrow();
        assertTrue(reason.contains("does not exist"), reason);
        assertEquals(LAST_OF_2026, calendars.current().lastDay());
        write(Y2027);
        assertEquals(LAST_OF_2027, later(calendars).calendar().lastDay());
        assertEquals(Optional.empty(), calendars.status().refused());
        Files.delete(file);
        assertEquals(LAST_OF_2027, later(calendars).calendar().lastDay(), "a mistake leaves the former calendar");
        assertTrue(calendars.status().refused().isPresent());
    }

    @Test
    void thePlaceIsResolvedFromSystemProperties() {
        Map<String, String> karaf = Map.of("karaf.etc", "/etc/award$1");
        assertEquals(
                Optional.of(new ReplaceableCalendars.Place(Path.of("/etc/award$1/jinbang-calendar.json"), false)),
                ReplaceableCalendars.place("", karaf::get));
        assertEquals(
                Optional.of(new ReplaceableCalendars.Place(Path.of("/etc/award$1/days.json"), true)),
                ReplaceableCalendars.place(" ${karaf.etc}/days.json ", karaf::get));
        assertEquals(Optional.empty(), ReplaceableCalendars.place("", name -> null), "no default outside Karaf");
        assertEquals(
                Optional.of(new ReplaceableCalendars.Place(Path.of("${nowhere}/days.json"), true)),
                ReplaceableCalendars.place("${nowhere}/days.json", name -> null));
    }

    private ReplaceableCalendars calendars(boolean named) {
        return new ReplaceableCalendars(Optional.of(new ReplaceableCalendars.Place(file, named)), nanos::get);
    }

    private CalendarStatus later(ReplaceableCalendars calendars) {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        return calendars.status();
    }

    /** Each write has a modification time of its own, whatever the file system's resolution. */
    private void write(String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + 10_000L * ++writes));
    }
}
