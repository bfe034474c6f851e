package org.jinbang.internal.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jinbang.process.GoldenCase;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Disposition;
import org.jinbang.scheme.Scheme;

/** Articles: each is excused, or carried by an element and proved by cases in both directions. */
final class ArticleStructure {
    private final Scheme scheme;
    private final Complaints complaints;

    private ArticleStructure(Complaints complaints) {
        this.scheme = complaints.scheme();
        this.complaints = complaints;
    }

    static void check(Complaints complaints, List<GoldenCase> cases) {
        new ArticleStructure(complaints).articles();
        unproven(complaints, cases);
    }

    /** The articles that lack a case on one side or the other. */
    static void unproven(Complaints complaints, List<GoldenCase> cases) {
        complaints.scheme().articles().stream()
                .filter(article -> article.disposition() == Disposition.RULE)
                .forEach(article -> unproven(complaints, article, cases));
    }

    private void articles() {
        Set<String> carried = new HashSet<>();
        for (Cited cited : Cited.in(scheme)) {
            if (cited.basis() instanceof ArticleRef ref) {
                if (scheme.article(ref.number()).isEmpty()) {
                    complaints.add(cited.path(), "没有第 {0} 条", "there is no article {0}", ref.number());
                }
                carried.add(ref.number());
            }
        }
        for (Article article : scheme.articles()) {
            String where = "articles/" + article.number();
            boolean excused =
                    article.disposition() == Disposition.RULE || article.disposition() == Disposition.PROCEDURE;
            if (!excused && article.reason().isEmpty()) {
                complaints.add(where, "处置为 {0} 的条款须说明理由", "a disposition {0} needs a reason", article.disposition());
            }
            if (article.disposition() == Disposition.RULE && !carried.contains(article.number())) {
                complaints.add(where, "第 {0} 条没有任何规则要素引用", "no element carries article {0}", article.number());
            }
        }
    }

    private static void unproven(Complaints complaints, Article article, List<GoldenCase> cases) {
        for (boolean positive : new boolean[] {true, false}) {
            boolean found = cases.stream()
                    .anyMatch(each -> each.article().equals(article.number()) && each.positive() == positive);
            if (!found) {
                complaints.add(
                        "articles/" + article.number(),
                        positive ? "第 {0} 条缺少正面样例" : "第 {0} 条缺少反面样例",
                        positive ? "article {0} lacks a positive case" : "article {0} lacks a negative case",
                        article.number());
            }
        }
    }
}
