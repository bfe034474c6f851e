package org.jinbang.web.internal.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.EditionState;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.web.internal.http.Address;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.Visit;
import org.jinbang.web.internal.render.Say;

/** What goes on: open calls, running notices, results, and the awards held here. */
final class HomePage {
    private final Site site;
    private final Sources sources;

    HomePage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    /** A batch that takes applications, or soon will; {@code left} until it closes, or opens. */
    public record Call(
            Text title, int batch, String path, String check, EditionState.Span window, boolean open, String left) {}

    /** A list that is public now. */
    public record Running(Text title, int batch, String path, EditionState.Span window, int names, String left) {}

    /** Winners that were announced. */
    public record Result(Text title, Text issuer, String path) {}

    /** An edition under way: where its batches stand. */
    public record Way(Text title, String path, boolean dormant, List<Standing> batches) {}

    /** Where a batch stands. */
    public record Standing(int number, Optional<Text> stage) {}

    /** An award held here; {@code several} if in more than one revision. */
    public record Held(Scheme scheme, String path, String check, boolean several) {}

    Answer show(Visit visit) {
        Instant now = sources.clock().now();
        List<Call> calls = new ArrayList<>();
        List<Running> notices = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        for (Sources.Edition edition : sources.editions()) {
            for (EditionState.Batch batch : edition.state().batches()) {
                call(edition, batch, now, visit.say()).ifPresent(calls::add);
                batch.notices().stream()
                        .filter(notice -> !notice.replaced() && notice.window().contains(now))
                        .map(notice -> new Running(
                                edition.title(),
                                batch.number(),
                                NoticePage.path(edition, notice.id()),
                                notice.window(),
                                notice.names().size(),
                                visit.say().left(now, notice.window().closes())))
                        .forEach(notices::add);
            }
            if (edition.announced()) {
                results.add(new Result(edition.title(), edition.scheme().issuer(), WinnersPage.path(edition)));
            }
            if (edition.state().status() == EditionState.Status.RUNNING) {
                ways.add(way(edition));
            }
        }
        return Answer.page(site.render(
                "home.ftlh",
                visit,
                Map.of(
                        "calls", calls,
                        "notices", notices,
                        "results", results,
                        "ways", ways,
                        "held",
                                sources.schemes().list().stream()
                                        .map(this::held)
                                        .toList())));
    }

    private static Optional<Call> call(Sources.Edition edition, EditionState.Batch batch, Instant now, Say say) {
        Optional<Stage> stage = edition.scheme()
                .firstOfKind("application")
                .filter(each -> batch.stage().filter(each.id()::equals).isPresent());
        return stage.map(each -> batch.windows().get(each.id()))
                .filter(window ->
                        now.isBefore(window.closes()) && edition.state().status() == EditionState.Status.RUNNING)
                .map(window -> new Call(
                        edition.title(),
                        batch.number(),
                        edition.path(),
                        edition.schemePath() + "/check",
                        window,
                        window.contains(now),
                        say.left(now, window.contains(now) ? window.closes() : window.opens())));
    }

    private static Way way(Sources.Edition edition) {
        return new Way(
                edition.title(),
                edition.path(),
                edition.state().dormant(),
                edition.state().batches().stream()
                        .map(batch -> new Standing(
                                batch.number(),
                                batch.stage().flatMap(edition.scheme()::stage).map(Stage::title)))
                        .toList());
    }

    private Held held(Schemes.Installed installed) {
        Scheme scheme = installed.scheme();
        String path = Address.path("schemes", scheme.id(), scheme.revision());
        boolean several = !ChangesPage.others(sources.schemes(), scheme).isEmpty();
        return new Held(scheme, path, path + "/check", several);
    }
}
