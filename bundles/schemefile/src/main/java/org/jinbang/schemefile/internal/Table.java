package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/**
 * A mapping read key by key. Each accessor notes what it was asked for and what is wrong, and answers with something
 * harmless to go on with; {@link #close()} reports the keys nobody asked for.
 */
final class Table {
    private static final Text MAPPING = new Text("“键: 值”映射", "a mapping of keys to values");
    private static final Text LIST = new Text("列表", "a list");
    private static final Text ANY_TEXT = new Text("文字", "a text");
    private static final Text YES_NO = new Text("true 或 false", "true or false");
    private static final String HARMLESS = "?";

    private final Node.Mapping mapping;
    private final Context context;
    private final Set<String> asked = new LinkedHashSet<>();

    private Table(Node.Mapping mapping, Context context) {
        this.mapping = mapping;
        this.context = context;
    }

    /** A mapping to read; anything else is a problem and reads as an empty one that complains of nothing more. */
    static Optional<Table> of(Node node, Context context) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new Table(mapping, context));
        }
        context.problems().add(Fault.STRUCTURE, node.place(), Say.expected(MAPPING, node.sort()));
        return Optional.empty();
    }

    Place place() {
        return mapping.place();
    }

    /** The place of a key's value, or of the mapping if the key is absent. */
    Place at(String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? place() : entry.value().place();
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    void wrong(Fault fault, Place place, Text message) {
        context.problems().add(fault, place, message);
    }

    Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::value);
    }

    private Optional<Node> needed(String key, Text expected) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            Set<String> spare = new LinkedHashSet<>(mapping.entries().keySet());
            spare.removeAll(asked);
            wrong(Fault.STRUCTURE, place(), Say.missing(key, expected, Names.nearest(key, spare)));
        }
        return node;
    }

    private Optional<String> fit(Node node, Forms form) {
        if (node instanceof Node.Scalar scalar && form.fits(scalar)) {
            return Optional.of(scalar.text());
        }
        wrong(Fault.STRUCTURE, node.place(), Say.expected(form.expected(), node.sort()));
        return Optional.empty();
    }

    String word(String key, Forms form) {
        return needed(key, form.expected())
                .flatMap(node -> fit(node, form))
                .orElse(form == Forms.DAY ? "1970-01-01" : HARMLESS);
    }

    Optional<String> maybeWord(String key, Forms form) {
        return node(key).flatMap(node -> fit(node, form));
    }

    /** The id of something; it is resolved once everything has been read. */
    String reference(String key, Thing thing) {
        String id = word(key, Forms.ID);
        return id.equals(HARMLESS) ? id : wanted(thing, id, at(key));
    }

    Optional<String> maybeReference(String key, Thing thing) {
        return maybeWord(key, Forms.ID).map(id -> wanted(thing, id, at(key)));
    }

    private String wanted(Thing thing, String id, Place place) {
        context.references().want(thing, id, place);
        return id;
    }

    Text text(String key) {
        return needed(key, Texts.EXPECTED)
                .flatMap(node -> Texts.read(node, context))
                .orElse(Texts.HARMLESS);
    }

    Optional<Text> maybeText(String key) {
        return node(key).flatMap(node -> Texts.read(node, context));
    }

    /** A text in no particular language. */
    Optional<String> maybeString(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof Node.Scalar scalar
                    && scalar.isText()
                    && !scalar.text().isBlank()) {
                return Optional.of(scalar.text());
            }
            wrong(Fault.STRUCTURE, node.place(), Say.expected(ANY_TEXT, node.sort()));
            return Optional.empty();
        });
    }

    int number(String key, int least, int most) {
        Text expected = Scalars.wholeNumber(least, most);
        return needed(key, expected)
                .flatMap(node -> whole(node, least, most, expected))
                .map(Long::intValue)
                .orElse(least);
    }

    Optional<Long> maybeNumber(String key, long least, long most) {
        return node(key).flatMap(node -> whole(node, least, most, Scalars.wholeNumber(least, most)));
    }

    private Optional<Long> whole(Node node, long least, long most, Text expected) {
        Optional<Long> value = Scalars.whole(node).filter(number -> number >= least && number <= most);
        if (value.isEmpty()) {
            wrong(Fault.STRUCTURE, node.place(), Say.expected(expected, node.sort()));
        }
        return value;
    }

    Optional<Boolean> maybeYesNo(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof Node.Scalar scalar && scalar.isYesNo()) {
                return Optional.of(Boolean.valueOf(scalar.text()));
            }
            wrong(Fault.STRUCTURE, node.place(), Say.expected(YES_NO, node.sort()));
            return Optional.empty();
        });
    }

    boolean yesNo(String key) {
        needed(key, YES_NO);
        return maybeYesNo(key).orElse(false);
    }

    /** One of the constants of an enum, written in lower case with hyphens; empty only after a problem. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return needed(key, Choices.expected(type)).flatMap(node -> Choices.read(node, type, context));
    }

    /** The items of a list; empty when absent. */
    List<Node> items(String key) {
        return node(key).map(this::listed).orElse(List.of());
    }

    /** The items of a list that must be there and not be empty. */
    List<Node> someItems(String key) {
        Optional<Node> node = needed(key, LIST);
        List<Node> items = node.map(this::listed).orElse(List.of());
        if (items.isEmpty() && node.filter(Node.Items.class::isInstance).isPresent()) {
            wrong(Fault.STRUCTURE, at(key), new Text("“" + key + "”不能为空", "“" + key + "” must not be empty"));
        }
        return items;
    }

    private List<Node> listed(Node node) {
        if (node instanceof Node.Items list) {
            return list.items();
        }
        wrong(Fault.STRUCTURE, node.place(), Say.expected(LIST, node.sort()));
        return List.of();
    }

    /** The words of a list. */
    Map<String, Place> words(String key, Forms form) {
        Map<String, Place> words = new LinkedHashMap<>();
        for (Node item : items(key)) {
            fit(item, form).ifPresent(word -> {
                Place first = words.putIfAbsent(word, item.place());
                if (first != null) {
                    wrong(Fault.REFERENCE, item.place(), Say.twice("“" + word + "”", "“" + word + "”", first));
                }
            });
        }
        return words;
    }

    /** A mapping from ids (or other names) to values, in order; empty when absent. */
    Map<String, Node.Entry> named(String key, Forms form) {
        return node(key).map(node -> names(node, form, context)).orElse(Map.of());
    }

    /** A mapping that must be there and not be empty. */
    Map<String, Node.Entry> someNamed(String key, Forms form) {
        Optional<Node> node = needed(key, MAPPING);
        Map<String, Node.Entry> entries =
                node.map(each -> names(each, form, context)).orElse(Map.of());
        if (node.filter(each -> each instanceof Node.Mapping m && m.entries().isEmpty())
                .isPresent()) {
            wrong(Fault.STRUCTURE, at(key), new Text("“" + key + "”不能为空", "“" + key + "” must not be empty"));
        }
        return entries;
    }

    /** The members of a mapping that may be absent but not empty. */
    Map<String, Node.Entry> namedUnlessAbsent(String key, Forms form) {
        return has(key) ? someNamed(key, form) : named(key, form);
    }

    /** The members of a mapping whose keys are names of a form. */
    static Map<String, Node.Entry> names(Node node, Forms form, Context context) {
        if (!(node instanceof Node.Mapping map)) {
            context.problems().add(Fault.STRUCTURE, node.place(), Say.expected(MAPPING, node.sort()));
            return Map.of();
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        map.entries().forEach((name, entry) -> {
            if (named(name, entry.key(), form, context)) {
                entries.put(name, entry);
            }
        });
        return entries;
    }

    private static boolean named(String name, Place place, Forms form, Context context) {
        boolean fits = form.pattern().matcher(name).matches();
        if (!fits) {
            Text shown = new Text("“" + name + "”", "“" + name + "”");
            context.problems().add(Fault.STRUCTURE, place, Say.expected(form.expected(), shown));
        }
        return fits;
    }

    /** What no accessor has asked for so far: the parameters of a kind. */
    Json.Obj rest(String path) {
        Json.Obj rest = Json.obj();
        for (Map.Entry<String, Node.Entry> each : mapping.entries().entrySet()) {
            String key = each.getKey();
            if (asked.add(key)) {
                named(key, each.getValue().key(), Forms.ID, context);
                context.at(path + "/params/" + key, each.getValue().key());
                Optional<Json> value = Scalars.json(each.getValue().value(), context);
                if (value.isPresent()) {
                    rest = rest.with(key, value.get());
                }
            }
        }
        return rest;
    }

    /** Reports a key that has a meaning elsewhere and none here. */
    void refuse(String key) {
        if (has(key)) {
            Set<String> allowed = new LinkedHashSet<>(asked);
            asked.add(key);
            wrong(Fault.STRUCTURE, mapping.entries().get(key).key(), Say.unknownKey(key, allowed));
        }
    }

    /** Where a text without quotes was cut off by a comma: a key nobody asked for, without a value. */
    Optional<Place> cutOff() {
        for (Map.Entry<String, Node.Entry> each : mapping.entries().entrySet()) {
            if (each.getValue().value() instanceof Node.Scalar scalar && scalar.isNull() && asked.add(each.getKey())) {
                return Optional.of(each.getValue().key());
            }
        }
        return Optional.empty();
    }

    /** Reports the keys nobody asked for. */
    void close() {
        List<String> unknown = new ArrayList<>(mapping.entries().keySet());
        unknown.removeAll(asked);
        for (String key : unknown) {
            wrong(Fault.STRUCTURE, mapping.entries().get(key).key(), Say.unknownKey(key, asked));
        }
    }
}
