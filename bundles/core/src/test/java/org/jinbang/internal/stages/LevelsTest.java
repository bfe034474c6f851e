package org.jinbang.internal.stages;

import static org.jinbang.internal.stages.Given.measure;
import static org.jinbang.internal.stages.Given.misuse;
import static org.jinbang.internal.stages.Given.outcome;
import static org.jinbang.internal.stages.Given.sitting;
import static org.jinbang.internal.stages.Given.stage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.scheme.spi.StageKind.Sitting;
import org.junit.jupiter.api.Test;

/** Which award it comes to depends on how well an application does in each measure. */
class LevelsTest {
    private static final Measure[] TWO = {measure("lead", 1, 0, 100), measure("results", 1, 0, 400)};
    private static final String THREE = "{\"levels\":[{\"award\":\"gold\",\"every\":800,\"article\":\"15 (1)\"},"
            + "{\"award\":\"silver\",\"every\":600,\"some\":800},{\"award\":\"open\",\"every\":400}]}";

    private static Outcome of(String params, int lead, int results) {
        Sitting sitting = sitting("review", params, TWO);
        return outcome(
                sitting,
                Given.someone("a")
                        .entry(Given.scored("m1", Map.of("lead", lead, "results", results)))
                        .there());
    }

    private static Optional<String> award(int lead, int results) {
        return of(THREE, lead, results).award();
    }

    @Test
    void theFirstLevelWhoseBoundsAllHoldIsReached() {
        assertEquals(Optional.of("gold"), award(80, 320));
        assertEquals(Optional.of("silver"), award(79, 320), "one measure below the first level");
        assertEquals(Optional.of("silver"), award(80, 240));
        assertEquals(Optional.of("open"), award(79, 319), "nothing outstanding");
        assertEquals(Optional.of("open"), award(100, 239), "one measure below the second level");
        Outcome below = of(THREE, 100, 159);
        assertEquals(Outcome.Result.ENDS, below.result());
        assertEquals(Optional.empty(), below.award());
        assertTrue(below.reason().en().contains("no level"), below.reason()::en);
    }

    @Test
    void theReasonNamesEachMeasureAndThePlaceOfTheLevel() {
        Outcome gold = of(THREE, 90, 360);
        assertEquals(Optional.of("15 (1)"), gold.article());
        assertEquals(Optional.of(900), gold.score());
        assertTrue(gold.reason().en().contains("Measure lead 900"), gold.reason()::en);
        assertTrue(gold.reason().en().contains("Gold"), gold.reason()::en);
        assertEquals(Optional.empty(), of(THREE, 79, 320).article(), "the second names no place of its own");
    }

    @Test
    void aLevelCanStandOnAReading() {
        Stage read = stage(
                "review",
                "{\"levels\":[{\"award\":\"gold\",\"every\":800,\"reading\":{\"zh\":\"理解\",\"en\":\"ours\"},\"near\":\"4\"}]}",
                TWO);
        assertEquals("", misuse(read));
        assertEquals(
                new Reading(new Text("理解", "ours"), Optional.of(new ArticleRef("4"))),
                Levels.bases(read).get("gold"));
    }

    @Test
    void whatIsWrittenWronglyIsTold() {
        for (String wrong : List.of(
                "{\"levels\":[]}",
                "{\"levels\":[\"gold\"]}",
                "{\"levels\":[{\"every\":800}]}",
                "{\"levels\":[{\"award\":\"gold\",\"every\":1001}]}",
                "{\"levels\":[{\"award\":\"gold\",\"all\":800}]}",
                "{\"levels\":[{\"award\":\"gold\",\"near\":\"4\"}]}",
                "{\"levels\":[{\"award\":\"gold\",\"reading\":\"ours\"}]}",
                "{\"levels\":[{\"award\":\"gold\",\"article\":\"4\",\"reading\":{\"zh\":\"理解\",\"en\":\"ours\"}}]}",
                "{\"levels\":[{\"award\":\"gold\"}],\"top\":3}")) {
            assertTrue(misuse(stage("review", wrong, TWO)).matches(".*(levels|award:).*"), wrong);
        }
        assertTrue(misuse(stage("review", THREE)).contains("measures"));
        assertEquals("", misuse(stage("review", THREE, TWO)));
    }
}
