package org.jinbang.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** What holds for every publication and every term. Run again with {@code -Djinbang.seed=…}. */
class CountingPropertyTest {

    private static final int ROUNDS = 5_000;
    private static final Instant FROM = LegalTime.startOf(LocalDate.of(2004, 1, 1));
    private static final Duration SPAN = Duration.between(FROM, LegalTime.startOf(LocalDate.of(2027, 6, 1)));

    private final WorkCalendar calendar = ShippedCalendar.calendar();
    private final Counting counting = new Counting(calendar);
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> madeUp = new HashSet<>();
    private final long seed = Long.getLong("jinbang.seed", System.nanoTime());
    private final Random random = new Random(seed);

    CountingPropertyTest() {
        System.out.println("CountingPropertyTest: -Djinbang.seed=" + seed);
        calendar.years().values().forEach(year -> {
            off.addAll(year.holidays());
            madeUp.addAll(year.makeUpDays());
        });
    }

    @Test
    void aWindowOfWorkingDaysHoldsExactlyThatManyOfThem() {
        for (int round = 0; round < ROUNDS; round++) {
            Instant published = anyInstant();
            WorkingDays term = new WorkingDays(1 + random.nextInt(60));
            Window window = counting.after(published, term);
            LocalDate day = LegalTime.dateOf(published);
            int worked = 0;
            while (day.isBefore(window.lastDay())) {
                day = day.plusDays(1);
                worked += isWorked(day) ? 1 : 0;
            }
            String what = describe(published, term, window);
            assertEquals(term.count(), worked, what);
            assertTrue(isWorked(window.lastDay()), what);
            assertEdges(published, window, what);
        }
    }

    @Test
    void aWindowOfCalendarDaysIsLongerOnlyByDaysOff() {
        for (int round = 0; round < ROUNDS; round++) {
            Instant published = anyInstant();
            CalendarDays term = new CalendarDays(1 + random.nextInt(120));
            Window window = counting.after(published, term);
            String what = describe(published, term, window);
            LocalDate counted = LegalTime.dateOf(published).plusDays(term.count());
            assertFalse(window.lastDay().isBefore(counted), what);
            for (LocalDate day = counted; day.isBefore(window.lastDay()); day = day.plusDays(1)) {
                assertFalse(isWorked(day), what);
            }
            assertTrue(isWorked(window.lastDay()), what);
            assertEdges(published, window, what);
        }
    }

    @Test
    void laterPublicationsLongerTermsAndWorkingDaysNeverEndEarlier() {
        for (int round = 0; round < ROUNDS; round++) {
            Instant published = anyInstant();
            int count = 1 + random.nextInt(40);
            Window calendarDays = counting.after(published, new CalendarDays(count));
            Window workingDays = counting.after(published, new WorkingDays(count));
            String what = describe(published, new WorkingDays(count), workingDays);
            assertTrue(workingDays.isAtLeast(calendarDays), what);
            assertTrue(counting.after(published, new CalendarDays(count + 1)).isAtLeast(calendarDays), what);
            assertTrue(
                    counting.after(published, new WorkingDays(count + 1))
                            .closes()
                            .isAfter(workingDays.closes()),
                    what);
            Instant later = published.plusSeconds(random.nextInt(1_000_000));
            assertTrue(counting.after(later, new WorkingDays(count)).isAtLeast(workingDays), what);
            assertTrue(counting.after(later, new CalendarDays(count)).isAtLeast(calendarDays), what);
        }
    }

    private void assertEdges(Instant published, Window window, String what) {
        Instant closes = window.closes();
        assertEquals(LegalTime.micros(published), window.opens(), what);
        assertTrue(window.contains(published), what);
        assertEquals(LegalTime.endOf(window.lastDay()), closes, what);
        assertTrue(window.contains(closes.minusNanos(1_000)), what);
        assertFalse(window.contains(closes), what);
        assertEquals(window.lastDay().isAfter(LocalDate.of(2026, 12, 28)), window.provisional(), what);
    }

    /** Told from the raw lists, not by the calendar under test; beyond the data as the estimate is documented. */
    private boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? madeUp.contains(day) : !off.contains(day);
    }

    private Instant anyInstant() {
        return FROM.plusSeconds((long) (random.nextDouble() * SPAN.toSeconds()))
                .plusNanos(random.nextInt(1_000_000_000));
    }

    private String describe(Instant published, Term term, Window window) {
        return "seed " + seed + ": " + term + " after " + published + " gives " + window;
    }
}
