package org.jinbang.itests.container;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;

/** The operations that a running server describes, with values that fit their parameters and bodies. */
final class Described {
    private final Json.Obj document;
    private final Map<String, String> targets;

    /**
     * Reads the description.
     *
     * @param targets for each name in a path, something that exists
     */
    Described(Api api, Map<String, String> targets) {
        document = api.get("/api/openapi.json").accepted();
        this.targets = targets;
    }

    /**
     * One operation.
     *
     * @param address with existing targets in its path, and the query that it needs
     * @param type the media type of the body; empty if there is none
     */
    record Operation(String method, String path, String address, String access, boolean open, String type, Json body) {
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
                        .forEach((method, described) -> operations.add(
                                operation(method.toUpperCase(Locale.ROOT), path, (Json.Obj) described))));
        return operations;
    }

    private Operation operation(String method, String path, Json.Obj described) {
        Json.Obj content = described.object("requestBody").object("content");
        String type = content.members().keySet().stream().findFirst().orElse("");
        Json body =
                type.equals("application/json") ? fitting(content.object(type).object("schema")) : Json.obj();
        boolean open = described.get("security").isPresent()
                && described.items("security").isEmpty();
        String access = described.text("x-access").orElseThrow();
        return new Operation(method, path, address(path, described), access, open, type, body);
    }

    private String address(String path, Json.Obj described) {
        String address = path;
        StringBuilder query = new StringBuilder();
        for (Json each : described.items("parameters")) {
            Json.Obj parameter = (Json.Obj) each;
            String name = parameter.text("name").orElseThrow();
            if (parameter.text("in").filter("path"::equals).isPresent()) {
                address = address.replace("{" + name + "}", URLEncoder.encode(target(name), StandardCharsets.UTF_8));
            } else if (parameter.text("in").filter("query"::equals).isPresent() && parameter.isTrue("required")) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(target(name));
            }
        }
        return address + query;
    }

    private String target(String name) {
        return Optional.ofNullable(targets.get(name))
                .orElseThrow(() -> new IllegalStateException("name something for the parameter " + name));
    }

    /** A value of a schema's shape with what is required in it; what bears the name of a target names that. */
    private Json fitting(Json.Obj schema) {
        if (schema.text("$ref").isPresent()) {
            Json.Obj found = document;
            for (String step : schema.text("$ref").get().substring(2).split("/")) {
                found = found.object(step);
            }
            return fitting(found);
        }
        if (!schema.items("enum").isEmpty()) {
            return schema.items("enum").get(0);
        }
        return switch (schema.text("type").orElse("")) {
            case "integer" -> new Json.Num(1);
            case "boolean" -> new Json.Bool(true);
            case "array" -> new Json.Arr(List.of());
            case "object" -> {
                Json.Obj object = Json.obj();
                for (String name : schema.texts("required")) {
                    Json value = fitting(schema.object("properties").object(name));
                    String target = targets.get(name);
                    object = object.with(name, target != null && value instanceof Json.Str ? Json.of(target) : value);
                }
                yield object;
            }
            default -> Json.of(text(schema.text("format").orElse("")));
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2024-05-31";
            case "date-time" -> "2024-05-31T09:00:00+08:00";
            default -> "yi-er-san-si-wu";
        };
    }
}
