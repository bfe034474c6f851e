package org.jinbang.console.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Element;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** {@code award:scheme-articles}. */
@Service
@Command(
        scope = "award",
        name = "scheme-articles",
        description =
                "条款覆盖：每条的处理、承载的要素和样例数；理解另列"
                        + " / Coverage: the disposition of each article, what carries it and how many cases prove it; readings apart")
public final class SchemeArticles extends AwardCommand {
    private static final int NAMED = 4;

    @Reference
    Schemes schemes;

    @Argument(name = "scheme", required = true, description = "id@修订 / id@revision")
    @Completion(SchemeCompleter.class)
    String key;

    @Override
    View run() {
        Schemes.Installed installed = Show.scheme(schemes, key);
        Scheme scheme = installed.scheme();
        List<Element> elements = Element.of(scheme);
        Table table = Table.of(
                new Text("条", "art."),
                new Text("内容", "subject"),
                new Text("处理", "disposition"),
                new Text("正例", "pos."),
                new Text("反例", "neg."),
                new Text("要素", "elements"));
        List<Json> json = new ArrayList<>();
        for (Article article : scheme.articles()) {
            List<Element> carrying = elements.stream()
                    .filter(e ->
                            e.basis() instanceof ArticleRef ref && ref.number().equals(article.number()))
                    .toList();
            long positive = cases(installed, article, true);
            long negative = cases(installed, article, false);
            table.row(
                    article.number(),
                    article.title(),
                    Show.disposition(article.disposition()),
                    positive,
                    negative,
                    shortened(carrying));
            json.add(Json.obj()
                    .with("article", article.number())
                    .with("disposition", article.disposition().name())
                    .with("positive", positive)
                    .with("negative", negative)
                    .with(
                            "elements",
                            Json.texts(
                                    carrying.stream().map(SchemeArticles::label).toList())));
        }
        List<Element> readings =
                elements.stream().filter(e -> e.basis() instanceof Reading).toList();
        Table apart = Table.of(new Text("理解", "reading"), new Text("近条", "near"), new Text("要素", "elements"));
        readings.stream()
                .collect(Collectors.groupingBy(e -> (Reading) e.basis(), LinkedHashMap::new, Collectors.toList()))
                .forEach((reading, of) -> apart.row(
                        reading.note(), reading.near().map(ArticleRef::article).orElse("—"), shortened(of)));
        return View.of(Json.obj()
                        .with("scheme", scheme.key())
                        .with("articles", new Json.Arr(json))
                        .with("readings", list(readings)))
                .line(
                        "{0}：{1} 条",
                        "{0}: {1} articles",
                        scheme.regulation(),
                        scheme.articles().size())
                .table(table)
                .table(
                        "理解（办法未规定、由本评选办法决定，不计入覆盖）：" + readings.size(),
                        "Readings (left open by the regulation, decided by the scheme, no coverage): "
                                + readings.size(),
                        apart);
    }

    private static long cases(Schemes.Installed installed, Article article, boolean positive) {
        return installed.cases().stream()
                .filter(each -> each.article().equals(article.number()) && each.positive() == positive)
                .count();
    }

    private static String label(Element element) {
        return element.kind() + " " + element.id();
    }

    private static String shortened(List<Element> elements) {
        String named = elements.stream().limit(NAMED).map(SchemeArticles::label).collect(Collectors.joining(", "));
        return elements.size() > NAMED ? named + " … (" + elements.size() + ")" : named;
    }
}
