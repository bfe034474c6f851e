package org.jinbang.schemefile.internal;

import java.util.Optional;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Text;

/** Reads on what an element stands: {@code article}, or {@code reading} with an optional {@code near}. */
final class Bases {
    private static final Basis HARMLESS = new ArticleRef("?");

    private Bases() {}

    /** The basis, which must be there. */
    static Basis read(Table table, Context context) {
        return read(table, "", context);
    }

    /** The basis under keys with a prefix such as {@code fee-}. */
    static Basis read(Table table, String prefix, Context context) {
        Optional<Basis> basis = maybe(table, prefix, context);
        if (basis.isEmpty() && !table.has(prefix + "article") && !table.has(prefix + "reading")) {
            table.wrong(Fault.STRUCTURE, table.place(), missing(prefix));
        }
        return basis.orElse(HARMLESS);
    }

    /** The table's own basis, or what it inherits from the elements around it; one of them must be there. */
    static Basis readOrInherit(Table table, Optional<Basis> inherited, Context context) {
        Optional<Basis> own = maybe(table, "", context);
        if (own.isEmpty() && inherited.isEmpty() && !table.has("article") && !table.has("reading")) {
            table.wrong(Fault.MEANING, table.place(), missing(""));
        }
        return own.or(() -> inherited).orElse(HARMLESS);
    }

    private static Text missing(String prefix) {
        return new Text(
                "缺少依据：写明“" + prefix + "article”（条款），或在办法未作规定时写“" + prefix + "reading”（理解）",
                "the basis is missing: give “" + prefix + "article”, or “" + prefix
                        + "reading” where the regulation leaves it open");
    }

    /** The basis, if one is given. */
    static Optional<Basis> maybe(Table table, String prefix, Context context) {
        Optional<ArticleRef> article = reference(table, prefix + "article", context);
        Optional<Text> note = table.maybeText(prefix + "reading");
        Optional<ArticleRef> near = reference(table, prefix + "near", context);
        if (table.has(prefix + "article") && table.has(prefix + "reading")) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.at(prefix + "reading"),
                    new Text(
                            "依据只能是条款或理解之一；理解所邻近的条款写在“" + prefix + "near”",
                            "the basis is an article or a reading, not both; write “" + prefix
                                    + "near” for the article a reading stands near"));
        } else if (table.has(prefix + "near") && !table.has(prefix + "reading")) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.at(prefix + "near"),
                    new Text(
                            "“" + prefix + "near”只与“" + prefix + "reading”同用",
                            "“" + prefix + "near” stands only with “" + prefix + "reading”"));
        }
        if (article.isPresent()) {
            return Optional.of(article.get());
        }
        return note.map(text -> new Reading(text, near));
    }

    private static Optional<ArticleRef> reference(Table table, String key, Context context) {
        return table.maybeWord(key, Forms.ARTICLE).map(written -> {
            ArticleRef ref = new ArticleRef(written);
            context.references().want(Thing.ARTICLE, ref.number(), table.at(key));
            return ref;
        });
    }
}
