package org.jinbang.web.internal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.EditionState;
import org.jinbang.process.Imposed;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.time.LegalTime;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.Visit;

/** One edition: its calls, where each batch stands, what was published. */
final class EditionPage {
    private final Site site;
    private final Sources sources;

    EditionPage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    /** A batch as everybody sees it. */
    public record BatchView(
            int number,
            boolean ended,
            List<String> call,
            List<Step> steps,
            List<NoticeLine> notices,
            List<PublicationLine> publications) {}

    /** A stage on the way of a batch; {@code state} is {@code done}, {@code now} or {@code next}. */
    public record Step(
            Text title,
            String state,
            Optional<Text> by,
            Text basis,
            Optional<EditionState.Span> window,
            Optional<Instant> closed) {}

    /** What applicants choose from. */
    public record Offer(Text title, Text basis, List<Text> options) {}

    /** A notice in a list. */
    public record NoticeLine(String path, EditionState.Span window, int names, boolean replaced, boolean running) {}

    /** Something published or held. */
    public record PublicationLine(Text kind, LocalDate on, String where) {}

    /** A measure against a member that the regulation has made public; {@code name} is empty if the person was erased. */
    public record MeasureLine(String name, Text measure, Text organ, Text basis, LocalDate day) {}

    Answer show(Visit visit) {
        Sources.Edition edition = sources.edition(visit.step(1));
        Instant now = sources.clock().now();
        return Answer.page(site.render(
                "edition.ftlh",
                visit,
                Map.of(
                        "edition",
                        edition,
                        "winners",
                        edition.announced() ? WinnersPage.path(edition) : "",
                        "revocations",
                        edition.announced() && edition.revocable() ? RevocationsPage.path(edition) : "",
                        "concern",
                        ConcernPage.open(edition) ? ConcernPage.path(edition) : "",
                        "offers",
                        offers(edition),
                        "measures",
                        measures(edition),
                        "batches",
                        edition.state().batches().stream()
                                .map(batch -> batch(edition, batch, now))
                                .toList())));
    }

    /** What the edition has published for applicants to choose from, such as its key areas. */
    private static List<Offer> offers(Sources.Edition edition) {
        return edition.scheme().settings().stream()
                .filter(setting -> setting.type() == Setting.Type.OPTIONS)
                .map(setting -> new Offer(
                        setting.title(),
                        setting.basis().label(),
                        Setting.options(edition.state()
                                        .settings()
                                        .get(setting.name())
                                        .orElse(setting.defaultValue()))
                                .stream()
                                .map(Field.Option::title)
                                .toList()))
                .toList();
    }

    private List<MeasureLine> measures(Sources.Edition edition) {
        return edition.state().measures().stream()
                .filter(Imposed::published)
                .flatMap(imposed -> edition.scheme().organ(imposed.organ()).stream()
                        .flatMap(organ -> organ.discipline().flatMap(rule -> rule.measure(imposed.measure())).stream()
                                .map(measure -> new MeasureLine(
                                        sources.name(imposed.person()),
                                        measure.title(),
                                        organ.title(),
                                        measure.basis().label(),
                                        LegalTime.dateOf(imposed.at())))))
                .toList();
    }

    private BatchView batch(Sources.Edition edition, EditionState.Batch batch, Instant now) {
        return new BatchView(
                batch.number(),
                batch.stage().isEmpty(),
                sources.text(edition, batch.call())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                edition.scheme().mainStages().stream()
                        .map(stage -> step(edition, batch, stage))
                        .toList(),
                batch.notices().stream()
                        .map(notice -> new NoticeLine(
                                NoticePage.path(edition, notice.id()),
                                notice.window(),
                                notice.names().size(),
                                notice.replaced(),
                                !notice.replaced() && notice.window().contains(now)))
                        .toList(),
                batch.publications().stream()
                        .map(each -> new PublicationLine(
                                called(edition, each.kind()), each.on(), sources.text(edition, each.where())))
                        .toList());
    }

    private static Text called(Sources.Edition edition, String kind) {
        return edition.scheme()
                .firstOfKind("announcement")
                .map(stage -> stage.called(kind))
                .orElseGet(() -> new Text(kind, kind));
    }

    private static Step step(Sources.Edition edition, EditionState.Batch batch, Stage stage) {
        Optional<Instant> closed = batch.closings().stream()
                .filter(closing -> closing.stage().equals(stage.id()))
                .map(EditionState.Closing::at)
                .reduce((former, latter) -> latter);
        boolean here = batch.stage().filter(stage.id()::equals).isPresent();
        return new Step(
                stage.title(),
                here ? "now" : closed.isPresent() ? "done" : "next",
                stage.by().flatMap(edition.scheme()::organ).map(organ -> organ.title()),
                stage.basis().label(),
                Optional.ofNullable(batch.windows().get(stage.id())),
                here ? Optional.empty() : closed);
    }
}
