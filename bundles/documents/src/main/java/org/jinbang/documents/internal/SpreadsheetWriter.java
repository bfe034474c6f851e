package org.jinbang.documents.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jinbang.documents.Fact;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Table;
import org.jinbang.documents.Text;

/** Writes lists as workbooks, for those who go on calculating. */
final class SpreadsheetWriter {
    private static final int CELLS_IN_WEIGHT = 12;
    private static final Text ABOUT = Text.of("说明", "About");
    private static final Text LIST = Text.of("表", "List");

    private final Cells cells;
    private final Languages languages;

    private SpreadsheetWriter(Workbook book, Languages languages) {
        this.cells = new Cells(book);
        this.languages = languages;
    }

    static byte[] write(Listing listing, Languages languages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Jinbang", "1.0")) {
            SpreadsheetWriter writer = new SpreadsheetWriter(book, languages);
            writer.about(listing);
            listing.tables().forEach(writer::table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void about(Listing listing) {
        Worksheet sheet = sheet(ABOUT);
        sheet.width(0, 18);
        sheet.width(1, 90);
        int row = 0;
        text(sheet, row, 0, listing.title());
        sheet.style(row++, 0).bold().fontSize(14).set();
        row = fact(sheet, row, Labels.MADE_BY, listing.issuer());
        row = fact(sheet, row, Labels.SIGNED_ON, Dates.plain(listing.date()));
        for (Fact fact : listing.facts()) {
            row = fact(sheet, row, fact.label(), fact.value());
        }
        for (Text words : listing.paragraphs()) {
            row = fact(sheet, row, Text.NONE, words);
        }
        for (Text words : listing.notes()) {
            row = fact(sheet, row, Text.NONE, words);
        }
        row = fact(
                sheet, row, Labels.CONTENT_HASH, Text.same(listing.provenance().contentHash()));
        fact(sheet, row, Labels.JOURNAL_ROOT, Text.same(listing.provenance().journalRoot()));
    }

    /** Writes a line if there is something to say; gives the next row. */
    private int fact(Worksheet sheet, int row, Text label, Text value) {
        if (value.isEmpty()) {
            return row;
        }
        text(sheet, row, 0, label);
        text(sheet, row, 1, value);
        sheet.style(row, 0).bold().set();
        sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        return row + 1;
    }

    private void table(Table table) {
        Worksheet sheet = sheet(table.caption().isEmpty() ? LIST : table.caption());
        List<Table.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            text(sheet, 0, i, columns.get(i).heading());
            sheet.style(0, i).bold().fillColor("EDEBE4").set();
            sheet.width(i, Math.min(60, columns.get(i).weight() * CELLS_IN_WEIGHT));
        }
        int row = 1;
        for (List<Text> cells : table.rows()) {
            row(sheet, row++, columns, cells);
        }
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
        }
        if (!table.total().isEmpty()) {
            row(sheet, row, columns, table.total());
            sheet.range(row, 0, row, columns.size() - 1).style().bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private void row(Worksheet sheet, int row, List<Table.Column> columns, List<Text> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String words = words(cells.get(i));
            if (columns.get(i).align() == Table.Align.RIGHT && words.matches("-?\\d{1,15}")) {
                sheet.value(row, i, Long.parseLong(words));
            } else {
                text(sheet, row, i, cells.get(i));
            }
        }
    }

    private void text(Worksheet sheet, int row, int column, Text text) {
        Cells.write(sheet, row, column, words(text));
    }

    private String words(Text text) {
        if (languages == Languages.BOTH
                && !text.zh().equals(text.en())
                && !text.en().isEmpty()) {
            return (text.zh() + "\n" + text.en()).strip();
        }
        boolean english = languages == Languages.ENGLISH && !text.en().isEmpty();
        return english || text.zh().isEmpty() ? text.en() : text.zh();
    }

    private Worksheet sheet(Text title) {
        return cells.sheet(words(title));
    }
}
