package org.jinbang.security.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.scheme.Text;
import org.jinbang.security.Experts;
import org.jinbang.security.Experts.Mistake;
import org.jinbang.security.Experts.NewExpert;
import org.jinbang.security.sheet.Cell;
import org.jinbang.security.sheet.Workbook.Sheet;

/**
 * A list of experts in a spreadsheet: the first sheet that begins with a heading for names. Finds every mistake that can be
 * seen without the register.
 */
final class ExpertSheet {
    private static final List<ExpertColumn> NEEDED =
            List.of(ExpertColumn.NAME, ExpertColumn.ORGANISATION, ExpertColumn.FIELDS);

    private static final List<ExpertColumn> NAMING = List.of(ExpertColumn.NAME, ExpertColumn.LOGIN, ExpertColumn.EMAIL);

    private final Sheet sheet;
    private final int headings;
    private final Map<ExpertColumn, Integer> columns = new EnumMap<>(ExpertColumn.class);
    private final List<Row> rows = new ArrayList<>();
    private final SortedMap<Place, Text> found = new TreeMap<>();

    /** A row that tells whom it means, whatever else is wrong with it. */
    record Row(int number, NewExpert expert) {}

    /** A cell; of several mistakes in one the first found is told. */
    private record Place(int row, int column) implements Comparable<Place> {
        private static final Comparator<Place> AS_ONE_READS =
                Comparator.comparing(Place::row).thenComparing(Place::column);

        @Override
        public int compareTo(Place other) {
            return AS_ONE_READS.compare(this, other);
        }
    }

    private ExpertSheet(Sheet sheet) {
        this.sheet = sheet;
        this.headings = sheet.rows().isEmpty() ? 1 : sheet.rows().firstKey();
    }

    /** Reads what there is to read; the mistakes tell whether it may be used. */
    static ExpertSheet of(List<Sheet> book) {
        ExpertSheet sheet = new ExpertSheet(
                book.stream().filter(ExpertSheet::lists).findFirst().orElse(book.get(0)));
        sheet.readHeadings();
        if (sheet.found.isEmpty()) {
            sheet.readRows();
        }
        return sheet;
    }

    String name() {
        return sheet.name();
    }

    List<Row> rows() {
        return rows;
    }

    /** By row, then by column. */
    List<Mistake> mistakes() {
        return found.entrySet().stream()
                .map(each -> new Mistake(
                        Cell.column(each.getKey().column()) + each.getKey().row(), each.getValue()))
                .toList();
    }

    private static boolean lists(Sheet sheet) {
        return !sheet.rows().isEmpty()
                && sheet.rows().get(sheet.rows().firstKey()).values().stream()
                        .anyMatch(cell -> ExpertColumn.of(cell.text()).equals(Optional.of(ExpertColumn.NAME)));
    }

    private void readHeadings() {
        sheet.rows().getOrDefault(headings, new TreeMap<>()).forEach((column, cell) -> {
            Optional<ExpertColumn> known = ExpertColumn.of(cell.text());
            if (known.isEmpty()) {
                mistake(
                        headings,
                        column,
                        "不认识列标题“{0}”；可用：{1}",
                        "The heading “{0}” is not known; allowed: {1}",
                        cell.text().strip(),
                        titles(Stream.of(ExpertColumn.values())));
            } else if (columns.putIfAbsent(known.get(), column) != null) {
                mistake(
                        headings,
                        column,
                        "列“{0}”重复",
                        "The column “{0}” is there twice",
                        known.get().title());
            }
        });
        List<ExpertColumn> missing =
                NEEDED.stream().filter(each -> !columns.containsKey(each)).collect(Collectors.toList());
        if (!columns.containsKey(ExpertColumn.LOGIN) && !columns.containsKey(ExpertColumn.EMAIL)) {
            missing.add(ExpertColumn.EMAIL);
        }
        if (!missing.isEmpty()) {
            int next = sheet.rows().isEmpty() ? 0 : sheet.rows().get(headings).lastKey() + 1;
            mistake(headings, next, "缺少列：{0}", "Columns are missing: {0}", titles(missing.stream()));
        }
    }

    private static Text titles(Stream<ExpertColumn> columns) {
        List<Text> titles = columns.map(ExpertColumn::title).toList();
        return new Text(
                titles.stream().map(Text::zh).collect(Collectors.joining("、")),
                titles.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private void readRows() {
        SortedMap<Integer, SortedMap<Integer, Cell>> below = sheet.rows().tailMap(headings + 1);
        if (below.isEmpty()) {
            mistake(headings + 1, 0, "没有专家", "There is no expert");
        }
        if (below.size() > Experts.MOST) {
            mistake(
                    headings + 1,
                    0,
                    "有 {0} 行，不得超过 {1} 行",
                    "There are {0} rows; at most {1} are taken",
                    below.size(),
                    Experts.MOST);
            return;
        }
        below.forEach(this::readRow);
    }

    private void readRow(int number, SortedMap<Integer, Cell> cells) {
        cells.forEach((column, cell) -> {
            if (!columns.containsValue(column)) {
                mistake(number, column, "此列没有标题", "This column has no heading");
            } else if (cell.content() == Cell.Content.FORMULA) {
                mistake(number, column, "此处是公式；请粘贴为数值", "This is a formula; paste its value in its place");
            } else if (cell.content() == Cell.Content.ERROR) {
                mistake(number, column, "此处是错误值", "This is an error value");
            }
        });
        ExpertRules.Checked checked = ExpertRules.check(new NewExpert(
                text(cells, ExpertColumn.NAME).orElse(""),
                text(cells, ExpertColumn.LOGIN),
                text(cells, ExpertColumn.EMAIL),
                text(cells, ExpertColumn.TITLE),
                text(cells, ExpertColumn.ORGANISATION).orElse(""),
                text(cells, ExpertColumn.INTERESTS).map(ExpertRules::organisations),
                text(cells, ExpertColumn.FIELDS).map(ExpertRules::fields),
                text(cells, ExpertColumn.INDUSTRIES).map(ExpertRules::fields)));
        Row row = new Row(number, checked.expert());
        checked.faults().forEach(fault -> add(row, fault));
        if (NAMING.stream().noneMatch(column -> found.containsKey(place(number, column)))) {
            rows.add(row);
        }
    }

    /** What a row says in a column; empty only if there is no such column. */
    private Optional<String> text(SortedMap<Integer, Cell> cells, ExpertColumn column) {
        return Optional.ofNullable(columns.get(column))
                .map(index -> cells.containsKey(index) ? cells.get(index).text() : "");
    }

    /** Notes what is wrong with a row. */
    void add(Row row, ExpertRules.Fault fault) {
        found.putIfAbsent(place(row.number(), fault.column()), fault.text());
    }

    /** Where a column is missing, login and address stand for each other. */
    private Place place(int row, ExpertColumn column) {
        Integer index = columns.get(column);
        if (index == null) {
            index = columns.get(column == ExpertColumn.EMAIL ? ExpertColumn.LOGIN : ExpertColumn.EMAIL);
        }
        return new Place(row, index);
    }

    private void mistake(int row, int column, String zh, String en, Object... parts) {
        found.putIfAbsent(new Place(row, column), new Text(zh, en).with(parts));
    }
}
