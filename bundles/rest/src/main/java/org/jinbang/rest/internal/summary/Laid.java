package org.jinbang.rest.internal.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jinbang.rest.internal.summary.Mistake.Place;
import org.jinbang.scheme.Spreadsheet;
import org.jinbang.scheme.Spreadsheet.Slot;
import org.jinbang.scheme.Text;
import org.jinbang.security.sheet.Cell;

/**
 * A worksheet with the places of what it holds.
 *
 * @param headings the row of the headings
 * @param headed the columns that have one, known or not
 */
record Laid(int sheet, int headings, Set<Integer> headed, Map<Slot, Integer> columns, Map<Slot, Laid.Head> head) {
    /** An entry of the head. */
    record Head(Place place, String words) {}

    /** Takes note of what is wrong. */
    interface Noting {
        /** What is wrong in a place, with its parts. */
        void mistake(Place place, String zh, String en, Object... parts);
    }

    /** Looks for the layout; empty if there is no row of headings. */
    static Optional<Laid> of(
            Spreadsheet layout, int sheet, SortedMap<Integer, SortedMap<Integer, Cell>> cells, Noting noting) {
        return new Looking(layout, sheet, cells, noting).laid();
    }

    /** Texts in a row. */
    static Text listed(List<Text> texts) {
        return new Text(
                texts.stream().map(Text::zh).collect(Collectors.joining("、")),
                texts.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private record Looking(
            Spreadsheet layout, int sheet, SortedMap<Integer, SortedMap<Integer, Cell>> cells, Noting noting) {
        Optional<Laid> laid() {
            Optional<Integer> found = headings();
            if (found.isEmpty()) {
                noting.mistake(
                        new Place(sheet, cells.firstKey(), 0),
                        "没有列标题行；应有：{0}",
                        "There is no row of headings; there should be: {0}",
                        titles(layout.columns()));
            }
            return found.map(
                    row -> new Laid(sheet, row, cells.get(row).keySet(), columns(row, cells.get(row)), head(row)));
        }

        /** The row in which most columns are named. */
        private Optional<Integer> headings() {
            return cells.entrySet().stream()
                    .filter(row -> 2
                                    * row.getValue().values().stream()
                                            .filter(cell -> slot(layout.columns(), cell.text())
                                                    .isPresent())
                                            .count()
                            >= layout.columns().size())
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private static Optional<Slot> slot(List<Slot> slots, String words) {
            String wanted = CellWords.title(words);
            return slots.stream()
                    .filter(slot -> CellWords.title(slot.title().zh()).equals(wanted)
                            || CellWords.title(slot.title().en()).equals(wanted))
                    .findFirst();
        }

        private Map<Slot, Integer> columns(int row, SortedMap<Integer, Cell> line) {
            Map<Slot, Integer> columns = new HashMap<>();
            line.forEach((column, cell) -> {
                Optional<Slot> slot = slot(layout.columns(), cell.text());
                Place place = new Place(sheet, row, column);
                if (slot.isEmpty()) {
                    noting.mistake(
                            place,
                            "不认识列标题“{0}”；可用：{1}",
                            "The heading “{0}” is not known; allowed: {1}",
                            cell.text().strip(),
                            titles(layout.columns()));
                } else if (columns.putIfAbsent(slot.get(), column) != null) {
                    noting.mistake(
                            place,
                            "列“{0}”重复",
                            "The column “{0}” is there twice",
                            slot.get().title());
                }
            });
            List<Slot> missing = layout.columns().stream()
                    .filter(each -> !columns.containsKey(each))
                    .toList();
            if (!missing.isEmpty()) {
                noting.mistake(
                        new Place(sheet, row, line.lastKey() + 1),
                        "缺少列：{0}",
                        "Columns are missing: {0}",
                        titles(missing));
            }
            return columns;
        }

        /** The entries over the headings: their words stand after a colon in the same cell, or in the next one. */
        private Map<Slot, Head> head(int headings) {
            Map<Slot, Head> head = new HashMap<>();
            cells.headMap(headings)
                    .forEach((row, line) -> line.forEach((column, cell) -> {
                        String[] labelled = cell.text().split("[:：]", 2);
                        slot(layout.head(), labelled[0]).ifPresent(slot -> {
                            boolean inside = labelled.length > 1 && !labelled[1].isBlank();
                            Cell next = line.get(column + 1);
                            boolean label = next == null
                                    || slot(layout.head(), next.text().split("[:：]", 2)[0])
                                            .isPresent();
                            head.putIfAbsent(
                                    slot,
                                    new Head(
                                            new Place(sheet, row, inside || label ? column : column + 1),
                                            inside ? labelled[1] : label ? "" : next.text()));
                        });
                    }));
            List<Slot> missing = layout.head().stream()
                    .filter(each -> !head.containsKey(each))
                    .toList();
            if (!missing.isEmpty()) {
                noting.mistake(
                        new Place(sheet, Math.max(1, headings - 1), 0),
                        "表头缺少：{0}",
                        "The head lacks: {0}",
                        titles(missing));
            }
            return head;
        }

        private static Text titles(List<Slot> slots) {
            return listed(slots.stream().map(Slot::title).toList());
        }
    }
}
