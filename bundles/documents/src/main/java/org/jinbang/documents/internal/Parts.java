package org.jinbang.documents.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jinbang.documents.Fact;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.w3c.dom.Element;

/** What several kinds of document are put together from. */
final class Parts {
    private static final double TITLE_LINE_IN_EM = 22.5;

    /** Years and numbers between Chinese are shorter, and move no line. */
    private static final int LONG_WORD = 5;

    private Parts() {}

    /** The running head and foot; they have to stand first so that every page has them. */
    static void running(Draft draft, Provenance provenance) {
        Tag head = draft.body().add("div", "running-head");
        draft.words(head.add("span", "left"), Text.of(draft.chosen(draft.issuer()), ""));
        head.add("span", "right").text(draft.title());
        String root = provenance.journalRoot();
        if (!root.isEmpty()) {
            String shown = root.length() > 16 ? root.substring(0, 16) + "…" : root;
            draft.body().add("div", "running-foot").text(draft.chosen(Labels.JOURNAL_ROOT) + " " + shown);
        }
        draft.numberPages();
    }

    /** The issuer large and red over a red rule, as official documents begin. */
    static void letterhead(Draft draft, String number) {
        Tag head = draft.body().add("div", "letterhead");
        draft.words(head.add("p", "issuer"), draft.issuer());
        if (!number.isEmpty()) {
            head.add("p", "number").text(number);
        }
        head.add("div", "red-rule");
    }

    static void title(Draft draft, Text title) {
        double width = width(draft.chosen(title));
        int lines = (int) Math.ceil(width / TITLE_LINE_IN_EM);
        Tag h1 = draft.words(draft.body().add("h1"), title);
        if (lines > 1) {
            // Lines of like length instead of a last line of one character.
            Tag balanced = h1.element().getFirstChild() instanceof Element span ? new Tag(span) : h1;
            String style = "display:block;width:%.1fem;margin-left:auto;margin-right:auto";
            double line = Math.min(TITLE_LINE_IN_EM, width / lines + Math.max(1, longestWord(draft.chosen(title))));
            balanced.with("style", String.format(Locale.ROOT, style, line));
        }
    }

    /** How wide the longest word is that cannot be broken: it may not fit into a line that is just long enough. */
    private static double longestWord(String title) {
        return Arrays.stream(title.split("[\\s\\u2E80-\\uFFFF]+"))
                .filter(word -> word.length() >= LONG_WORD)
                .mapToDouble(Parts::width)
                .max()
                .orElse(0);
    }

    /** About how wide words are, in em. */
    static double width(String words) {
        return words.codePoints().mapToDouble(code -> code < 0x2E80 ? 0.56 : 1).sum();
    }

    static void heading(Draft draft, Text heading) {
        draft.words(draft.body().add("h2"), heading);
    }

    static void paragraphs(Draft draft, List<Text> paragraphs, String cssClass) {
        paragraphs.forEach(paragraph -> draft.words(draft.body().add("p", cssClass), paragraph));
    }

    static void facts(Draft draft, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Tag body = draft.body().add("table", "facts").add("tbody");
        for (Fact fact : facts) {
            Tag row = body.add("tr");
            draft.words(row.add("th").with("scope", "row"), fact.label());
            draft.words(row.add("td"), orDash(fact.value()));
        }
    }

    static void table(Draft draft, Table table) {
        if (!table.caption().isEmpty()) {
            draft.words(draft.body().add("p", "caption"), table.caption());
        }
        Tag element = draft.body().add("div", "wide").with("tabindex", "0").add("table", "rows");
        int weights = table.columns().stream().mapToInt(Table.Column::weight).sum();
        Tag head = element.add("thead").add("tr");
        for (Table.Column column : table.columns()) {
            String width = String.format(Locale.ROOT, "width:%.2f%%", 100.0 * column.weight() / weights);
            draft.words(head.add("th", cssClass(column)).with("scope", "col").with("style", width), column.heading());
        }
        Tag body = element.add("tbody");
        table.rows().forEach(row -> row(draft, body.add("tr"), table.columns(), row));
        if (!table.total().isEmpty()) {
            row(draft, body.add("tr", "total"), table.columns(), table.total());
        }
    }

    private static void row(Draft draft, Tag tr, List<Table.Column> columns, List<Text> cells) {
        for (int i = 0; i < cells.size(); i++) {
            draft.words(tr.add("td", cssClass(columns.get(i))), orDash(cells.get(i)));
        }
    }

    private static String cssClass(Table.Column column) {
        return column.align().name().toLowerCase(Locale.ROOT);
    }

    private static Text orDash(Text text) {
        return text.isEmpty() ? Text.same("—") : text;
    }

    /** Issuer and date at the right, with room for a seal over them. */
    static void closing(Draft draft, LocalDate date) {
        Tag block = draft.body().add("div", "closing");
        draft.words(block.add("p"), draft.issuer());
        draft.words(block.add("p"), Dates.plain(date));
    }

    static void provenance(Draft draft, Provenance provenance) {
        if (provenance.equals(Provenance.NONE)) {
            return;
        }
        Tag block = draft.body().add("div", "provenance");
        line(draft, block, Labels.CONTENT_HASH, provenance.contentHash());
        line(draft, block, Labels.JOURNAL_ROOT, provenance.journalRoot());
    }

    private static void line(Draft draft, Tag block, Text label, String value) {
        if (!value.isEmpty()) {
            Tag line = block.add("p");
            draft.words(line.add("span", "label"), label);
            line.add("span", "value").text(value);
        }
    }
}
