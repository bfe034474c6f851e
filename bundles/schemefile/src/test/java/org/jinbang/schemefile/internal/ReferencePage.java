package org.jinbang.schemefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jinbang.process.CommandType;
import org.jinbang.process.KindCatalogue;
import org.jinbang.process.KindCatalogue.Kind;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.spi.ParameterSpec;

/** The manual's reference of the scheme format: every object of the schema as a table, and every kind. */
final class ReferencePage {
    private static final String DEFS = "#/$defs/";
    private static final Set<String> WORDS =
            Set.of("text", "id", "article", "articleNumber", "day", "value", "language");

    /** What is written one way each time a place of the regulation is named, by the prefix of its keys. */
    private static final List<String> BASES = List.of("", "by-", "fee-");

    private static final String INTRODUCTION = """
            # The scheme format

            A test generates this page from the JSON Schema and the kinds of conditions and stages that core registers, and
            holds it against them on every build. [Writing a scheme](scheme-files.md) is the guide. A server publishes the
            schema for [completion in your editor](scheme-files.md#completion-in-your-editor), and `award:kind-list` prints
            the kinds on it, those of other bundles too.

            Here: [what stands in a scheme](#scheme), the [commands](#commands) and [refusals](#refusals) of golden cases,
            the [kinds of conditions](#kinds-of-conditions) and the [kinds of stages](#kinds-of-stages).

            | word | how it is written |
            |---|---|
            | *text* | in both languages: `{zh: 评选, en: Selection}` |
            | *id* | lower-case letters, digits and hyphens, beginning with a letter: `quality-expert` |
            | *article* | an article, with the place inside it if need be: `"8"`, `"8 (4)"` |
            | *day* | `2024-05-31` |
            | *value* | anything but null; a text that begins with `$` refers to a parameter or setting |
            | `$name` | a parameter or setting by its name: `$notice-days` |
            | *X* by id | a mapping in which each id stands before its *X* |

            <a id="basis"></a>**Basis.** Every rule stands on an article, `article: "8 (4)"`, or, where the regulation is
            silent and the scheme decides, on a reading with its reason: `reading: {zh: …, en: …}`, beside it the article it
            stands near, `near: "8"`. Parts of a stage's parameters that name a place of their own (`first`, `scope`, `plan`,
            `rating`, …) take an `article` only, and without one stand where the stage does; `levels` take both.
            """;

    private final JsonNode schema;
    private final StringBuilder page = new StringBuilder(INTRODUCTION);
    private final Deque<Part> waiting = new ArrayDeque<>();
    private final Set<String> headings = new LinkedHashSet<>();

    /** An object of the schema that gets a table. */
    private record Part(String heading, JsonNode object) {}

    private ReferencePage(JsonNode schema) {
        this.schema = schema;
    }

    static String of(JsonNode schema, KindCatalogue kinds) {
        ReferencePage page = new ReferencePage(schema);
        page.later("scheme", schema);
        page.parts();
        page.later("formFile");
        page.later("sectionsFile");
        page.parts();
        page.cases();
        page.kinds("condition", kinds.conditions());
        page.kinds("stage", kinds.stages());
        return page.page.toString();
    }

    private String later(String heading, JsonNode object) {
        if (headings.add(heading)) {
            waiting.add(new Part(heading, object));
        }
        return "[" + heading + "](#" + heading.replace(' ', '-') + ")";
    }

    private String later(String definition) {
        JsonNode object = schema.at("/$defs/" + definition);
        return later(object.path("title").asText(definition), object);
    }

    private void parts() {
        while (!waiting.isEmpty()) {
            Part part = waiting.remove();
            List<Part> after = List.copyOf(waiting);
            waiting.clear();
            page.append("\n## ").append(part.heading()).append("\n\n");
            if (part.object() != schema && part.object().has("description")) {
                page.append(plain(part.object().get("description").asText())).append("\n\n");
            }
            rows(part);
            // What a part consists of comes right after it.
            waiting.addAll(after);
        }
    }

    private void rows(Part part) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        part.object()
                .get("properties")
                .fields()
                .forEachRemaining(each -> properties.put(each.getKey(), each.getValue()));
        Set<String> needed = new TreeSet<>();
        part.object().path("required").forEach(each -> needed.add(each.asText()));
        page.append("| property | what is written | needed | meaning |\n|---|---|---|---|\n");
        List<Runnable> bases = new ArrayList<>();
        for (String prefix : BASES) {
            if (properties.containsKey(prefix + "reading")) {
                String article = prefix + "article";
                String keys = "`" + article + "`, or `" + prefix + "reading` and `" + prefix + "near`";
                boolean always = part.object().toString().contains("[{\"required\":[\"" + article + "\"]");
                String meaning = properties.get(article).get("description").asText();
                List.of("article", "reading", "near").forEach(each -> properties.remove(prefix + each));
                bases.add(() -> row(keys, "[basis](#basis)", always, plain(meaning)));
            }
        }
        properties.forEach((name, value) -> row(
                "`" + name + "`",
                type(value, part.object() == schema ? name : part.heading() + " " + name),
                needed.contains(name),
                plain(value.path("description").asText())));
        bases.forEach(Runnable::run);
    }

    /** Words as they are, whatever they would mean to the page. */
    private static String plain(String words) {
        return words.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;");
    }

    private void row(String name, String type, boolean needed, String meaning) {
        page.append("| ").append(name).append(" | ").append(type).append(" | ").append(needed ? "✓" : "");
        page.append(" | ").append(meaning).append(" |\n");
    }

    /** What is written for a value; an object within it gets a table under {@code heading}. */
    private String type(JsonNode value, String heading) {
        if (value.has("$ref")) {
            return named(value.get("$ref").asText().substring(DEFS.length()));
        }
        if (value.has("enum")) {
            List<String> words = new ArrayList<>();
            value.get("enum").forEach(each -> words.add("`" + each.asText() + "`"));
            return String.join(", ", words);
        }
        if (value.has("anyOf")) {
            List<String> ways = new ArrayList<>();
            value.get("anyOf").forEach(each -> ways.add(type(each, heading)));
            return String.join(" or ", ways);
        }
        return switch (value.path("type").asText()) {
            case "array" -> list(value, heading);
            case "object" -> value.has("properties") ? later(heading, value) : mapping(value, heading);
            case "boolean" -> "`true`, `false`";
            case "integer" -> "whole number" + bounds(value);
            case "string" -> pattern(value, "words");
            default -> value.has("type") ? pattern(value, "words or whole number") : "*value*";
        };
    }

    private String named(String definition) {
        JsonNode found = schema.at("/$defs/" + definition);
        if (WORDS.contains(definition)) {
            return definition.equals("articleNumber") ? "*article*" : "*" + definition + "*";
        }
        if (definition.equals("reference")) {
            return "`$name`";
        }
        if (found.has("else")) {
            return type(found.get("else"), definition) + " or `{use: …}`";
        }
        return found.has("properties") ? later(definition) : type(found, definition);
    }

    private String list(JsonNode value, String heading) {
        int least = value.path("minItems").asInt();
        String count = least == value.path("maxItems").asInt(-1) ? least + " times " : "list of ";
        return count
                + type(value.get("items"), heading)
                + (count.startsWith("list") && least == 1 ? ", at least one" : "");
    }

    private String mapping(JsonNode value, String heading) {
        String each = value.path("additionalProperties").has("type")
                        && value.get("additionalProperties").get("type").isArray()
                ? "*value*"
                : type(value.get("additionalProperties"), heading);
        return (each.endsWith(" by id") ? "(" + each + ")" : each)
                + (value.path("propertyNames").has("$ref") ? " by id" : " by name")
                + (value.path("minProperties").asInt() == 1 ? ", at least one" : "");
    }

    private static String bounds(JsonNode value) {
        boolean least = value.path("minimum").asLong(Long.MIN_VALUE) > -org.jinbang.json.Json.MAX_NUMBER;
        boolean most = value.path("maximum").asLong(Long.MAX_VALUE) < org.jinbang.json.Json.MAX_NUMBER;
        String from = least ? " from " + value.get("minimum").asLong() : "";
        return from + (most ? " to " + value.get("maximum").asLong() : "");
    }

    private static String pattern(JsonNode value, String otherwise) {
        String pattern = value.path("pattern").asText();
        return pattern.length() < 4 ? otherwise : otherwise + " like `" + pattern.replace("|", "\\|") + "`";
    }

    private void cases() {
        page.append(
                "\n## commands\n\nWhat a [step of a case](#step-of-a-case) can `do`. Data in brackets can be left out.\n\n");
        page.append("| `do` | about | `with` | what it does |\n|---|---|---|---|\n");
        for (CommandType each : CommandType.values()) {
            String data = each.data().stream()
                    .map(one -> one.required() ? "`" + one.name() + "`" : "(`" + one.name() + "`)")
                    .collect(Collectors.joining(", "));
            page.append("| `").append(each.path()).append("` | ");
            page.append(each.scope().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(data)
                    .append(" | ");
            page.append(each.title().en())
                    .append("<br>")
                    .append(each.title().zh())
                    .append(" |\n");
        }
        page.append("\n## refusals\n\nWhat can stand under `refused` of an [expectation](#expectation).\n\n");
        page.append("| code | meaning |\n|---|---|\n");
        for (RefusalCode each : RefusalCode.values()) {
            page.append("| `")
                    .append(each)
                    .append("` | ")
                    .append(each.title().en())
                    .append("<br>");
            page.append(each.title().zh()).append(" |\n");
        }
    }

    private void kinds(String sort, List<Kind> kinds) {
        page.append("\n## kinds of ")
                .append(sort)
                .append("s\n\nBeside the keys of a [")
                .append(sort)
                .append("](#");
        page.append(sort)
                .append(") stand the parameters of its kind. Whole numbers, numbers, fractions, days, choices and");
        page.append(" yes-no can be `$name`.\n\n");
        page.append(kinds.stream()
                        .map(kind -> "[" + kind.name() + "](#" + kind.name() + ")")
                        .collect(Collectors.joining(" · ")))
                .append('\n');
        for (Kind kind : kinds) {
            if (!headings.add(kind.name())) {
                throw new IllegalStateException("two headings “" + kind.name() + "”; links would lead astray");
            }
            page.append("\n### ").append(kind.name()).append("\n\n");
            page.append(kind.explanation().en())
                    .append(' ')
                    .append(kind.explanation().zh())
                    .append('\n');
            if (!kind.parameters().isEmpty()) {
                page.append("\n| parameter | what is written | needed | meaning |\n|---|---|---|---|\n");
                kind.parameters()
                        .forEach(each -> row(
                                "`" + each.name() + "`",
                                type(each),
                                each.required(),
                                plain(each.help().en()) + "<br>"
                                        + plain(each.help().zh())));
            }
            page.append("\n```yaml\n").append(kind.example().stripTrailing()).append("\n```\n");
        }
    }

    private static String type(ParameterSpec spec) {
        return spec.options().isEmpty() ? spec.type().title().en() : "`" + String.join("`, `", spec.options()) + "`";
    }
}
