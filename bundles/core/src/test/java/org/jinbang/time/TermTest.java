package org.jinbang.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @Test
    void readsBothKinds() {
        assertEquals(new CalendarDays(7), Term.parse("7d"));
        assertEquals(new WorkingDays(10), Term.parse("10wd"));
        assertEquals(new CalendarDays(Term.LONGEST), Term.parse("3660d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "7d", "365d", "1wd", "5wd", "3660wd"})
    void writesWhatItReads(String text) {
        assertEquals(text, Term.parse(text).toString());
    }

    @Test
    void theKindsAreNeverEqual() {
        assertNotEquals(new CalendarDays(7), new WorkingDays(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "d", "7 d", " 7d", "07d", "-7d", "7D", "7days", "1.5d", "７d", "7wdd", "9999999999d"})
    void refusesWhatIsNoTerm(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> Term.parse(text))
                .getMessage();
        assertTrue(message.contains("“" + text + "”不是期限") && message.contains("7d (calendar days)"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "0wd", "3661d", "3661wd", "999999999d"})
    void refusesCountsOutOfRange(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> Term.parse(text))
                .getMessage();
        assertTrue(message.contains("1 至 3660") && message.contains("from 1 to 3660"), message);
    }

    @Test
    void constructorsRefuseToo() {
        assertThrows(IllegalArgumentException.class, () -> new CalendarDays(0));
        assertThrows(IllegalArgumentException.class, () -> new WorkingDays(-1));
    }

    @Test
    void saysItselfInBothLanguages() {
        assertEquals("7 天", new CalendarDays(7).zh());
        assertEquals("7 calendar days", new CalendarDays(7).en());
        assertEquals("1 calendar day", new CalendarDays(1).en());
        assertEquals("10 个工作日", new WorkingDays(10).zh());
        assertEquals("10 working days", new WorkingDays(10).en());
        assertEquals("1 working day", new WorkingDays(1).en());
    }
}
