package org.jinbang.internal.texts;

import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jinbang.scheme.Text;

/** Puts texts together. */
public final class Texts {
    private static final int FIRST = 20;

    private Texts() {}

    /** The same words in both languages, such as an id. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** In the quotation marks both languages use here. */
    public static Text quoted(Text text) {
        return new Text("“" + text.zh() + "”", "“" + text.en() + "”");
    }

    /** A list of things that read the same in both languages; “—” if it is empty. */
    public static Text list(Collection<?> items) {
        if (items.isEmpty()) {
            return same("—");
        }
        StringJoiner zh = new StringJoiner("、");
        StringJoiner en = new StringJoiner(", ");
        for (Object item : items) {
            String word = same(String.valueOf(item)).zh();
            zh.add(word);
            en.add(word);
        }
        return new Text(zh.toString(), en.toString());
    }

    /** The first of many things, and how many there are besides: a text that does not grow with them. */
    public static Text first(List<?> items) {
        int besides = items.size() - FIRST;
        return besides <= 0
                ? list(items)
                : new Text("{0} 等共 {1} 项", "{0} and {2} more")
                        .with(list(items.subList(0, FIRST)), items.size(), besides);
    }

    /** A list; “—” if it is empty. */
    public static Text listed(Collection<Text> items) {
        return items.isEmpty() ? same("—") : joined(items, "、", ", ");
    }

    /** Clauses one after the other; there must be at least one. */
    public static Text sentences(Collection<Text> clauses) {
        return joined(clauses, "；", "; ");
    }

    private static Text joined(Collection<Text> parts, String betweenZh, String betweenEn) {
        return new Text(joined(parts, Text::zh, betweenZh), joined(parts, Text::en, betweenEn));
    }

    private static String joined(Collection<Text> parts, Function<Text, String> language, String between) {
        StringJoiner joined = new StringJoiner(between);
        parts.forEach(part -> joined.add(language.apply(part)));
        return joined.toString();
    }
}
