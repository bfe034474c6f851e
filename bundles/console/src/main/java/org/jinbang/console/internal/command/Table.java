package org.jinbang.console.internal.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jinbang.scheme.Text;

/** A table whose columns stand straight also where Chinese and Latin letters mix: a Chinese character is two cells wide. */
public final class Table {
    private static final String GAP = "  ";
    private static final int WIDEST = 56;

    private final List<Text> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    private Table(List<Text> columns) {
        this.columns = columns;
    }

    /** A table with these columns. */
    public static Table of(Text... columns) {
        return new Table(List.of(columns));
    }

    /** Adds a row; a {@link Text} is printed in the reader's language. */
    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(Arrays.asList(cells));
        return this;
    }

    void print(PrintStream out, Locale language) {
        List<List<List<String>>> lines = new ArrayList<>();
        lines.add(columns.stream().map(column -> wrapped(column.in(language))).toList());
        rows.forEach(row -> lines.add(
                row.stream().map(cell -> wrapped(plain(cell, language))).toList()));
        int[] widths = new int[columns.size()];
        for (List<List<String>> row : lines) {
            for (int i = 0; i < widths.length; i++) {
                for (String line : row.get(i)) {
                    widths[i] = Math.max(widths[i], width(line));
                }
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            print(out, lines.get(i), widths);
            if (i == 0) {
                out.println("─".repeat(Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1)));
            }
        }
    }

    private static void print(PrintStream out, List<List<String>> row, int[] widths) {
        int height = row.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = i < row.get(column).size() ? row.get(column).get(i) : "";
                line.append(column == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[column] - width(cell)));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** A text in lines that are not too wide; broken at a space, or between Chinese characters. */
    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest) > WIDEST) {
            int end = 0;
            int wide = 0;
            int good = 0;
            while (wide + width(rest.codePointAt(end)) <= WIDEST) {
                int c = rest.codePointAt(end);
                wide += width(c);
                end += Character.charCount(c);
                if (c == ' ' || width(c) == 2) {
                    good = end;
                }
            }
            int cut = good == 0 ? end : good;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut);
        }
        lines.add(rest);
        return lines;
    }

    /** A cell without line breaks and control characters, which would let its content draw on the terminal. */
    private static String plain(Object cell, Locale language) {
        String text = cell instanceof Text both ? both.in(language) : String.valueOf(cell);
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
    }

    /** The beginning of a text that fits into so many cells, without what would draw on the terminal. */
    static String cut(String text, int cells) {
        String plain = plain(text, Locale.ROOT);
        int end = 0;
        int wide = 0;
        while (end < plain.length() && wide + width(plain.codePointAt(end)) <= cells) {
            wide += width(plain.codePointAt(end));
            end += Character.charCount(plain.codePointAt(end));
        }
        return plain.substring(0, end);
    }

    /** How many cells of a terminal a text takes. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = c >= 0x1100
                && (c <= 0x115F
                        || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                        || c >= 0xAC00 && c <= 0xD7A3
                        || c >= 0xF900 && c <= 0xFAFF
                        || c >= 0xFE30 && c <= 0xFE6F
                        || c >= 0xFF00 && c <= 0xFF60
                        || c >= 0xFFE0 && c <= 0xFFE6
                        || c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
