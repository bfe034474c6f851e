package org.jinbang.internal.texts;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinbang.scheme.Text;

/** Puts texts together. */
public final class Texts {
    private static final int FIRST = 20;
    private static final Text QUOTED = new Text("“{0}”", "“{0}”");

    private Texts() {}

    /** The same words in both languages, such as an id. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** In the quotation marks both languages use here. */
    public static Text quoted(Text text) {
        return QUOTED.with(text);
    }

    /** A list of things that read the same in both languages; “—” if it is empty. */
    public static Text list(Collection<?> items) {
        for (Object item : items) {
            if (item instanceof String word) {
                // Refuses what is blank here, and not where it is read.
                same(word);
            }
        }
        return listed(items, String::valueOf, String::valueOf);
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
        return listed(items, Text::zh, Text::en);
    }

    private static <T> Text listed(Collection<T> items, Function<T, String> zh, Function<T, String> en) {
        return items.isEmpty() ? same("—") : joined(items, zh, "、", en, ", ");
    }

    /** Clauses one after the other; there must be at least one. */
    public static Text sentences(Collection<Text> clauses) {
        return joined(clauses, Text::zh, "；", Text::en, "; ");
    }

    private static <T> Text joined(
            Collection<T> parts, Function<T, String> zh, String betweenZh, Function<T, String> en, String betweenEn) {
        // As they are now, whoever changes the collection later.
        List<T> all = List.copyOf(parts);
        return Text.later(() -> new Text(
                all.stream().map(zh).collect(Collectors.joining(betweenZh)),
                all.stream().map(en).collect(Collectors.joining(betweenEn))));
    }
}
