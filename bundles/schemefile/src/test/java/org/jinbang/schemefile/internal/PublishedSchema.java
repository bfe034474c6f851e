package org.jinbang.schemefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.schemefile.SchemeReader;

/** The published JSON Schema, applied to the files of a scheme by the validator that stands for all others. */
final class PublishedSchema {
    private static final String ID = "urn:jinbang:scheme-file:1";

    private final SchemaRegistry registry;
    private final Map<String, Schema> byPart = new HashMap<>();

    PublishedSchema() {
        this(text());
    }

    /** Another form of it, of the same id. */
    PublishedSchema(String schema) {
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, schema)));
    }

    static String text() {
        try (InputStream in = SchemeReader.class.getResourceAsStream("scheme.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema finds, one line each; empty if the files could not even be parsed. */
    List<String> errors(Map<String, String> texts) {
        List<String> errors = new ArrayList<>();
        texts.forEach((file, text) -> {
            Optional<Node> root = YamlTree.read(file, text.getBytes(StandardCharsets.UTF_8), new Problems());
            root.map(PublishedSchema::json)
                    .ifPresent(json -> schema(part(file, json))
                            .validate(json)
                            .forEach(error ->
                                    errors.add(file + error.getInstanceLocation() + " " + error.getMessage())));
        });
        return errors;
    }

    private Schema schema(String part) {
        return byPart.computeIfAbsent(
                part,
                name -> registry.getSchema(JsonNodeFactory.instance.objectNode().put("$ref", ID + name)));
    }

    private static String part(String file, JsonNode json) {
        return switch (file) {
            case "articles.yaml" -> "#/$defs/articles";
            case "parameters.yaml" -> "#/$defs/parameters";
            case "cases/answers.yaml" -> "#/$defs/answers";
            default -> {
                if (file.startsWith("forms/")) {
                    boolean shared = json.isObject() && !json.has("form") && !json.has("title");
                    yield shared ? "#/$defs/sectionsFile" : "#/$defs/formFile";
                }
                yield file.startsWith("cases/") ? "#/$defs/cases" : "";
            }
        };
    }

    /** As a YAML 1.2 reader hands it to a validator. */
    static JsonNode json(Node node) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (node instanceof Node.Items list) {
            ArrayNode array = factory.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = factory.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (scalar.isNull()) {
            return factory.nullNode();
        }
        if (scalar.isYesNo()) {
            return factory.booleanNode(Boolean.parseBoolean(scalar.text()));
        }
        if (scalar.isWhole()) {
            return factory.numberNode(new BigInteger(scalar.text()));
        }
        return scalar.isNumber() ? factory.numberNode(new BigDecimal(scalar.text())) : factory.textNode(scalar.text());
    }
}
