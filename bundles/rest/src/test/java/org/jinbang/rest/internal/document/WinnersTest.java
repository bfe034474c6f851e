package org.jinbang.rest.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** The workbook's sheet of winners follows what is recorded after the award. */
class WinnersTest {
    private static final String BOARD = "p-board-1";

    private final Trial trial = awarded();

    private static Trial awarded() {
        Scheme scheme = SmallScheme.withAftercare();
        KindRegistry kinds = new KindRegistry();
        Trial played = new Trial(
                new Schemes.Installed(scheme, List.of(), "test", scheme.contentHash()),
                ShippedCalendar.calendar(),
                kinds.kinds(),
                kinds.sandbox());
        Prelude prelude = new Prelude(played);
        prelude.openEdition(Json.obj());
        prelude.openBatch();
        Json.Obj answers =
                Json.obj().with("name", "虚构甲").with("organisation", "示例公司").with("honest", true);
        prelude.file("a", new Filed("person", answers, List.of(), Optional.empty(), 1), 1);
        for (Stage stage : scheme.mainStages()) {
            prelude.play(stage, 1, Map.of("a", played.application("a")));
        }
        return played;
    }

    private List<String> row() {
        Table winners = new EditionLists(Directory.seenBy(trial, BOARD))
                .all(LocalDate.of(2024, 12, 1)).tables().stream()
                        .filter(table -> table.caption().en().equals("After the award"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(1, winners.rows().size());
        List<String> row = winners.rows().get(0).stream().map(Text::en).toList();
        return row.subList(5, row.size());
    }

    private boolean waitsForADecision() {
        return new EditionLists(Directory.seenBy(trial, BOARD)).lines().get(0).revoking();
    }

    private void tell(CommandType type, Json.Obj data) {
        trial.execute("board:1", type, trial.application("a"), data);
    }

    @Test
    void dutiesAndRevocationStandInIt() {
        assertEquals(List.of("Does not apply", "", "Granted", "", ""), row());
        tell(
                CommandType.RECORD_DUTY,
                Json.obj().with("duty", "exchange").with("on", "2024-01-02").with("what", "示例交流会（虚构）"));
        assertEquals(List.of("Does not apply", "2024-01-02", "Granted", "", ""), row());
        Json.Obj why = Json.obj().with("ground", "deceit").with("reason", "不实（虚构）");
        assertFalse(waitsForADecision());
        tell(CommandType.PROPOSE_REVOCATION, why);
        assertTrue(waitsForADecision());
        assertEquals(
                List.of("Does not apply", "2024-01-02", "Revocation proposed, to be decided", "invented deceit", ""),
                row());
        tell(CommandType.REVOKE, why);
        assertFalse(waitsForADecision());
        String day =
                trial.reader().revocations(trial.edition()).get(0).on().day().toString();
        assertEquals(List.of("Does not apply", "2024-01-02", "Award revoked", "invented deceit", day), row());
    }
}
