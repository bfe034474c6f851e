package org.jinbang.documents.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jinbang.documents.Grid;

/** Writes workbooks in the layout of a form. */
final class GridWriter {
    private static final int TITLE = 0;
    private static final int HEAD = 1;
    private static final int HEADINGS = 2;
    private static final double LINE = 15;
    /** The most that the format allows. */
    private static final double MOST_HEIGHT = 409;

    private static final int FIRST_WIDE = 0x2E80;

    private GridWriter() {}

    static byte[] write(Grid grid) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Jinbang", "1.0")) {
            Cells cells = new Cells(book);
            for (Grid.Sheet sheet : grid.sheets()) {
                write(sheet, cells.sheet(sheet.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Programs that read a workbook do not all make rows as high as their words need. */
    private static double height(List<String> words, List<Grid.Column> columns) {
        int lines = 1;
        for (int i = 0; i < words.size(); i++) {
            int width = columns.get(i).width() - 1;
            int here = words.get(i)
                    .lines()
                    .mapToInt(line -> Math.max(1, (units(line) + width - 1) / width))
                    .sum();
            lines = Math.max(lines, here);
        }
        return Math.min(MOST_HEIGHT, lines * LINE);
    }

    /** How wide a line is in Latin characters; others are taken as twice as wide. */
    private static int units(String line) {
        return line.codePoints().map(point -> point < FIRST_WIDE ? 1 : 2).sum();
    }

    private static void write(Grid.Sheet grid, Worksheet sheet) throws IOException {
        int last = grid.columns().size() - 1;
        Cells.write(sheet, TITLE, 0, grid.title());
        Range title = sheet.range(TITLE, 0, TITLE, last);
        title.style().bold().fontSize(14).horizontalAlignment("center").set();
        if (last > 0) {
            title.merge();
        }
        for (int i = 0; i < grid.head().size(); i++) {
            Cells.write(sheet, HEAD, 2 * i, grid.head().get(i).label());
            sheet.style(HEAD, 2 * i).bold().set();
            Cells.write(sheet, HEAD, 2 * i + 1, grid.head().get(i).words());
            sheet.style(HEAD, 2 * i + 1).wrapText(true).set();
        }
        for (int i = 0; i <= last; i++) {
            Cells.write(sheet, HEADINGS, i, grid.columns().get(i).heading());
            sheet.width(i, grid.columns().get(i).width());
        }
        sheet.range(HEADINGS, 0, HEADINGS, last)
                .style()
                .bold()
                .fillColor("EDEBE4")
                .wrapText(true)
                .horizontalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.rowHeight(
                HEADINGS,
                height(grid.columns().stream().map(Grid.Column::heading).toList(), grid.columns()));
        int row = HEADINGS + 1;
        for (List<String> words : grid.rows()) {
            for (int i = 0; i < words.size(); i++) {
                Cells.write(sheet, row, i, words.get(i));
            }
            sheet.rowHeight(row, height(words, grid.columns()));
            row++;
        }
        if (!grid.rows().isEmpty()) {
            sheet.range(HEADINGS + 1, 0, row - 1, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        Cells.write(sheet, row, 0, grid.note());
        sheet.freezePane(0, HEADINGS + 1);
        // It is printed to be sealed: one page wide, the headings on each.
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADINGS);
        sheet.finish();
    }
}
