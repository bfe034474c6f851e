package org.jinbang.security.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one sheet. */
final class SheetReader {
    private static final int MAX_CELLS = 200_000;
    private static final int MAX_ROW = 1_048_576;
    private static final int MAX_COLUMN = 16_384;
    private static final int MAX_DIGITS = 40;
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    private final List<String> shared;
    /** Of all sheets together. */
    private int cells;

    SheetReader(List<String> shared) {
        this.shared = shared;
    }

    SortedMap<Integer, SortedMap<Integer, Cell>> read(byte[] part) throws XMLStreamException, UnreadableException {
        SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
        XMLStreamReader xml = Xml.reader(part);
        int row = 0;
        int column = -1;
        while (Xml.next(xml)) {
            if (Xml.begins(xml, "row")) {
                String number = Xml.attribute(xml, "r");
                row = number.isEmpty() ? row + 1 : bounded(Integer.parseInt(number), MAX_ROW);
                column = -1;
            } else if (Xml.begins(xml, "c")) {
                // A writer may leave the place out; then it is the next one.
                String place = Xml.attribute(xml, "r");
                column = place.isEmpty() ? bounded(column + 2, MAX_COLUMN) - 1 : column(place, row);
                put(rows, row, column, cell(xml));
            }
        }
        return rows;
    }

    private void put(SortedMap<Integer, SortedMap<Integer, Cell>> rows, int row, int column, Cell cell)
            throws UnreadableException {
        if (cell.content() == Cell.Content.PLAIN && cell.text().isBlank()) {
            return;
        }
        if (++cells > MAX_CELLS) {
            throw new UnreadableException(
                    "工作簿内容过多（超过 " + MAX_CELLS + " 个单元格）；请只保留名单",
                    "The workbook holds too much (more than " + MAX_CELLS + " cells); keep the list only");
        }
        if (rows.computeIfAbsent(row, each -> new TreeMap<>()).put(column, cell) != null) {
            throw Parts.broken();
        }
    }

    private static int column(String place, int row) throws UnreadableException {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) != row) {
            throw Parts.broken();
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return bounded(column, MAX_COLUMN) - 1;
    }

    private static int bounded(int number, int most) throws UnreadableException {
        if (number < 1 || number > most) {
            throw Parts.broken();
        }
        return number;
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        String type = Xml.attribute(xml, "t");
        boolean formula = false;
        String text = "";
        while (Xml.next(xml) && !Xml.ends(xml, "c")) {
            if (Xml.begins(xml, "f")) {
                formula = true;
                Xml.characters(xml);
            } else if (Xml.begins(xml, "v")) {
                text = value(type, Xml.characters(xml));
            } else if (Xml.begins(xml, "is")) {
                text = Xml.words(xml, "is");
            }
        }
        if (formula) {
            return new Cell(Cell.Content.FORMULA, "");
        }
        return type.equals("e") ? new Cell(Cell.Content.ERROR, "") : new Cell(Cell.Content.PLAIN, text);
    }

    private String value(String type, String raw) throws UnreadableException {
        switch (type) {
            case "s" -> {
                int index = Integer.parseInt(raw.strip());
                if (index < 0 || index >= shared.size()) {
                    throw Parts.broken();
                }
                return shared.get(index);
            }
            case "", "n" -> {
                return raw.isBlank() ? "" : number(raw.strip());
            }
            case "b" -> {
                return raw.strip().equals("1") ? "TRUE" : "FALSE";
            }
            default -> {
                return raw;
            }
        }
    }

    /** A number as people write it: programs store long ones with an exponent. */
    private static String number(String raw) throws UnreadableException {
        if (raw.length() > MAX_DIGITS) {
            throw Parts.broken();
        }
        BigDecimal number = new BigDecimal(raw);
        return Math.abs((long) number.scale()) > MAX_DIGITS
                ? raw
                : number.stripTrailingZeros().toPlainString();
    }
}
