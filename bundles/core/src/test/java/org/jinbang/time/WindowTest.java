package org.jinbang.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant OPENS = Instant.parse("2023-05-18T01:00:00Z");
    private static final Instant CLOSES = LegalTime.endOf(LocalDate.of(2023, 5, 25));
    private static final Duration MICRO = Duration.ofNanos(1_000);

    private final Window window = Window.exactly(OPENS, CLOSES);

    @Test
    void theOpeningInstantIsWithin() {
        assertFalse(window.contains(OPENS.minus(MICRO)));
        assertTrue(window.isEarly(OPENS.minus(MICRO)));
        assertTrue(window.contains(OPENS));
        assertFalse(window.isEarly(OPENS));
    }

    @Test
    void theClosingInstantIsLateAndTheMicrosecondBeforeInTime() {
        assertTrue(window.contains(CLOSES.minus(MICRO)));
        assertFalse(window.isLate(CLOSES.minus(MICRO)));
        assertFalse(window.contains(CLOSES));
        assertTrue(window.isLate(CLOSES));
        assertFalse(window.contains(CLOSES.plus(MICRO)));
    }

    @Test
    void nanosecondsAreCutBeforeComparing() {
        assertTrue(window.contains(CLOSES.minusNanos(1)));
        assertTrue(window.isLate(CLOSES.plusNanos(1)));
        assertEquals(CLOSES, Window.exactly(OPENS, CLOSES.plusNanos(999)).closes());
        assertEquals(OPENS, Window.exactly(OPENS.plusNanos(999), CLOSES).opens());
    }

    @Test
    void remainingRunsDownToZeroAndStaysThere() {
        assertEquals(Duration.between(OPENS, CLOSES).plusHours(1), window.remaining(OPENS.minusSeconds(3600)));
        assertEquals(MICRO, window.remaining(CLOSES.minus(MICRO)));
        assertEquals(Duration.ZERO, window.remaining(CLOSES));
        assertEquals(Duration.ZERO, window.remaining(CLOSES.plusSeconds(1)));
    }

    @Test
    void lastDayOfAnEndAtMidnightIsTheDayBefore() {
        assertEquals(LocalDate.of(2023, 5, 25), window.lastDay());
        assertEquals(
                LocalDate.of(2023, 5, 26),
                Window.exactly(OPENS, CLOSES.plus(MICRO)).lastDay());
    }

    @Test
    void refusesToCloseBeforeItOpens() {
        String message = assertThrows(IllegalArgumentException.class, () -> Window.exactly(CLOSES, CLOSES))
                .getMessage();
        assertTrue(message.contains("不晚于") && message.contains("2023-05-25 24:00 is not after"), message);
        assertThrows(IllegalArgumentException.class, () -> Window.exactly(CLOSES, OPENS));
    }

    @Test
    void aMinimumIsMetByTheSameEndOrALaterOne() {
        Window minimum = Window.exactly(OPENS, CLOSES);
        assertTrue(window.isAtLeast(minimum));
        assertTrue(Window.exactly(OPENS, CLOSES.plus(MICRO)).isAtLeast(minimum));
        assertFalse(Window.exactly(OPENS, CLOSES.minus(MICRO)).isAtLeast(minimum));
    }

    @Test
    void saysItselfInBothLanguages() {
        assertEquals("2023年5月18日 09:00:00 至 2023年5月25日24时（北京时间）", window.zh());
        assertEquals("2023-05-18 09:00:00 to 2023-05-25 24:00 (Beijing time)", window.en());
        Window planned = new Window(OPENS, CLOSES, true);
        assertTrue(planned.zh().endsWith("（北京时间，暂定）"), planned.zh());
        assertTrue(planned.en().endsWith("(Beijing time, provisional)"), planned.en());
    }
}
