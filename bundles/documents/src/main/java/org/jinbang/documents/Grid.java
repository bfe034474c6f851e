package org.jinbang.documents;

import java.util.List;

/**
 * A workbook in the layout of an office's own form, so that what is written can be taken in again as it stands.
 *
 * @param sheets one after the other, at least one
 */
public record Grid(List<Sheet> sheets) {
    /**
     * A worksheet: a title over all columns, a line of entries, the headings, the rows and a note below.
     *
     * @param name what the worksheet is called; shortened, and numbered where two are the same
     * @param head each with its words in the next cell
     * @param note empty for none
     */
    public record Sheet(
            String name, String title, List<Entry> head, List<Column> columns, List<List<String>> rows, String note) {}

    /** An entry of the head. */
    public record Entry(String label, String words) {}

    /**
     * A column.
     *
     * @param width in characters
     */
    public record Column(String heading, int width) {}
}
