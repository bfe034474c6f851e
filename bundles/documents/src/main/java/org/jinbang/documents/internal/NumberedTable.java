package org.jinbang.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Table.Column;
import org.jinbang.documents.Text;

/**
 * A table of items with running numbers. Columns that are empty for all are left out; the others are as wide as their
 * words need, and if that is too much for the page, the widest give way first.
 */
final class NumberedTable<T> {
    private static final double PAGE_IN_EM = 48.5;
    private static final double PADDING = 1.2;
    private static final double NARROWEST = 5;
    private static final double STEP = 0.5;
    /** Under Chinese, English is printed smaller. */
    private static final double ENGLISH_SIZE = 0.84;

    private record Values<T>(Text heading, Function<T, Text> value, double width) {}

    private final Draft draft;
    private final List<T> items;
    private final List<Values<T>> columns = new ArrayList<>();

    NumberedTable(Draft draft, List<T> items) {
        this.draft = draft;
        this.items = items;
    }

    NumberedTable<T> column(Text heading, Function<T, Text> value) {
        if (items.stream().anyMatch(item -> !value.apply(item).isEmpty())) {
            double widest =
                    items.stream().map(value).mapToDouble(this::width).max().orElse(0);
            columns.add(new Values<>(heading, value, Math.max(widest, width(heading))));
        }
        return this;
    }

    private double width(Text text) {
        return switch (draft.languages()) {
            case CHINESE, ENGLISH -> Parts.width(draft.chosen(text));
            case BOTH -> Math.max(Parts.width(text.zh()), ENGLISH_SIZE * Parts.width(text.en()));
        };
    }

    Table table() {
        double serial = width(Labels.SERIAL);
        double atMost = columns.stream().mapToDouble(Values::width).max().orElse(0);
        while (atMost > NARROWEST && total(serial, atMost) > PAGE_IN_EM) {
            atMost -= STEP;
        }
        List<Column> heads = new ArrayList<>();
        heads.add(new Column(Labels.SERIAL, Align.CENTRE, weight(serial)));
        for (Values<T> column : columns) {
            heads.add(new Column(column.heading(), Align.LEFT, weight(Math.min(atMost, column.width()))));
        }
        return new Table(Labels.countOf(items.size()), heads, rows());
    }

    private double total(double serial, double atMost) {
        return serial
                + PADDING
                + columns.stream()
                        .mapToDouble(column -> PADDING + Math.min(atMost, column.width()))
                        .sum();
    }

    private static int weight(double width) {
        return (int) Math.ceil(100 * (PADDING + width));
    }

    private List<List<Text>> rows() {
        List<List<Text>> rows = new ArrayList<>();
        for (T item : items) {
            List<Text> row = new ArrayList<>();
            row.add(Text.same(Integer.toString(rows.size() + 1)));
            columns.forEach(column -> row.add(column.value().apply(item)));
            rows.add(row);
        }
        return rows;
    }
}
