package org.jinbang.rest.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
import org.jinbang.process.Receipt;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** The workbook's sheet of ratings shows each reader what the reader may know. */
class MutualRatingsTest {
    private final Trial trial = reviewed();

    private static Json.Obj aspect(String title) {
        return Json.obj().with("zh", "虚构" + title).with("en", "invented " + title);
    }

    private static Stage rated(Stage stage) {
        Json.Obj rating = Json.obj()
                .with("at-most", 5)
                .with("of-reviewers", Json.obj().with("work", aspect("work")))
                .with("of-applicant", Json.obj().with("discipline", aspect("discipline")));
        return stage.id().equals("review") ? stage.with(stage.params().with("rating", rating)) : stage;
    }

    private static Trial reviewed() {
        Scheme small = SmallScheme.installed().scheme();
        Scheme scheme = new Scheme(
                small.id(),
                small.revision(),
                small.title(),
                small.issuer(),
                small.regulation(),
                small.edition(),
                small.articles(),
                small.parameters(),
                small.settings(),
                small.awards(),
                small.organs(),
                small.forms(),
                small.tracks(),
                small.stages().stream().map(MutualRatingsTest::rated).toList());
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
        for (Stage stage : scheme.mainStages().subList(0, 3)) {
            prelude.play(stage, 1, Map.of("a", played.application("a")));
        }
        return played;
    }

    private void rates(String role, CommandType type, String aspect, int mark) {
        Json.Obj rating = Json.obj()
                .with("stage", "review")
                .with("marks", Json.obj().with(aspect, mark))
                .with("comment", "虚构说明");
        assertInstanceOf(Receipt.class, trial.execute(role, type, trial.application("a"), rating));
    }

    private List<List<String>> seenBy(String person) {
        Table ratings = new EditionLists(Directory.seenBy(trial, person))
                .all(LocalDate.of(2024, 12, 1)).tables().stream()
                        .filter(table -> table.caption().en().equals("Ratings"))
                        .findFirst()
                        .orElseThrow();
        return ratings.rows().stream()
                .map(row -> row.subList(4, 8).stream().map(Text::en).toList())
                .toList();
    }

    @Test
    void theOfficeSeesAllAndAMemberTheOwn() {
        rates("applicant:a", CommandType.RATE_REVIEWERS, "work", 5);
        rates("jury:1", CommandType.RATE_APPLICANT, "discipline", 3);
        List<String> ofReviewers = List.of("The applicant", "The reviewers", "invented work 5", "虚构说明");
        List<String> ofApplicant = List.of("Name of p-jury-1", "The applicant", "invented discipline 3", "虚构说明");
        assertEquals(List.of(ofReviewers, ofApplicant), seenBy("p-board-1"));
        assertEquals(List.of(ofApplicant), seenBy("p-jury-1"));
        assertEquals(List.of(), seenBy("p-jury-2"));
    }
}
