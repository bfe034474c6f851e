package org.jinbang.documents.internal;

import java.util.List;
import org.jinbang.documents.Block;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Paragraph;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;
import org.jinbang.documents.WorkReport;

/** Lays out reports and lists. */
final class ReportLayout {
    private static final List<String> ORDINALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private ReportLayout() {}

    static Draft draft(WorkReport report, Languages languages) {
        Draft draft = new Draft(languages, report.title(), report.issuer(), report.date(), "report");
        Parts.running(draft, report.provenance());
        head(draft, report.title());
        Parts.facts(draft, report.facts());
        int number = 0;
        for (WorkReport.Section section : report.sections()) {
            Parts.heading(draft, numbered(section.heading(), ++number));
            section.blocks().forEach(block -> block(draft, block));
        }
        signatures(draft, report.signatures());
        Parts.provenance(draft, report.provenance());
        return draft;
    }

    private static void head(Draft draft, Text title) {
        Parts.title(draft, title);
        Tag line = draft.body().add("p", "byline");
        draft.words(line.add("span"), draft.issuer());
        line.text(" · ");
        draft.words(line.add("span"), Dates.plain(draft.date()));
        draft.body().add("div", "gold-rule");
    }

    private static Text numbered(Text heading, int number) {
        String ordinal = number <= 10
                ? ORDINALS.get(number - 1)
                : (number / 10 == 1 ? "" : ORDINALS.get(number / 10 - 1)) + "十"
                        + (number % 10 == 0 ? "" : ORDINALS.get(number % 10 - 1));
        return Text.of(
                heading.zh().isEmpty() ? "" : ordinal + "、" + heading.zh(),
                heading.en().isEmpty() ? "" : number + ". " + heading.en());
    }

    private static void block(Draft draft, Block block) {
        if (block instanceof Paragraph paragraph) {
            draft.words(draft.body().add("p", "text"), paragraph.words());
        } else if (block instanceof Table table) {
            Parts.table(draft, table);
        }
    }

    private static void signatures(Draft draft, List<WorkReport.Signature> signatures) {
        if (signatures.isEmpty()) {
            return;
        }
        Tag body = draft.body().add("table", "signatures").add("tbody");
        for (WorkReport.Signature signature : signatures) {
            Tag row = body.add("tr");
            draft.words(row.add("th").with("scope", "row"), signature.role());
            Tag name = row.add("td", "name");
            draft.words(name, signature.name());
            draft.words(row.add("td", "line"), Labels.SIGNATURE);
            draft.words(row.add("td", "line short"), Labels.SIGNED_ON);
        }
    }

    static Draft draft(Listing listing, Languages languages) {
        Draft draft = new Draft(languages, listing.title(), listing.issuer(), listing.date(), "listing");
        if (listing.landscape()) {
            draft.style("landscape.css");
        }
        Parts.running(draft, listing.provenance());
        head(draft, listing.title());
        Parts.facts(draft, listing.facts());
        Parts.paragraphs(draft, listing.paragraphs(), "text");
        listing.tables().forEach(table -> Parts.table(draft, table));
        Parts.paragraphs(draft, listing.notes(), "note");
        Parts.provenance(draft, listing.provenance());
        return draft;
    }
}
