package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import java.util.List;
import java.util.stream.Collectors;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Text;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Rating;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Stage;
import org.jinbang.time.LegalTime;

/** How applicants and reviewers of an edition rated each other, as one reader may see it. */
record MutualRatings(Called called) {
    /** Whether the scheme has anybody rated. */
    boolean asked() {
        return called.scheme().stages().stream()
                .anyMatch(stage -> stage.params().get(Stage.RATING).isPresent());
    }

    /** A row for each rating. */
    Table table(List<Reader.Line> lines) {
        return new Table(
                Text.of("互评", "Ratings"),
                List.of(
                        column("编号", "Id", Align.LEFT, 2),
                        Words.named(called.scheme()),
                        column("单位", "Organisation", Align.LEFT, 3),
                        column("环节", "Stage", Align.LEFT, 2),
                        column("评价者", "Rated by", Align.LEFT, 2),
                        column("被评价者", "Who is rated", Align.LEFT, 2),
                        column("评分", "Marks", Align.LEFT, 3),
                        column("说明", "Comment", Align.LEFT, 4),
                        column("日期", "On", Align.LEFT, 2)),
                lines.stream()
                        .flatMap(line ->
                                called.reader().application(called.actor(), line.id()).state().ratings().stream()
                                        .map(rating -> row(line, rating)))
                        .toList());
    }

    private List<Text> row(Reader.Line line, Rating rating) {
        return List.of(
                Text.same(line.id()),
                Words.name(line.name()),
                Words.optional(line.organisation()),
                called.stage(rating.stage()),
                // The applicant, who rates the reviewers, stands in the row already.
                rating.ofApplicant() ? called.person(rating.by()) : Text.of("申报者", "The applicant"),
                rating.ofApplicant() ? Text.of("申报者", "The applicant") : Text.of("评审人员", "The reviewers"),
                Text.of(marks(rating, "zh"), marks(rating, "en")),
                Words.optional(rating.comment()
                        .flatMap(comment -> called.reader().text(called.actor(), line.id(), comment))
                        .orElse("")),
                Text.same(LegalTime.dateOf(rating.at()).toString()));
    }

    private String marks(Rating rating, String language) {
        Json.Obj aspects = called.scheme()
                .stage(rating.stage())
                .map(stage -> stage.params()
                        .object(Stage.RATING)
                        .object(rating.ofApplicant() ? Stage.OF_APPLICANT : Stage.OF_REVIEWERS))
                .orElse(Json.obj());
        return rating.marks().entrySet().stream()
                .map(mark -> aspects.object(mark.getKey()).text(language).orElse(mark.getKey()) + " " + mark.getValue())
                .collect(Collectors.joining("; "));
    }
}
