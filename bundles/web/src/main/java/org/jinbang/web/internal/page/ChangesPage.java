package org.jinbang.web.internal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Revisions.Change;
import org.jinbang.process.Revisions.Comparison;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.web.internal.http.Address;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.FailureException;
import org.jinbang.web.internal.http.Visit;

/** What changed in a revision since another one, article by article. */
final class ChangesPage {
    private final Site site;
    private final Sources sources;

    ChangesPage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    /** Another installed revision, and the page that compares with it. */
    public record Other(String revision, String path) {}

    /** An article with its changes. */
    public record GroupLine(Text title, List<ChangeLine> changes) {}

    /** A change with the place inside the article. */
    public record ChangeLine(Text words, String inside, List<Text> places) {
        static ChangeLine of(Change change) {
            String inside = change.article()
                    .map(ArticleRef::new)
                    .map(place -> place.article().substring(place.number().length()))
                    .orElse("");
            return new ChangeLine(change.words(), inside.strip(), change.places());
        }
    }

    /** The other installed revisions of a scheme. */
    static List<Other> others(Schemes schemes, Scheme scheme) {
        return schemes.list().stream()
                .map(Schemes.Installed::scheme)
                .filter(each ->
                        each.id().equals(scheme.id()) && !each.revision().equals(scheme.revision()))
                .map(each -> new Other(each.revision(), path(scheme, each)))
                .toList();
    }

    private static String path(Scheme scheme, Scheme since) {
        return Address.path("schemes", scheme.id(), scheme.revision(), "since", since.revision());
    }

    Answer show(Visit visit) {
        Scheme scheme = installed(visit.step(1), visit.step(2));
        Scheme since = installed(visit.step(1), visit.step(4));
        Comparison comparison = sources.revisions().compare(since, scheme);
        Map<String, Object> model = new HashMap<>();
        model.put("scheme", scheme);
        model.put("since", since);
        model.put("path", Address.path("schemes", scheme.id(), scheme.revision()));
        model.put("back", path(since, scheme));
        model.put(
                "data",
                "/api/v1" + Address.path("schemes", scheme.id(), scheme.revision(), "changes", since.revision()));
        model.put(
                "groups",
                comparison.groups().stream()
                        .map(group -> new GroupLine(
                                group.title(),
                                group.changes().stream().map(ChangeLine::of).toList()))
                        .toList());
        return Answer.page(site.render("changes.ftlh", visit, model));
    }

    private Scheme installed(String id, String revision) {
        Optional<Schemes.Installed> found = sources.schemes().find(id, revision);
        return found.map(Schemes.Installed::scheme).orElseThrow(FailureException::notFound);
    }
}
