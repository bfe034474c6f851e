package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.Imposed;
import org.jinbang.process.Receipt;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** What everybody may read of a measure that the regulation has made public, and of one that it has not. */
class PublishedMeasureTest {
    private static final String BAD = "p-jury-1";

    private static Trial imposed(Scheme scheme, String measure) {
        Trial trial = Trials.of(scheme, new KindRegistry());
        new Prelude(trial).openEdition(Json.obj());
        assertInstanceOf(
                Receipt.class,
                trial.execute(
                        "board:1",
                        CommandType.DISCIPLINE_REVIEWER,
                        "",
                        Json.obj()
                                .with("organ", "jury")
                                .with("person", BAD)
                                .with("measure", measure)
                                .with("reason", "迟到早退（虚构）")));
        return trial;
    }

    private static List<Imposed> seenBy(Trial trial, Actor actor) {
        return trial.reader().edition(actor, trial.edition()).measures();
    }

    @Test
    void everybodyReadsWhoWhereWhatAndWhenButNotWhy() {
        Trial trial = imposed(SmallScheme.withDiscipline(), "criticism");
        Imposed full = seenBy(trial, Actor.of("p-board-1")).get(0);
        for (Actor actor : List.of(Actor.PUBLIC, Actor.of("p-jury-2"), Actor.of("p-stranger-1"))) {
            assertEquals(
                    List.of(new Imposed("jury", BAD, "criticism", false, true, "", full.at(), "")),
                    seenBy(trial, actor),
                    actor.id());
            assertThrows(
                    RefusedException.class,
                    () -> trial.reader().text(actor, trial.edition(), full.reason()),
                    actor.id());
        }
        assertEquals(full, seenBy(trial, Actor.of(BAD)).get(0));
    }

    @Test
    void whatIsNotPublishedStaysHidden() {
        assertEquals(List.of(), seenBy(imposed(SmallScheme.withDiscipline(), "removal"), Actor.PUBLIC));
        Scheme off = RuleSwitch.of(SmallScheme.withDiscipline()).stream()
                .filter(each -> each.path().equals("organs/jury/discipline/measures/criticism/public"))
                .findFirst()
                .orElseThrow()
                .off();
        assertEquals(List.of(), seenBy(imposed(off, "criticism"), Actor.PUBLIC));
    }
}
