package org.jinbang.documents.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jinbang.documents.DocumentException;

/** What the file format allows for words in cells and for names of sheets. */
final class Cells {
    private static final int CELL_LIMIT = 32_767;
    private static final int NAME_LIMIT = 31;

    private final Workbook book;
    private final Set<String> names = new HashSet<>();

    Cells(Workbook book) {
        this.book = book;
    }

    /** Writes words, unless there are none. */
    static void write(Worksheet sheet, int row, int column, String words) {
        if (words.length() > CELL_LIMIT) {
            throw new DocumentException(
                    "电子表格的一格最多 " + CELL_LIMIT + " 字，现为 " + words.length() + " 字：“" + words.substring(0, 20) + "…”",
                    "A cell holds at most " + CELL_LIMIT + " characters, this has " + words.length() + ": “"
                            + words.substring(0, 20) + "…”");
        }
        if (!words.isEmpty()) {
            sheet.value(row, column, words);
        }
    }

    /** Names of sheets are short, have no brackets or strokes, and each is there once. */
    Worksheet sheet(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\\\n']", " ").strip();
        String name = clip(plain, NAME_LIMIT);
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            String mark = " " + i;
            name = clip(plain, NAME_LIMIT - mark.length()) + mark;
        }
        return book.newWorksheet(name);
    }

    private static String clip(String words, int length) {
        return words.length() <= length ? words : words.substring(0, length).strip();
    }
}
