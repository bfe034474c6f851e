package org.jinbang.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final long NANOS = Recent.LONGEST.toNanos();

    private long now;
    private final Recent<String> recent = new Recent<>(3, () -> now);

    private void read(String id, String owner) {
        recent.reading().keep(id, owner, "of " + id);
    }

    private List<String> remembered() {
        return List.copyOf(recent.find(List.of("a", "b", "c", "d")).keySet());
    }

    @Test
    void whatAnotherServerErasedIsForgottenWithinAMinuteOfItsReading() {
        Recent<String>.Reading reading = recent.reading();
        now = NANOS / 2;
        reading.keep("a", "u-1", "of a");
        now = NANOS - 1;
        assertEquals(Map.of("a", "of a"), recent.find(List.of("a")));
        now = NANOS;
        assertEquals(Map.of(), recent.find(List.of("a")));
    }

    @Test
    void whoeverIsErasedTakesAllTheyOwnAlong() {
        read("a", "u-1");
        read("b", "u-2");
        read("c", "u-1");
        recent.erase("u-1");
        assertEquals(List.of("b"), remembered());
    }

    @Test
    void whatWasErasedWhileItWasReadIsNotRemembered() {
        Recent<String>.Reading reading = recent.reading();
        recent.erase("u-1");
        reading.keep("a", "u-1", "of a");
        assertEquals(List.of(), remembered());
        read("a", "u-1");
        assertEquals(List.of("a"), remembered());
    }

    @Test
    void noMoreIsRememberedThanAllowedAndWhatWasAskedForLastStays() {
        read("a", "u-1");
        read("b", "u-1");
        read("c", "u-1");
        recent.find(List.of("a"));
        read("d", "u-1");
        assertEquals(List.of("a", "c", "d"), remembered());
    }
}
