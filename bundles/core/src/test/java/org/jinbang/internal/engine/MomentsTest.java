package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The moments in a stream never run backwards, whoever is undone meanwhile. */
class MomentsTest {
    private static final Instant EARLY = Instant.parse("2024-01-10T09:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(1);
    private static final Set<String> STREAM = Set.of("虚构流");

    private final Moments moments = new Moments();

    @Test
    void whatWasNotStoredLeavesNoMoment() {
        moments.of(STREAM, EARLY);
        moments.undo(moments.of(STREAM, LATE));
        assertEquals(EARLY, moments.of(STREAM, EARLY).at());
    }

    @Test
    void whoIsUndoneAfterAnotherCameLeavesThatOnesMoment() {
        moments.of(STREAM, EARLY);
        Moments.Note undone = moments.of(STREAM, LATE);
        assertEquals(LATE, moments.of(STREAM, EARLY).at());
        moments.undo(undone);
        assertEquals(LATE, moments.of(STREAM, EARLY).at(), "before the act that stands there");
    }

    @Test
    void withoutAnyBeforeNothingIsRemembered() {
        moments.undo(moments.of(STREAM, LATE));
        assertEquals(EARLY, moments.of(STREAM, EARLY).at());
    }
}
