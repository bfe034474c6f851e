package org.jinbang.rest.internal.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.documents.Grid;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Spreadsheet;
import org.jinbang.scheme.Spreadsheet.Slot;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/** Puts applications into the layout of a scheme's summary form: a worksheet for each track and head. */
final class SummaryExport {
    private static final int NARROW = 10;
    private static final int USUAL = 16;
    private static final int WIDE = 36;

    private final Scheme scheme;
    private final Spreadsheet layout;
    private final boolean english;
    private final Map<Group, List<List<String>>> sheets = new LinkedHashMap<>();

    /** What shares a worksheet. */
    private record Group(Track track, List<String> head) {}

    SummaryExport(Scheme scheme, boolean english) {
        this.scheme = scheme;
        this.layout = scheme.spreadsheet().orElseThrow();
        this.english = english;
    }

    /** Adds an application. */
    void add(Track track, Json.Obj answers) {
        Form form = scheme.formOf(track);
        List<String> head =
                layout.head().stream().map(slot -> words(form, slot, answers)).toList();
        List<List<String>> rows = sheets.computeIfAbsent(new Group(group(track), head), each -> new ArrayList<>());
        rows.add(layout.columns().stream()
                .map(slot -> switch (slot.content()) {
                    case FIELDS -> words(form, slot, answers);
                    case NUMBER -> String.valueOf(rows.size() + 1);
                    case TRACK -> in(track.title());
                })
                .toList());
    }

    /** Where a column says the track, all tracks share a worksheet. */
    private Track group(Track track) {
        return layout.column(Spreadsheet.Content.TRACK).isPresent()
                ? scheme.tracks().get(0)
                : track;
    }

    private String words(Form form, Slot slot, Json.Obj answers) {
        return CellWords.joined(slot.fields().stream()
                .map(id -> answers.get(id)
                        .map(answer -> CellWords.shown(form.field(id).orElseThrow(), answer, english))
                        .orElse(""))
                .toList());
    }

    private String in(Text text) {
        return english ? text.en() : text.zh();
    }

    /** The workbook; without applications an empty form for each track. */
    Grid grid() {
        List<String> blank = layout.head().stream().map(each -> "").toList();
        Map<Group, List<List<String>>> all = new LinkedHashMap<>(sheets);
        if (all.isEmpty()) {
            scheme.tracks().forEach(track -> all.putIfAbsent(new Group(group(track), blank), List.of()));
        }
        boolean told = layout.column(Spreadsheet.Content.TRACK).isPresent();
        return new Grid(all.entrySet().stream()
                .map(each -> new Grid.Sheet(
                        in(told ? layout.title() : each.getKey().track().title()),
                        in(layout.title()),
                        head(each.getKey().head()),
                        layout.columns().stream()
                                .map(slot -> new Grid.Column(in(slot.title()), width(slot)))
                                .toList(),
                        each.getValue(),
                        layout.note().map(this::in).orElse("")))
                .toList());
    }

    private List<Grid.Entry> head(List<String> words) {
        List<Grid.Entry> head = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            head.add(new Grid.Entry(in(layout.head().get(i).title()), words.get(i)));
        }
        return head;
    }

    private int width(Slot slot) {
        Form form = scheme.formOf(scheme.tracks().get(0));
        return switch (slot.content()) {
            case NUMBER -> NARROW;
            case TRACK -> USUAL;
            case FIELDS ->
                slot.fields().stream()
                                .flatMap(id -> form.field(id).stream())
                                .map(Field::type)
                                .anyMatch(FieldType.LONG_TEXT::equals)
                        ? WIDE
                        : USUAL;
        };
    }
}
