package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.engine.WiderScheme;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.Prospect;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** Each organ that appoints another is offered to seat its members, also where it is not the first that appoints. */
class AppointersTest {
    private final Trial trial = Trials.of(scheme(), new KindRegistry());

    /** The board appoints the jury, the jury those who supervise. */
    private static Scheme scheme() {
        Scheme wider = WiderScheme.installed().scheme();
        Organ watch = wider.organ("watch").orElseThrow();
        Organ appointed = new Organ(
                watch.id(),
                watch.title(),
                watch.powers(),
                Optional.of("jury"),
                List.of(),
                false,
                watch.composition(),
                watch.basis());
        return Changed.organs(
                wider,
                wider.organs().stream()
                        .map(each -> each == watch ? appointed : each)
                        .toList());
    }

    private Prospect.Standing seating(String person) {
        return trial.engine().prospects(Actor.of(person), trial.edition()).stream()
                .filter(each -> each.command() == CommandType.SEAT_MEMBER)
                .map(Prospect::standing)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoAppointsIsOfferedToSeat() {
        new Prelude(trial).openEdition(Json.obj());
        assertEquals(Prospect.Standing.NOW, seating("p-board-1"));
        assertEquals(Prospect.Standing.NOW, seating("p-jury-1"));
        assertEquals(Prospect.Standing.NOT_YOURS, seating("p-watch-1"));
        assertEquals(Prospect.Standing.NOT_YOURS, seating("p-nobody"));
    }
}
