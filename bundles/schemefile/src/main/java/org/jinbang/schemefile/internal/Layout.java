package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.scheme.Text;

/**
 * Sorts the files of a scheme into its parts; each part can stand in a file of its own or inline in
 * {@code scheme.yaml}.
 */
final class Layout {
    /** The folder of the golden cases. */
    static final String CASES = "cases/";

    private static final Text PLACES = new Text(
            "这里没有这一文件的位置；可用：scheme.yaml、articles.yaml、parameters.yaml、forms/*.yaml、cases/*.yaml",
            "this file has no place here; allowed: scheme.yaml, articles.yaml, parameters.yaml, forms/*.yaml,"
                    + " cases/*.yaml");

    private final Context context;
    private final Map<String, Node> roots = new LinkedHashMap<>();
    private final boolean complete;

    private Layout(Context context, boolean complete) {
        this.context = context;
        this.complete = complete;
    }

    static Layout of(Source source, Context context) {
        boolean complete = source.problems().none();
        Map<String, Node> roots = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
            String name = file.getKey();
            String shown = source.shown(name);
            if (!name.matches("scheme\\.yaml|articles\\.yaml|parameters\\.yaml|(forms|cases)/[^/]+\\.yaml")) {
                context.problems().add(Fault.LIMIT, Place.start(shown), PLACES);
                continue;
            }
            Optional<Node> root = YamlTree.read(shown, file.getValue(), context.problems());
            root.ifPresent(node -> roots.put(name, node));
            complete &= root.isPresent();
        }
        Layout layout = new Layout(context, complete);
        layout.roots.putAll(roots);
        return layout;
    }

    /** Whether every file could be read; if not, references may be missing for that reason alone. */
    boolean complete() {
        return complete;
    }

    Optional<Node> main() {
        return Optional.ofNullable(roots.get(Sources.MAIN));
    }

    private boolean inFile(String file, Table main, String key) {
        boolean both = roots.containsKey(file) && main.has(key);
        if (both) {
            main.wrong(
                    Fault.LIMIT,
                    main.at(key),
                    new Text(
                            "“" + key + "”既写在此处又写在 " + file + "；保留一处",
                            "“" + key + "” stands both here and in " + file + "; keep one"));
        }
        return roots.containsKey(file);
    }

    List<Node> articles(Table main) {
        List<Node> inline = main.items("articles");
        if (!inFile("articles.yaml", main, "articles")) {
            return inline;
        }
        return list(roots.get("articles.yaml"));
    }

    private List<Node> list(Node node) {
        if (node instanceof Node.Items list) {
            return list.items();
        }
        context.problems().add(Fault.STRUCTURE, node.place(), Say.expected(new Text("列表", "a list"), node.sort()));
        return List.of();
    }

    Map<String, Node.Entry> parameters(Table main) {
        Map<String, Node.Entry> inline = main.named("parameters", Forms.ID);
        if (!inFile("parameters.yaml", main, "parameters")) {
            return inline;
        }
        return Table.names(roots.get("parameters.yaml"), Forms.ID, context);
    }

    /** A form still to be read, and where its id stands. */
    record FormPart(String id, Table table, Place declared) {}

    List<FormPart> forms(Table main) {
        List<FormPart> forms = new ArrayList<>();
        main.named("forms", Forms.ID)
                .forEach((id, entry) -> Table.of(entry.value(), context)
                        .ifPresent(table -> forms.add(new FormPart(id, table, entry.key()))));
        formFiles(false).forEach((file, table) -> {
            String id = table.word("form", Forms.ID);
            if (!file.equals("forms/" + id + ".yaml") && !id.equals("?")) {
                table.wrong(
                        Fault.LIMIT,
                        table.at("form"),
                        new Text(
                                "文件名应为 forms/" + id + ".yaml，或把编号改为文件名",
                                "the file should be forms/" + id + ".yaml, or the id the file's name"));
            }
            forms.add(new FormPart(id, table, table.at("form")));
        });
        return forms;
    }

    /** Sections that forms share: those of form files without a {@code form:}, and {@code sections} of the main file. */
    Map<String, Node> sections(Table main) {
        Map<String, Node> shared = new LinkedHashMap<>();
        share(shared, "", main.items("sections"));
        formFiles(true).forEach((file, table) -> {
            share(shared, file, table.someItems("sections"));
            table.close();
        });
        return shared;
    }

    private void share(Map<String, Node> shared, String file, List<Node> sections) {
        for (Node section : sections) {
            Table.of(section, context).ifPresent(table -> {
                String id = table.word("id", Forms.ID);
                Node first = shared.putIfAbsent(file + "#" + id, section);
                if (first != null) {
                    table.wrong(
                            Fault.REFERENCE,
                            table.at("id"),
                            Say.twice("表单部分“" + id + "”", "the section “" + id + "”", first.place()));
                }
            });
        }
    }

    private Map<String, Table> formFiles(boolean shared) {
        Map<String, Table> tables = new LinkedHashMap<>();
        roots.forEach((file, node) -> {
            if (file.startsWith("forms/")) {
                boolean isShared = node instanceof Node.Mapping mapping
                        && !mapping.entries().containsKey("form")
                        && !mapping.entries().containsKey("title");
                if (isShared == shared) {
                    Table.of(node, context).ifPresent(table -> tables.put(file, table));
                }
            }
        });
        return tables;
    }

    /** Standard answers by track. */
    Map<String, Node.Entry> answers(Table main) {
        Map<String, Node.Entry> inline = main.named("answers", Forms.ID);
        if (!inFile("cases/answers.yaml", main, "answers")) {
            return inline;
        }
        return Table.names(roots.get("cases/answers.yaml"), Forms.ID, context);
    }

    List<Node> cases(Table main) {
        List<Node> cases = new ArrayList<>(main.items("cases"));
        roots.forEach((file, node) -> {
            if (file.startsWith(CASES) && !file.equals("cases/answers.yaml")) {
                cases.addAll(list(node));
            }
        });
        return cases;
    }
}
