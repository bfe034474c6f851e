package org.jinbang.rest.internal.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jinbang.json.Json;
import org.jinbang.rest.internal.summary.Mistake.Place;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Spreadsheet;
import org.jinbang.scheme.Spreadsheet.Content;
import org.jinbang.scheme.Spreadsheet.Slot;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.security.sheet.Cell;
import org.jinbang.security.sheet.Workbook;

/** Reads a summary form as a scheme lays it out, and finds every mistake that can be seen in it alone. */
final class SummaryReader {
    /** The greatest number of rows. */
    static final int MOST_ROWS = 10_000;

    private static final String NOTE = "注";

    private final Scheme scheme;
    private final Spreadsheet layout;
    private final Optional<Track> chosen;
    private final List<Workbook.Sheet> book;
    private final List<Row> rows = new ArrayList<>();
    private final SortedMap<Place, Text> mistakes = new TreeMap<>();
    private final Map<String, Place> names = new HashMap<>();

    /**
     * A row that tells which application it means.
     *
     * @param place where its name stands
     * @param answers to the questions of the form that the layout has and the row answers
     */
    record Row(Place place, Track track, String name, Json.Obj answers) {}

    private SummaryReader(Scheme scheme, Optional<Track> chosen, List<Workbook.Sheet> book) {
        this.scheme = scheme;
        this.layout = scheme.spreadsheet().orElseThrow();
        this.chosen = chosen;
        this.book = book;
    }

    /**
     * Reads a workbook.
     *
     * @param track the track of rows for which neither a column nor the worksheet's name says it
     */
    static SummaryReader of(Scheme scheme, Optional<Track> track, List<Workbook.Sheet> book) {
        SummaryReader reader = new SummaryReader(scheme, track, book);
        for (int i = 0; i < book.size(); i++) {
            if (!book.get(i).rows().isEmpty()) {
                reader.sheet(i);
            }
        }
        if (reader.rows.isEmpty() && reader.mistakes.isEmpty()) {
            reader.mistake(new Place(0, 1, 0), "没有申报", "There is no application");
        }
        if (reader.rows.size() > MOST_ROWS) {
            reader.mistake(
                    reader.rows.get(MOST_ROWS).place(),
                    "有 {0} 行，不得超过 {1} 行",
                    "There are {0} rows; at most {1} are taken",
                    reader.rows.size(),
                    MOST_ROWS);
        }
        return reader;
    }

    List<Row> rows() {
        return rows;
    }

    /** In the order in which one reads. */
    List<Mistake> mistakes() {
        return mistakes.entrySet().stream()
                .map(each -> new Mistake(
                        book.get(each.getKey().sheet()).name(), each.getKey().cell(), each.getValue()))
                .toList();
    }

    /** Notes what is wrong; of several mistakes in one cell the first found is told. */
    void mistake(Place place, String zh, String en, Object... parts) {
        mistakes.putIfAbsent(place, new Text(zh, en).with(parts));
    }

    private void mistake(Place place, Text message) {
        mistakes.putIfAbsent(place, message);
    }

    private void sheet(int number) {
        SortedMap<Integer, SortedMap<Integer, Cell>> cells = book.get(number).rows();
        Optional<Laid> found = Laid.of(layout, number, cells, this::mistake);
        if (found.isEmpty()) {
            return;
        }
        Laid laid = found.get();
        Map<String, Place> numbers = new HashMap<>();
        cells.tailMap(laid.headings() + 1).forEach((row, each) -> {
            if (!isNote(each) && !isBare(laid, each)) {
                row(laid, row, each, numbers);
            }
        });
    }

    private boolean isNote(SortedMap<Integer, Cell> cells) {
        if (cells.size() != 1) {
            return false;
        }
        String words = cells.get(cells.firstKey()).text().strip();
        return words.startsWith(NOTE)
                || layout.note()
                        .filter(note -> note.zh().equals(words) || note.en().equals(words))
                        .isPresent();
    }

    /** A row that is numbered beforehand and not filled in. */
    private static boolean isBare(Laid laid, SortedMap<Integer, Cell> cells) {
        return laid.columns().entrySet().stream()
                .filter(each -> each.getKey().content() == Content.NUMBER)
                .anyMatch(each -> cells.size() == 1 && cells.containsKey(each.getValue()));
    }

    private void row(Laid laid, int row, SortedMap<Integer, Cell> cells, Map<String, Place> numbers) {
        cells.forEach((column, cell) -> {
            Place place = new Place(laid.sheet(), row, column);
            if (!laid.headed().contains(column)) {
                mistake(place, "此列没有标题", "This column has no heading");
            } else if (cell.content() == Cell.Content.FORMULA) {
                mistake(place, "此处是公式；请粘贴为数值", "This is a formula; paste its value in its place");
            } else if (cell.content() == Cell.Content.ERROR) {
                mistake(place, "此处是错误值", "This is an error value");
            }
        });
        Optional<Track> track = track(laid, row, cells);
        if (track.isEmpty()) {
            return;
        }
        Form form = scheme.formOf(track.get());
        Json.Obj answers = Json.obj();
        for (Map.Entry<Slot, Laid.Head> each : laid.head().entrySet()) {
            answers = answered(
                    answers,
                    form,
                    each.getKey(),
                    each.getValue().place(),
                    each.getValue().words());
        }
        for (Map.Entry<Slot, Integer> each : laid.columns().entrySet()) {
            Place place = new Place(laid.sheet(), row, each.getValue());
            String words = cells.containsKey(each.getValue())
                    ? cells.get(each.getValue()).text()
                    : "";
            switch (each.getKey().content()) {
                case FIELDS -> answers = answered(answers, form, each.getKey(), place, words);
                case NUMBER -> number(place, words.strip(), numbers);
                case TRACK -> {}
            }
        }
        named(laid, row, track.get(), form, answers);
    }

    private Optional<Track> track(Laid laid, int row, SortedMap<Integer, Cell> cells) {
        Optional<Map.Entry<Slot, Integer>> column = laid.columns().entrySet().stream()
                .filter(each -> each.getKey().content() == Content.TRACK)
                .findFirst();
        String words = column.map(each -> cells.containsKey(each.getValue())
                        ? cells.get(each.getValue()).text()
                        : "")
                .orElseGet(() -> book.get(laid.sheet()).name().replaceFirst(" \\d+$", ""));
        Optional<Track> track = scheme.tracks().stream()
                .filter(each -> List.of(
                                each.id(), each.title().zh(), each.title().en())
                        .stream()
                        .anyMatch(title -> CellWords.title(title).equals(CellWords.title(words))))
                .findFirst()
                .or(() -> chosen);
        if (track.isEmpty()) {
            String zh = scheme.tracks().stream().map(each -> each.title().zh()).collect(Collectors.joining("、"));
            String en = scheme.tracks().stream().map(each -> each.title().en()).collect(Collectors.joining(", "));
            Text tracks = new Text(zh, en);
            column.ifPresentOrElse(
                    each -> mistake(
                            new Place(laid.sheet(), row, each.getValue()),
                            "类别应为以下之一：{0}",
                            "The track must be one of {0}",
                            tracks),
                    () -> mistake(
                            new Place(laid.sheet(), laid.headings(), 0),
                            "工作表“{0}”未写明类别；请以类别命名（{1}），或在导入时选定",
                            "The worksheet “{0}” does not say the track; call it after one ({1}), or choose one when"
                                    + " importing",
                            book.get(laid.sheet()).name(),
                            tracks));
        }
        return track;
    }

    private Json.Obj answered(Json.Obj answers, Form form, Slot slot, Place place, String words) {
        List<Field> fields =
                slot.fields().stream().flatMap(id -> form.field(id).stream()).toList();
        Optional<List<String>> parts = CellWords.parted(words.strip(), fields.size());
        if (parts.isEmpty()) {
            mistake(
                    place,
                    "应依次填写{0}，以“、”分隔或各占一行",
                    "Write {0} one after the other, separated by “、” or each on a line",
                    labels(fields));
            return answers;
        }
        Json.Obj all = answers;
        for (int i = 0; i < fields.size(); i++) {
            CellWords.Read read = CellWords.read(fields.get(i), parts.get().get(i));
            read.fault().ifPresent(fault -> mistake(place, fault));
            if (read.answer().isPresent()) {
                all = all.with(fields.get(i).id(), read.answer().get());
            }
        }
        return all;
    }

    private void number(Place place, String words, Map<String, Place> numbers) {
        if (words.isEmpty()) {
            return;
        }
        if (!words.matches("[1-9]\\d{0,6}")) {
            mistake(place, "序号应为正整数，这里是“{0}”", "The number must be a whole number from 1, this is “{0}”", words);
            return;
        }
        Place first = numbers.putIfAbsent(words, place);
        if (first != null) {
            mistake(place, "序号 {0} 与 {1} 重复", "The number {0} stands in {1} as well", words, first.cell());
        }
    }

    /** Takes the row, if it has a name that no other row of its track has. */
    private void named(Laid laid, int row, Track track, Form form, Json.Obj answers) {
        String field = form.role("name").map(Field::id).orElseThrow();
        Optional<Integer> column = laid.columns().entrySet().stream()
                .filter(each -> each.getKey().fields().contains(field))
                .map(Map.Entry::getValue)
                .findFirst();
        if (column.isEmpty()) {
            return;
        }
        Place place = new Place(laid.sheet(), row, column.get());
        Optional<String> name = answers.text(field);
        if (name.isEmpty()) {
            mistake(place, "须填写名称", "The name is needed");
            return;
        }
        Place first = names.putIfAbsent(key(track.id(), name.get()), place);
        if (first != null) {
            mistake(
                    place,
                    "名称与“{0}”的 {1} 重复；各行以名称区分",
                    "The name stands in {1} of “{0}” as well; rows are told apart by their names",
                    book.get(first.sheet()).name(),
                    first.cell());
            return;
        }
        rows.add(new Row(place, track, name.get(), answers));
    }

    /** By what rows and applications are the same. */
    static String key(String track, String name) {
        return track + "\n" + CellWords.plain(name).replaceAll("\\s+", " ");
    }

    private static Text labels(List<Field> fields) {
        return Laid.listed(fields.stream().map(Field::label).toList());
    }
}
