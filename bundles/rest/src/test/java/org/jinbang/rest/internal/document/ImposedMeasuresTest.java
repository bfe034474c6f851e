package org.jinbang.rest.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.Trials;
import org.jinbang.internal.trial.Prelude;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** The workbook's sheet of measures is there where the scheme names any, and follows what is imposed. */
class ImposedMeasuresTest {
    private static Trial opened(Scheme scheme) {
        Trial trial = Trials.of(scheme, new KindRegistry());
        new Prelude(trial).openEdition(Json.obj());
        return trial;
    }

    private static List<Table> sheets(Trial trial) {
        return sheets(trial, "Measures against members");
    }

    private static List<Table> sheets(Trial trial, String called) {
        return new EditionLists(Directory.seenBy(trial, "p-board-1"))
                .all(LocalDate.of(2024, 12, 1)).tables().stream()
                        .filter(table -> table.caption().en().equals(called))
                        .toList();
    }

    private static void removes(Trial trial, String role) {
        trial.execute(
                role,
                CommandType.DISCIPLINE_REVIEWER,
                "",
                Json.obj()
                        .with("organ", "jury")
                        .with("person", "p-jury-1")
                        .with("measure", "removal")
                        .with("reason", "泄露（虚构）"));
    }

    @Test
    void whatIsImposedStandsInIt() {
        Trial trial = opened(SmallScheme.withDiscipline());
        assertEquals(List.of(), sheets(trial).get(0).rows());
        removes(trial, "board:1");
        List<String> row =
                sheets(trial).get(0).rows().get(0).stream().map(Text::en).toList();
        assertEquals(
                List.of("invented jury", "Name of p-jury-1", "invented removal", "Article 4", "Yes", "泄露（虚构）"),
                row.subList(0, 6));
    }

    @Test
    void whereNothingIsForeseenThereIsNoSheet() {
        assertEquals(List.of(), sheets(opened(SmallScheme.withAftercare())));
    }

    @Test
    void whoWasRefusedIsNamedIfTheReaderMayKnowTheName() {
        Trial trial = opened(SmallScheme.withDiscipline());
        removes(trial, "jury:2");
        removes(trial, "stranger:1");
        assertEquals(
                List.of("…nger-1", "Name of p-jury-2"),
                sheets(trial, "Refusals").get(0).rows().stream()
                        .map(row -> row.get(1).en())
                        .toList());
    }
}
