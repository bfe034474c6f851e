package org.jinbang.rest.internal.summary;

import java.util.Comparator;
import org.jinbang.scheme.Text;
import org.jinbang.security.sheet.Cell;

/**
 * What is wrong in a cell, and what would be right.
 *
 * @param sheet the worksheet
 * @param cell such as {@code C5}
 */
record Mistake(String sheet, String cell, Text message) {
    /** A cell by its numbers, in the order in which one reads. */
    record Place(int sheet, int row, int column) implements Comparable<Place> {
        private static final Comparator<Place> AS_ONE_READS =
                Comparator.comparing(Place::sheet).thenComparing(Place::row).thenComparing(Place::column);

        @Override
        public int compareTo(Place other) {
            return AS_ONE_READS.compare(this, other);
        }

        /** As spreadsheet programs name it. */
        String cell() {
            return Cell.column(column) + row;
        }
    }
}
