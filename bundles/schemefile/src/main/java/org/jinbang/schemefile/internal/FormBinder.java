package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Industry;
import org.jinbang.scheme.Region;
import org.jinbang.scheme.Text;

/** Reads forms; a field without a basis takes that of its section, then of its form. */
final class FormBinder {
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_YEARS = 20;
    private static final Text USE =
            new Text("共用部分，写作 forms/文件.yaml#编号 或 \"#编号\"", "a shared section as forms/file.yaml#id or \"#id\"");

    private final Context context;
    private final Map<String, Node> shared;

    /** What a field may be used for beyond the form. */
    private enum Role {
        NAME,
        ORGANISATION,
        /** Identifies or reaches a person; any number of fields can. */
        PERSONAL
    }

    /** {@code shared} holds sections by {@code file#id} and {@code #id}. */
    FormBinder(Context context, Map<String, Node> shared) {
        this.context = context;
        this.shared = shared;
        shared.forEach((id, node) -> context.references().declare(Thing.SHARED_SECTION, id, node.place()));
    }

    /** Reads the form that {@code table} holds; the id has been asked for already. */
    Form form(String id, Table table, Place declared) {
        context.references().declare(Thing.FORM, id, declared);
        context.at("forms/" + id, declared);
        Text title = table.text("title");
        Optional<Basis> basis = Bases.maybe(table, "", context);
        Map<String, Place> sectionIds = new HashMap<>();
        Scope scope = new Scope(id, basis, new LinkedHashMap<>(), new HashMap<>());
        List<Form.Section> sections = new ArrayList<>();
        for (Node item : table.someItems("sections")) {
            section(item, scope, sectionIds).ifPresent(sections::add);
        }
        table.close();
        if (!scope.roles.containsKey(Role.NAME) && !sections.isEmpty()) {
            table.wrong(
                    Fault.MEANING,
                    declared,
                    new Text(
                            "表单须有一个“role: name”的问题；名单与证书以它署名",
                            "the form needs a field with “role: name”, by which lists and certificates name the"
                                    + " applicant"));
        }
        return new Form(id, title, sections);
    }

    private record Scope(String form, Optional<Basis> basis, Map<String, Place> fields, Map<Role, Place> roles) {}

    private Optional<Form.Section> section(Node item, Scope scope, Map<String, Place> ids) {
        Optional<Table> table = Table.of(item, context);
        if (table.isPresent() && table.get().has("use")) {
            Table use = table.get();
            Optional<String> target = use.maybeString("use");
            use.close();
            if (target.isEmpty()) {
                return Optional.empty();
            }
            context.references().want(Thing.SHARED_SECTION, target.get(), use.at("use"));
            if (!target.get().contains("#")) {
                use.wrong(
                        Fault.REFERENCE,
                        use.at("use"),
                        Say.expected(USE, new Text("“" + target.get() + "”", "“" + target.get() + "”")));
            }
            return Optional.ofNullable(shared.get(target.get()))
                    .flatMap(node -> Table.of(node, context))
                    .map(each -> section(each, scope, ids, use.place()));
        }
        return table.map(each -> section(each, scope, ids, each.place()));
    }

    private Form.Section section(Table table, Scope scope, Map<String, Place> ids, Place place) {
        String id = table.word("id", Forms.ID);
        Place first = ids.putIfAbsent(id, place);
        if (first != null) {
            table.wrong(Fault.REFERENCE, place, Say.twice("表单部分“" + id + "”", "the section “" + id + "”", first));
        }
        Text title = table.text("title");
        Optional<Basis> basis = Bases.maybe(table, "", context).or(scope::basis);
        List<Field> fields = new ArrayList<>();
        for (Node item : table.someItems("fields")) {
            Table.of(item, context).ifPresent(each -> fields.add(field(each, scope, basis)));
        }
        table.close();
        return new Form.Section(id, title, fields);
    }

    private Field field(Table table, Scope scope, Optional<Basis> inherited) {
        String id = table.word("id", Forms.ID);
        Place first = scope.fields.putIfAbsent(id, table.at("id"));
        if (first != null) {
            table.wrong(Fault.REFERENCE, table.at("id"), Say.twice("问题“" + id + "”", "the field “" + id + "”", first));
        }
        context.at("forms/" + scope.form + "/" + id, table.place());
        Text label = table.text("label");
        Optional<FieldType> type = table.choice("type", FieldType.class);
        boolean required = table.maybeYesNo("required").orElse(false);
        Optional<Integer> maxLength =
                table.maybeNumber("max-length", 1, MOST_CHARACTERS).map(Long::intValue);
        List<Field.Option> options = new ArrayList<>();
        table.namedUnlessAbsent("options", Forms.ID)
                .forEach((option, entry) -> Texts.read(entry.value(), context)
                        .ifPresent(title -> options.add(new Field.Option(option, title))));
        Optional<String> setting = table.node("options-of").flatMap(node -> offered(node, options));
        boolean openList = table.maybeYesNo("open-list").orElse(false);
        Optional<Counted> years = Counted.read(table, "years", 1, MOST_YEARS, context);
        Optional<Role> role = table.node("role").flatMap(node -> Choices.read(node, Role.class, context));
        role.filter(each -> each != Role.PERSONAL).ifPresent(each -> role(each, table, scope));
        Optional<Text> help = table.maybeText("help");
        Basis basis = Bases.readOrInherit(table, inherited, context);
        type.ifPresent(each -> checkType(table, each));
        table.close();
        return new Field(
                id,
                label,
                type.orElse(FieldType.TEXT),
                required,
                maxLength,
                options,
                openList,
                years.map(Counted::value),
                role.map(Choices::name),
                help,
                basis,
                years.flatMap(Counted::parameter),
                setting);
    }

    /** The list of a standard, or the setting by which editions give one. */
    private Optional<String> offered(Node node, List<Field.Option> options) {
        if (node instanceof Node.Scalar scalar && Forms.REFERENCE.fits(scalar)) {
            String name = scalar.text().substring(1);
            context.references().want(Thing.VALUE, name, scalar.place());
            return Optional.of(name);
        }
        Choices.read(node, Standard.class, context).ifPresent(standard -> options.addAll(standard.options()));
        return Optional.empty();
    }

    private static void role(Role role, Table table, Scope scope) {
        Place first = scope.roles.putIfAbsent(role, table.at("role"));
        if (first != null) {
            String name = Choices.name(role);
            table.wrong(
                    Fault.REFERENCE,
                    table.at("role"),
                    Say.twice("“role: " + name + "”", "“role: " + name + "”", first));
        }
    }

    /** Members that belong to one type of answer. */
    private static void checkType(Table table, FieldType type) {
        boolean text = type == FieldType.TEXT || type == FieldType.LONG_TEXT;
        member(table, "max-length", text, false, "type: text | long-text");
        member(table, "options", type == FieldType.CHOICE, !table.has("options-of"), "type: choice");
        member(table, "options-of", type == FieldType.CHOICE && !table.has("options"), false, "type: choice");
        member(table, "open-list", type == FieldType.CHOICE, false, "type: choice");
        member(table, "years", type == FieldType.YEARS, true, "type: years");
    }

    /** Lists that a standard gives, so that no scheme writes them out. */
    private enum Standard {
        /** The divisions of the national classification of economic activities. */
        INDUSTRIES {
            @Override
            List<Field.Option> options() {
                return Industry.all().stream()
                        .map(each -> new Field.Option(each.code(), each.titled()))
                        .toList();
            }
        },
        /** Regions of province level and cities with plans of their own. */
        REGIONS {
            @Override
            List<Field.Option> options() {
                return Region.all().stream()
                        .map(each -> new Field.Option(each.code(), each.title()))
                        .toList();
            }
        };

        abstract List<Field.Option> options();
    }

    private static void member(Table table, String key, boolean fits, boolean needed, String where) {
        if (table.has(key) && !fits) {
            table.wrong(Fault.STRUCTURE, table.at(key), RegulationBinder.onlyWith(key, where));
        } else if (!table.has(key) && fits && needed) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.place(),
                    Say.missing(key, new Text(where + " 必填", "needed with " + where), Optional.empty()));
        }
    }
}
