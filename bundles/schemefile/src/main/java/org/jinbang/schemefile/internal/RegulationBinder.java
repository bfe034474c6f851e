package org.jinbang.schemefile.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Disposition;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Text;

/** Reads what the regulation says in words and numbers: articles, parameters, settings. */
final class RegulationBinder {
    private final Context context;

    RegulationBinder(Context context) {
        this.context = context;
    }

    List<Article> articles(List<Node> items) {
        List<Article> articles = new ArrayList<>();
        for (Node item : items) {
            Table.of(item, context).ifPresent(table -> articles.add(article(table)));
        }
        return articles;
    }

    private Article article(Table table) {
        String number = table.word("article", Forms.ARTICLE_NUMBER);
        context.references().declare(Thing.ARTICLE, number, table.at("article"));
        context.at("articles/" + number, table.place());
        Text title = table.text("title");
        Text summary = table.text("summary");
        Optional<Disposition> given = table.choice("disposition", Disposition.class);
        Disposition disposition = given.orElse(Disposition.RULE);
        Optional<Text> reason = table.maybeText("reason");
        boolean reasonNeeded = disposition != Disposition.RULE && disposition != Disposition.PROCEDURE;
        if (reasonNeeded && !table.has("reason")) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.at("disposition"),
                    new Text(
                            "除 rule 与 procedure 外，须写明理由“reason”",
                            "unless the disposition is rule or procedure, a “reason” is needed"));
        }
        LocalDate from = LocalDate.EPOCH;
        Optional<LocalDate> to = Optional.empty();
        Optional<Table> inForce = inForce(table);
        if (inForce.isPresent()) {
            Table days = inForce.get();
            from = day(days, "from").orElse(from);
            to = days.maybeWord("to", Forms.DAY)
                    .flatMap(written -> Scalars.day(written, days.at("to"), context.problems()));
            if (to.isPresent() && to.get().isBefore(from)) {
                days.wrong(
                        Fault.MEANING,
                        days.at("to"),
                        new Text("“to”不能早于“from”", "“to” must not be earlier than “from”"));
            }
            days.close();
        }
        String hash = table.word("text-hash", Forms.HASH);
        table.close();
        return new Article(number, title, summary, disposition, reason, from, to, hash);
    }

    private Optional<Table> inForce(Table table) {
        Optional<Node> node = table.node("in-force");
        if (node.isEmpty()) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.place(),
                    Say.missing(
                            "in-force",
                            new Text("生效期 {from: 2024-01-01}", "when it is in force {from: 2024-01-01}"),
                            Optional.empty()));
        }
        return node.flatMap(each -> Table.of(each, context));
    }

    private Optional<LocalDate> day(Table table, String key) {
        return Scalars.day(table.word(key, Forms.DAY), table.at(key), context.problems());
    }

    /** Parameters with a single value are in force with their article, those on a reading with the first article. */
    List<Parameter> parameters(Map<String, Node.Entry> entries, List<Article> articles) {
        List<Parameter> parameters = new ArrayList<>();
        entries.forEach((name, entry) -> {
            declare("parameters/", name, entry);
            Table.of(entry.value(), context).ifPresent(table -> parameters.add(parameter(name, table, articles)));
        });
        return parameters;
    }

    private void declare(String path, String name, Node.Entry entry) {
        context.references().declare(Thing.VALUE, name, entry.key());
        context.at(path + name, entry.key());
    }

    private Parameter parameter(String name, Table table, List<Article> articles) {
        Text title = table.text("title");
        Basis basis = Bases.read(table, context);
        Optional<Json> value = table.node("value").flatMap(this::plain);
        List<Parameter.Dated> values = new ArrayList<>();
        table.items("values")
                .forEach(item -> Table.of(item, context).ifPresent(each -> values.add(dated(each, values))));
        if (table.has("value") == table.has("values")) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.place(),
                    new Text(
                            "写“value”（一个值）或“values”（[{from: 日期, value: 值}]），二者必居其一",
                            "give “value” (one value) or “values” ([{from: day, value: value}]), one of the two"));
        } else if (table.has("values") && table.at("values") != null && values.isEmpty()) {
            table.wrong(Fault.STRUCTURE, table.at("values"), new Text("“values”不能为空", "“values” must not be empty"));
        }
        value.ifPresent(only -> values.add(new Parameter.Dated(since(basis, articles), only)));
        table.close();
        return new Parameter(name, title, values, basis);
    }

    private Parameter.Dated dated(Table table, List<Parameter.Dated> before) {
        LocalDate from = day(table, "from").orElse(LocalDate.EPOCH);
        if (!before.isEmpty() && !from.isAfter(before.get(before.size() - 1).from())) {
            table.wrong(
                    Fault.MEANING,
                    table.at("from"),
                    new Text("按生效日期先后排列，日期不能重复", "order the values by date, each date once"));
        }
        Json value = table.node("value").flatMap(this::plain).orElse(new Json.Num(0));
        if (!table.has("value")) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.place(),
                    Say.missing("value", new Text("这一日期起的值", "the value from that day on"), Optional.empty()));
        }
        table.close();
        return new Parameter.Dated(from, value);
    }

    private Optional<Json> plain(Node node) {
        Optional<Json> value = Scalars.json(node, context);
        if (value.filter(each -> each.canonical().contains("\"$")).isPresent()) {
            context.problems()
                    .add(
                            Fault.MEANING,
                            node.place(),
                            new Text("参数的值不能引用其他参数", "the value of a parameter cannot refer to another"));
        }
        return value;
    }

    private static LocalDate since(Basis basis, List<Article> articles) {
        return articles.stream()
                .filter(article ->
                        basis instanceof ArticleRef ref && article.number().equals(ref.number()))
                .map(Article::inForceFrom)
                .findFirst()
                .or(() -> articles.stream().map(Article::inForceFrom).min(Comparator.naturalOrder()))
                .orElse(LocalDate.EPOCH);
    }

    List<Setting> settings(Map<String, Node.Entry> entries) {
        List<Setting> settings = new ArrayList<>();
        entries.forEach((name, entry) -> {
            declare("settings/", name, entry);
            Table.of(entry.value(), context).ifPresent(table -> settings.add(setting(name, table)));
        });
        return settings;
    }

    private Setting setting(String name, Table table) {
        Text title = table.text("title");
        Optional<Setting.Type> type = table.choice("type", Setting.Type.class);
        boolean lists = type.filter(Setting.Type.OPTIONS::equals).isPresent();
        Optional<Json> given = lists
                ? Optional.of(table.namedUnlessAbsent("default", Forms.ID)).map(this::options)
                : table.node("default").flatMap(node -> Scalars.json(node, context));
        if (!table.has("default")) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.place(),
                    Say.missing("default", new Text("默认值", "the default"), Optional.empty()));
        }
        Optional<Long> minimum = table.maybeNumber("minimum", -Json.MAX_NUMBER, Json.MAX_NUMBER);
        Optional<Long> maximum = table.maybeNumber("maximum", -Json.MAX_NUMBER, Json.MAX_NUMBER);
        List<String> options = List.copyOf(table.words("options", Forms.ID).keySet());
        type.ifPresent(each -> {
            onlyFor(table, "minimum", each == Setting.Type.NUMBER, "type: number");
            onlyFor(table, "maximum", each == Setting.Type.NUMBER, "type: number");
            onlyFor(table, "options", each == Setting.Type.CHOICE, "type: choice");
        });
        if (type.filter(Setting.Type.CHOICE::equals).isPresent() && !table.has("options")) {
            table.wrong(
                    Fault.STRUCTURE,
                    table.place(),
                    Say.missing("options", new Text("可选值列表", "the list of allowed values"), Optional.empty()));
        }
        Basis basis = Bases.read(table, context);
        table.close();
        Setting setting = new Setting(
                name,
                title,
                type.orElse(Setting.Type.NUMBER),
                given.orElse(new Json.Num(0)),
                minimum,
                maximum,
                options,
                basis);
        given.filter(value -> type.isPresent() && !lists)
                .flatMap(setting::complaint)
                .ifPresent(text -> table.wrong(Fault.MEANING, table.at("default"), text));
        return setting;
    }

    private Json options(Map<String, Node.Entry> entries) {
        List<Field.Option> options = new ArrayList<>();
        entries.forEach((id, entry) ->
                Texts.read(entry.value(), context).ifPresent(title -> options.add(new Field.Option(id, title))));
        return Setting.value(options);
    }

    private static void onlyFor(Table table, String key, boolean fits, String where) {
        if (table.has(key) && !fits) {
            table.wrong(Fault.STRUCTURE, table.at(key), onlyWith(key, where));
        }
    }

    static Text onlyWith(String key, String where) {
        return new Text("“" + key + "”只用于 " + where, "“" + key + "” stands only with " + where);
    }
}
