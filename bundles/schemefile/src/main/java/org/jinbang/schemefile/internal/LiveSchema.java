package org.jinbang.schemefile.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jinbang.json.Json;
import org.jinbang.process.KindCatalogue;
import org.jinbang.process.KindCatalogue.Kind;
import org.jinbang.process.SchemeFormat;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.schemefile.SchemeReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The schema of the format, told which kinds there are and what parameters each takes: so editors can complete them. */
@Component(service = SchemeFormat.class)
public final class LiveSchema implements SchemeFormat {
    private static final Json.Obj FORMAT = format();
    private static final Json.Obj REFERENCE = Json.obj().with("$ref", "#/$defs/reference");

    private final KindCatalogue kinds;

    /** With the kinds of {@code kinds}. */
    @Activate
    public LiveSchema(@Reference KindCatalogue kinds) {
        this.kinds = kinds;
    }

    private static Json.Obj format() {
        try (InputStream in = SchemeReader.class.getResourceAsStream("scheme.schema.json")) {
            return Json.parseObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Json.Obj schema() {
        Json.Obj definitions = FORMAT.object("$defs");
        return FORMAT.with(
                "$defs",
                definitions
                        .with("ownCondition", with(kinds.conditions(), definitions.object("ownCondition")))
                        .with("stage", with(kinds.stages(), definitions.object("stage"))));
    }

    private static Json.Obj with(List<Kind> kinds, Json.Obj element) {
        Json.Obj properties = element.object("properties");
        Json.Obj kind = properties.object("kind").with("$ref", (Json) null).with("enum", Json.texts(names(kinds)));
        // An editor would show what is said of any value in place of what is said of the parameter.
        return element.with("properties", properties.with("kind", kind))
                .with("additionalProperties", true)
                .with(
                        "allOf",
                        new Json.Arr(kinds.stream().<Json>map(LiveSchema::rule).toList()));
    }

    private static List<String> names(List<Kind> kinds) {
        return kinds.stream().map(Kind::name).toList();
    }

    private static Json rule(Kind kind) {
        Json.Obj parameters = Json.obj();
        for (ParameterSpec each : kind.parameters()) {
            parameters = parameters.with(each.name(), written(each).with("description", words(each.help())));
        }
        List<String> needed = kind.parameters().stream()
                .filter(ParameterSpec::required)
                .map(ParameterSpec::name)
                .toList();
        return Json.obj()
                .with(
                        "if",
                        Json.obj()
                                .with(
                                        "properties",
                                        Json.obj().with("kind", Json.obj().with("const", kind.name())))
                                .with("required", Json.texts(List.of("kind"))))
                .with(
                        "then",
                        Json.obj()
                                .with("description", words(kind.explanation()))
                                .with("properties", parameters)
                                .with("required", Json.texts(needed)));
    }

    private static String words(Text text) {
        return text.en() + " / " + text.zh();
    }

    private static Json.Obj written(ParameterSpec spec) {
        return switch (spec.type()) {
            case TEXT, DATE, FRACTION -> type("string");
            case NUMBER -> orReference(type("integer"));
            case DECIMAL -> Json.obj().with("type", Json.texts(List.of("number", "string")));
            case YES_NO -> orReference(type("boolean"));
            case CHOICE -> orReference(Json.obj().with("enum", Json.texts(spec.options())));
            case FIELD, ORGAN, STAGE -> Json.obj().with("$ref", "#/$defs/id");
            case TEXTS -> orReference(type("array").with("items", type("string")));
            case TERM ->
                type("object")
                        .with(
                                "properties",
                                Json.obj()
                                        .with("days", orReference(type("integer")))
                                        .with(
                                                "calendar",
                                                orReference(Json.obj()
                                                        .with("enum", Json.texts(List.of("all", "working"))))))
                        .with("required", Json.texts(List.of("days", "calendar")));
            case ANY -> Json.obj();
        };
    }

    private static Json.Obj type(String type) {
        return Json.obj().with("type", type);
    }

    private static Json.Obj orReference(Json.Obj written) {
        return Json.obj().with("anyOf", new Json.Arr(List.of(written, REFERENCE)));
    }
}
