package org.jinbang.rest.internal.resource;

import java.nio.file.Path;
import java.util.List;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Installed;
import org.jinbang.process.Schemes.Pending;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Element;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Scheme;

/** Which elements and cases carry which article; a reading carries none. */
final class Coverages {
    private Coverages() {}

    static Views.SchemeLine line(Installed installed) {
        Scheme scheme = installed.scheme();
        return new Views.SchemeLine(
                scheme.id(),
                scheme.revision(),
                scheme.title(),
                scheme.issuer(),
                scheme.regulation(),
                shown(installed.source()),
                installed.hash(),
                scheme.articles().size(),
                installed.cases().size());
    }

    static Views.PendingLine line(Pending pending) {
        return new Views.PendingLine(
                pending.refused() ? "refused" : "checking",
                shown(pending.source()),
                pending.scheme().map(Scheme::id),
                pending.scheme().map(Scheme::revision),
                pending.scheme().map(Scheme::title),
                pending.kept(),
                pending.done(),
                pending.total(),
                pending.problems().stream()
                        .map(each -> new Schemes.Problem(shown(each.where()), each.message()))
                        .toList());
    }

    /** A source without the folder it lies in, which is nobody's business out there; a bundle's has its version. */
    private static String shown(String source) {
        Path path = Path.of(source);
        return path.isAbsolute() ? String.valueOf(path.getFileName()) : source;
    }

    static Views.Coverage of(Installed installed) {
        Scheme scheme = installed.scheme();
        List<Element> elements = Element.of(scheme);
        return new Views.Coverage(
                scheme.id(),
                scheme.revision(),
                scheme.regulation(),
                scheme.articles().stream()
                        .map(article -> article(article, elements, installed))
                        .toList(),
                elements.stream()
                        .filter(element -> element.basis() instanceof Reading)
                        .map(each -> new Views.ReadingView(each.kind(), each.id(), each.title(), each.basis()))
                        .toList());
    }

    private static Views.ArticleView article(Article article, List<Element> elements, Installed installed) {
        return new Views.ArticleView(
                article,
                elements.stream()
                        .filter(element -> element.basis() instanceof ArticleRef ref
                                && ref.number().equals(article.number()))
                        .map(each -> new Views.ElementView(
                                each.kind(),
                                each.id(),
                                each.title(),
                                each.basis().article()))
                        .toList(),
                installed.cases().stream()
                        .filter(each -> new ArticleRef(each.article()).number().equals(article.number()))
                        .map(each -> new Views.CaseView(each.id(), each.positive(), each.title()))
                        .toList());
    }
}
