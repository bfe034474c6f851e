package org.jinbang.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.json.Json;

/** The operations of an OpenAPI document, as a client reads them. */
final class Described {
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("edition", "e1"),
            Map.entry("application", "a1"),
            Map.entry("batch", "1"),
            Map.entry("stage", "vote"),
            Map.entry("ballot", "b1"),
            Map.entry("notice", "n1"),
            Map.entry("value", "v1"),
            Map.entry("scheme", "cn.example"),
            Map.entry("revision", "2024"),
            Map.entry("since", "2024"),
            Map.entry("track", "expert"),
            Map.entry("number", "JB-2024-001"),
            Map.entry("file", "f-0"),
            Map.entry("mail", "m1"),
            Map.entry("account", "p-unknown"),
            Map.entry("person", "p-unknown"),
            Map.entry("session", "s-unknown"),
            Map.entry("key", "k-unknown"),
            Map.entry("year", "2024"),
            Map.entry("from", "2024-05-01"),
            Map.entry("ends", "7d"),
            Map.entry("import", "none"),
            Map.entry("organ", "office"));

    private final Json.Obj document;

    Described(Json.Obj document) {
        this.document = document;
    }

    Json.Obj document() {
        return document;
    }

    /** One operation. */
    record Operation(String method, String path, Json.Obj description, Json.Obj document) {
        boolean open() {
            return description.get("security").isPresent()
                    && description.items("security").isEmpty();
        }

        String access() {
            return description.text("x-access").orElseThrow();
        }

        boolean command() {
            return access().equals("COMMAND");
        }

        List<Json.Obj> parameters(String in) {
            return description.items("parameters").stream()
                    .map(Json.Obj.class::cast)
                    .filter(each -> each.text("in").orElseThrow().equals(in))
                    .toList();
        }

        /** Whether the answer is a file of whatever type. */
        boolean answersAnyType() {
            return description
                    .object("responses")
                    .object("200")
                    .object("content")
                    .get("*/*")
                    .isPresent();
        }

        /** The media type of the body, if there is one. */
        Optional<String> bodyType() {
            return description.object("requestBody").object("content").members().keySet().stream()
                    .findFirst();
        }

        /** The schema of a JSON body. */
        Json.Obj bodySchema() {
            Json.Obj schema = description
                    .object("requestBody")
                    .object("content")
                    .object("application/json")
                    .object("schema");
            return schema.text("$ref").map(this::resolve).orElse(schema);
        }

        Json.Obj resolve(String ref) {
            Json.Obj at = document;
            for (String step : ref.substring(2).split("/")) {
                at = at.object(step);
            }
            return at;
        }

        /** The address with an existing target in each place, but for one parameter, and with the query it needs. */
        String address(Map<String, String> instead) {
            String address = path;
            for (Json.Obj parameter : parameters("path")) {
                String name = parameter.text("name").orElseThrow();
                String sample = Optional.ofNullable(SAMPLES.get(name))
                        .orElseThrow(() -> new IllegalStateException("No sample for " + name));
                address = address.replace("{" + name + "}", instead.getOrDefault(name, sample));
            }
            StringBuilder query = new StringBuilder();
            for (Json.Obj parameter : parameters("query")) {
                String name = parameter.text("name").orElseThrow();
                boolean number = parameter
                        .object("schema")
                        .text("type")
                        .filter("integer"::equals)
                        .isPresent();
                if (parameter.isTrue("required")) {
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(number ? "1" : "x");
                }
            }
            return address + query;
        }

        String address() {
            return address(Map.of());
        }

        /** A body that fits, if the operation has one. */
        Optional<Json.Obj> sampleBody() {
            if (!bodyType().filter("application/json"::equals).isPresent()) {
                return Optional.empty();
            }
            Json.Obj body = Json.obj();
            for (String name : bodySchema().texts("required")) {
                body = body.with(name, sample(bodySchema().object("properties").object(name)));
            }
            return Optional.of(body);
        }

        private Json sample(Json.Obj schema) {
            if (schema.text("$ref").isPresent()) {
                return resolve(schema.text("$ref").get()).items("enum").get(0);
            }
            String format = schema.text("format").orElse("");
            return switch (schema.text("type").orElse("")) {
                case "integer" -> new Json.Num(2024);
                case "boolean" -> new Json.Bool(true);
                case "array" -> new Json.Arr(List.of());
                case "object" -> Json.obj();
                default ->
                    Json.of(
                            format.equals("date")
                                    ? "2024-05-31"
                                    : format.equals("date-time") ? "2024-05-31T09:00:00+08:00" : "yi-er-san-si-wu");
            };
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.object("paths")
                .members()
                .forEach((path, methods) -> ((Json.Obj) methods)
                        .members()
                        .forEach((method, description) -> operations.add(new Operation(
                                method.toUpperCase(Locale.ROOT), path, (Json.Obj) description, document))));
        return operations;
    }

    Stream<Operation> withJsonBody() {
        return operations().stream()
                .filter(each ->
                        each.bodyType().filter("application/json"::equals).isPresent());
    }
}
