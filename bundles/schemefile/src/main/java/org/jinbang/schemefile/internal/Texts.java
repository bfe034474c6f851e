package org.jinbang.schemefile.internal;

import java.util.Optional;
import org.jinbang.scheme.Text;

/** Texts in both languages, {@code {zh: …, en: …}}. */
final class Texts {
    static final Text EXPECTED = new Text("双语文字 {zh: …, en: …}", "a text in both languages {zh: …, en: …}");
    static final Text HARMLESS = new Text("?", "?");
    private static final Text ONE =
            new Text("文字（数字与 true、false 须加引号）", "a text (put numbers, true and false in quotes)");

    private Texts() {}

    static Optional<Text> read(Node node, Context context) {
        if (!(node instanceof Node.Mapping)) {
            context.problems().add(Fault.STRUCTURE, node.place(), Say.expected(EXPECTED, node.sort()));
            return Optional.empty();
        }
        Table table = Table.of(node, context).orElseThrow();
        Optional<String> zh = one("zh", table);
        Optional<String> en = one("en", table);
        table.cutOff()
                .ifPresent(place -> table.wrong(
                        Fault.STRUCTURE,
                        place,
                        new Text("文字中含有逗号，须加引号", "the text contains a comma; put it in quotes")));
        table.close();
        return zh.isPresent() && en.isPresent() ? Optional.of(new Text(zh.get(), en.get())) : Optional.empty();
    }

    private static Optional<String> one(String language, Table table) {
        Optional<Node> node = table.node(language);
        if (node.isEmpty()) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.place(),
                    language.equals("zh")
                            ? new Text("缺少中文“zh”", "the Chinese text “zh” is missing")
                            : new Text("缺少英文“en”", "the English text “en” is missing"));
            return Optional.empty();
        }
        if (node.get() instanceof Node.Scalar scalar
                && scalar.isText()
                && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        table.wrong(
                Fault.STRUCTURE,
                node.get().place(),
                Say.expected(ONE, node.get().sort()));
        return Optional.empty();
    }
}
