package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Spreadsheet;
import org.jinbang.scheme.Spreadsheet.Content;
import org.jinbang.scheme.Spreadsheet.Slot;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;

/** Reads the layout of the spreadsheet in which applications are gathered. */
final class SpreadsheetBinder {
    /** What no cell can answer. */
    private static final Set<FieldType> UNFIT = EnumSet.of(FieldType.FILE, FieldType.YEARS);

    private final Context context;
    private final Map<String, Form> forms;
    private final List<Track> tracks;
    private final Map<String, Place> used = new HashMap<>();
    private final Map<Content, Place> held = new EnumMap<>(Content.class);

    /** {@code forms} by their ids. */
    SpreadsheetBinder(Context context, Map<String, Form> forms, List<Track> tracks) {
        this.context = context;
        this.forms = forms;
        this.tracks = tracks;
    }

    Optional<Spreadsheet> read(Table main) {
        return main.node("spreadsheet").flatMap(node -> Table.of(node, context)).map(this::spreadsheet);
    }

    private Spreadsheet spreadsheet(Table table) {
        context.at("spreadsheet", table.place());
        Text title = table.text("title");
        List<Slot> head = slots(table.items("head"), false);
        List<Slot> columns = slots(table.someItems("columns"), true);
        Optional<Text> note = table.maybeText("note");
        Basis basis = Bases.read(table, context);
        table.close();
        named(table, columns);
        return new Spreadsheet(title, head, columns, note, basis);
    }

    private List<Slot> slots(List<Node> items, boolean columns) {
        List<Slot> slots = new ArrayList<>();
        Map<String, Place> known = new HashMap<>();
        for (Node item : items) {
            Table.of(item, context).ifPresent(each -> {
                Slot slot = slot(each, columns);
                boolean given = slot.title() != Texts.HARMLESS;
                for (String title : given ? titles(slot.title()) : List.<String>of()) {
                    Place first = known.putIfAbsent(title, each.place());
                    if (first != null) {
                        each.wrong(
                                Fault.REFERENCE,
                                each.at("title"),
                                Say.twice("标题“" + title + "”", "the title “" + title + "”", first));
                    }
                }
                slots.add(slot);
            });
        }
        return slots;
    }

    private static List<String> titles(Text title) {
        return Stream.of(title.zh(), title.en()).distinct().toList();
    }

    private Slot slot(Table table, boolean column) {
        Text title = table.text("title");
        Map<String, Place> fields = table.words("fields", Forms.ID);
        Optional<Content> content = column
                ? table.node("holds")
                        .flatMap(node -> Choices.read(node, Held.class, context))
                        .map(Held::content)
                : Optional.empty();
        boolean holds = column && table.has("holds");
        if (table.has("fields") == holds || table.has("fields") && isEmptyList(table)) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.place(),
                    column
                            ? new Text(
                                    "须写 fields（至少一个问题）或 holds（number、track）之一",
                                    "either fields (at least one question) or holds (number, track) is needed")
                            : new Text("须写 fields（至少一个问题）", "fields is needed (at least one question)"));
        }
        table.close();
        fields.forEach((id, place) -> field(id, place, fields.size() == 1));
        content.ifPresent(each -> {
            Place first = held.putIfAbsent(each, table.at("holds"));
            if (first != null) {
                String name = Choices.name(each);
                table.wrong(
                        Fault.REFERENCE,
                        table.at("holds"),
                        Say.twice("“holds: " + name + "”", "“holds: " + name + "”", first));
            }
        });
        return new Slot(title, content.orElse(Content.FIELDS), List.copyOf(fields.keySet()));
    }

    private static boolean isEmptyList(Table table) {
        return table.node("fields")
                .filter(node -> node instanceof Node.Items list && list.items().isEmpty())
                .isPresent();
    }

    /** What a column can hold besides answers. */
    private enum Held {
        NUMBER(Content.NUMBER),
        TRACK(Content.TRACK);

        private final Content content;

        Held(Content content) {
            this.content = content;
        }

        Content content() {
            return content;
        }
    }

    /** A question of every track that a cell can answer, and that no other place answers. */
    private void field(String id, Place place, boolean alone) {
        Place first = used.putIfAbsent(id, place);
        if (first != null) {
            context.problems()
                    .add(Fault.REFERENCE, place, Say.twice("问题“" + id + "”", "the field “" + id + "”", first));
            return;
        }
        for (Track track : tracks) {
            Form form = forms.get(track.form());
            if (form == null) {
                continue;
            }
            Optional<Field> field = form.field(id);
            if (field.isEmpty()) {
                context.problems()
                        .add(
                                Fault.REFERENCE,
                                place,
                                Say.noSuch(
                                        new Text("问题（类别 " + track.id() + "）", "field of track " + track.id()),
                                        id,
                                        form.fields().stream().map(Field::id).toList()));
                return;
            }
            if (!alone && field.get().type() == FieldType.LONG_TEXT) {
                context.problems()
                        .add(
                                Fault.MEANING,
                                place,
                                new Text(
                                        "问题“" + id + "”的答案可有多行，须独占一格",
                                        "the answer to “" + id
                                                + "” can have several lines, so it needs a cell of its own"));
                return;
            }
            if (UNFIT.contains(field.get().type())) {
                context.problems()
                        .add(
                                Fault.MEANING,
                                place,
                                new Text(
                                        "问题“" + id + "”以附件或逐年数字作答，不能放入单元格",
                                        "the field “" + id
                                                + "” is answered by files or year by year, which no cell holds"));
                return;
            }
        }
    }

    /** Rows are told apart by the name. */
    private void named(Table table, List<Slot> columns) {
        List<String> inRows =
                columns.stream().flatMap(each -> each.fields().stream()).toList();
        for (Track track : tracks) {
            Optional.ofNullable(forms.get(track.form()))
                    .flatMap(form -> form.role("name"))
                    .map(Field::id)
                    .filter(name -> !inRows.contains(name))
                    .ifPresent(name -> table.wrong(
                            Fault.MEANING,
                            table.at("columns"),
                            new Text(
                                    "须有一列填写“" + name + "”（类别 " + track.id() + " 的名称），各行以它区分",
                                    "a column must answer “" + name + "”, the name in track " + track.id()
                                            + ", by which rows are told apart")));
        }
    }
}
