package org.jinbang.documents;

import static org.jinbang.documents.Checks.copy;

import java.util.List;

/**
 * A table; its head is repeated on every page, a row is not torn apart.
 *
 * @param caption what it shows, or {@link Text#NONE}
 * @param columns its columns, at least one
 * @param rows its rows, each with a cell for every column
 * @param total a last row set apart, with a cell for every column, or empty for none
 */
public record Table(Text caption, List<Column> columns, List<List<Text>> rows, List<Text> total) implements Block {
    /**
     * Checks that rows and columns fit.
     *
     * @throws DocumentException if there is no column, or a row has more or fewer cells than columns
     */
    public Table {
        Checks.present(caption, "table.caption");
        columns = copy(columns, "table.columns");
        Checks.present(columns.isEmpty() ? null : columns, "table.columns");
        Checks.present(rows, "table.rows");
        rows = rows.stream().map(row -> copy(row, "table.rows")).toList();
        total = copy(total, "table.total");
        for (int i = 0; i < rows.size(); i++) {
            checkWidth(rows.get(i), columns.size(), "第 " + (i + 1) + " 行", "row " + (i + 1));
        }
        if (!total.isEmpty()) {
            checkWidth(total, columns.size(), "合计行", "the total row");
        }
    }

    /**
     * A table without a total.
     *
     * @param caption what it shows, or {@link Text#NONE}
     * @param columns its columns
     * @param rows its rows
     */
    public Table(Text caption, List<Column> columns, List<List<Text>> rows) {
        this(caption, columns, rows, List.of());
    }

    private static void checkWidth(List<Text> row, int columns, String zh, String en) {
        if (row.size() != columns) {
            throw new DocumentException(
                    "表格" + zh + "有 " + row.size() + " 格，应为 " + columns + " 格",
                    "In the table " + en + " has " + row.size() + " cells, it needs " + columns);
        }
    }

    /** Where the words of a column stand. */
    public enum Align {
        /** At the left: names and texts. */
        LEFT,
        /** In the middle: short codes and dates. */
        CENTRE,
        /** At the right: numbers. */
        RIGHT
    }

    /**
     * A column.
     *
     * @param heading its heading
     * @param align where its words stand
     * @param weight its share of the table's width among the weights of all columns, at least 1
     */
    public record Column(Text heading, Align align, int weight) {
        /**
         * Checks that nothing is missing.
         *
         * @throws DocumentException if there is no heading, or the weight is not positive
         */
        public Column {
            Checks.required(heading, "table.column.heading");
            Checks.present(align, "table.column.align");
            if (weight < 1) {
                throw new DocumentException(
                        "表格列宽权重须至少为 1，现为 " + weight, "The weight of a column must be at least 1, it is " + weight);
            }
        }
    }
}
