package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Reader.PublicList;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Stage;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** What the public may read, and when. */
class AnnouncedTest {
    private static final Json.Obj ANSWERS =
            Json.obj().with("name", "甲某某").with("organisation", "示例公司").with("honest", true);

    private final KindRegistry kinds = new KindRegistry();
    private final Trial trial =
            new Trial(SmallScheme.installed(), ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox());

    @Test
    void winnersAreReadOnceTheyAreAnnouncedEvenIfTheAwardStaysEmpty() {
        Prelude prelude = new Prelude(trial);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        prelude.file("a", new Filed("person", ANSWERS, List.of(), Optional.empty(), 1), 1);
        trial.accepted(
                "applicant:a",
                CommandType.WITHDRAW,
                trial.application("a"),
                Json.obj().with("reason", "个人原因（虚构）"));
        for (Stage stage : trial.scheme().mainStages()) {
            assertEquals(Optional.empty(), trial.reader().winners(trial.edition()), stage.id());
            prelude.play(stage, 1, Map.of("a", trial.application("a")));
        }
        PublicList winners = trial.reader().winners(trial.edition()).orElseThrow();
        assertEquals(List.of(), winners.names());
        assertEquals(announced(), winners.published());
    }

    private Instant announced() {
        List<EditionState.Closing> closings =
                trial.editionState().batch(1).orElseThrow().closings();
        return closings.get(closings.size() - 1).at();
    }

    @Test
    void nobodyIsAskedWhetherTheyMayApplyInTheYearOne() {
        RefusedException refused = assertThrows(
                RefusedException.class, () -> trial.reader().findings("org.example.small", "1", "person", 1, ANSWERS));
        assertEquals(RefusalCode.MALFORMED, refused.refusal().code());
        assertTrue(refused.refusal().detail().en().contains("for example 2024"));
    }
}
