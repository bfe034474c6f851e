package org.jinbang.internal.texts;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinbang.scheme.Text;

/** Puts texts together. */
public final class Texts {
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
        return listed(items.stream().map(String::valueOf).map(Texts::same).toList());
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
        List<String> texts = parts.stream().map(language).toList();
        return texts.stream().collect(Collectors.joining(between));
    }
}
