package org.jinbang.internal.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.process.Revisions.Change;
import org.jinbang.process.Revisions.Comparison;
import org.jinbang.process.Revisions.Group;
import org.jinbang.process.Revisions.Kind;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Text;

/** Compares two revisions, article by article. Pure. */
public final class Comparing {
    private static final Text NO_ARTICLE = new Text("不属于任何一条", "Of no article");

    private Comparing() {}

    /** What is different in {@code later}: both are the canonical data of a scheme. */
    public static Comparison of(Json.Obj former, Json.Obj later) {
        Map<String, List<Change>> byArticle = new LinkedHashMap<>();
        Map<String, Text> titles = new LinkedHashMap<>();
        byArticle.put("", new ArrayList<>());
        Stream.of(later, former)
                .flatMap(scheme -> Side.objects(scheme.items("articles")))
                .forEach(article -> {
                    String number = article.text("number").orElse("");
                    byArticle.putIfAbsent(number, new ArrayList<>());
                    titles.putIfAbsent(number, Data.title(article, number));
                });
        for (Change change : merged(Differ.changes(former, later))) {
            String number = change.article()
                    .map(place -> new ArticleRef(place).number())
                    .orElse("");
            byArticle.computeIfAbsent(number, key -> new ArrayList<>()).add(change);
        }
        List<Group> groups = new ArrayList<>();
        byArticle.forEach((number, changes) -> {
            if (!changes.isEmpty()) {
                Text heading = number.isEmpty()
                        ? NO_ARTICLE
                        : Optional.ofNullable(titles.get(number))
                                .map(title -> new Text("第{0}条 {1}", "Article {0}: {1}").with(number, title))
                                .orElseGet(() -> new Text("第{0}条", "Article {0}").with(number));
                groups.add(
                        new Group(Optional.of(number).filter(each -> !each.isEmpty()), heading, List.copyOf(changes)));
            }
        });
        return new Comparison(
                later.text("id").orElse(""),
                former.text("revision").orElse(""),
                later.text("revision").orElse(""),
                groups);
    }

    /** What is told of one change by the same words as of another. */
    private record Same(Kind kind, Optional<String> article, Text words) {}

    /** Changes that read the same are one, in several places: a condition of all tracks changes in each of them. */
    private static List<Change> merged(List<Change> changes) {
        Map<Same, List<Change>> same = new LinkedHashMap<>();
        changes.forEach(each -> same.computeIfAbsent(
                        new Same(each.kind(), each.article(), each.words()), key -> new ArrayList<>())
                .add(each));
        List<Change> merged = new ArrayList<>();
        same.forEach((key, all) -> {
            LinkedHashSet<Text> places = new LinkedHashSet<>();
            all.forEach(each -> places.addAll(each.places()));
            merged.add(new Change(
                    key.kind(),
                    key.article(),
                    all.stream().flatMap(each -> each.paths().stream()).toList(),
                    List.copyOf(places),
                    key.words()));
        });
        return merged;
    }
}
