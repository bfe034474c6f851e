package org.jinbang.scheme;

import java.util.regex.Pattern;

/**
 * A place in the regulation, as its scheme's {@code articles.yaml} numbers it, with an optional place inside the article:
 * {@code 8}, {@code 8 entrepreneur (4)}.
 */
public record ArticleRef(String article) implements Basis {
    private static final Pattern FORM = Pattern.compile("\\S+( \\S.*)?");

    /** Refuses an empty reference. */
    public ArticleRef {
        if (article == null || !FORM.matcher(article).matches()) {
            throw new IllegalArgumentException("Not an article: \"" + article + "\"; write for example 8 or 8 (4)");
        }
    }

    /** The article's number alone, without the place inside it. */
    public String number() {
        int space = article.indexOf(' ');
        return space < 0 ? article : article.substring(0, space);
    }

    @Override
    public Text label() {
        String inside = article.substring(number().length());
        return new Text("第" + number() + "条" + inside, "art. " + article);
    }
}
