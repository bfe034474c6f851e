package org.jinbang.rest.internal.description;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.json.Recorded;

/** JSON Schemas of records, by the rules by which {@link Codec} writes them. */
final class RecordSchemas {
    private final SortedMap<String, Json> schemas = new TreeMap<>();

    /** All schemas asked for so far, with those they refer to, by name. */
    Json.Obj all() {
        return new Json.Obj(schemas);
    }

    /** Adds a schema that stands for no record. */
    void add(String name, Json.Obj schema) {
        schemas.put(name, schema);
    }

    /** A reference to a schema by name. */
    static Json.Obj ref(String name) {
        return Json.obj().with("$ref", "#/components/schemas/" + name);
    }

    /** The schema of a type: a reference for records, enums and sealed interfaces. */
    Json.Obj of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Json.Obj.class) {
            return type("object");
        }
        if (plain == Json.class) {
            return Json.obj();
        }
        if (plain == byte[].class) {
            return type("string").with("format", "binary");
        }
        if (plain == String.class) {
            return type("string");
        }
        if (plain == BigDecimal.class) {
            return type("string").with("pattern", "^-?\\d+(\\.\\d+)?$");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return type("boolean");
        }
        if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
            return type("integer");
        }
        if (plain == Instant.class) {
            return type("string").with("format", "date-time");
        }
        if (plain == LocalDate.class) {
            return type("string").with("format", "date");
        }
        return named(plain);
    }

    private Json.Obj generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return of(arguments[0]);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return type("object").with("additionalProperties", of(arguments[1]));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return type("array").with("items", of(arguments[0]));
        }
        throw new IllegalArgumentException("No schema for " + type);
    }

    private Json.Obj named(Class<?> type) {
        String name = name(type);
        if (!schemas.containsKey(name)) {
            // Known before it is described, for it may refer to itself.
            schemas.put(name, Json.obj());
            schemas.put(name, describe(type));
        }
        return ref(name);
    }

    private Json.Obj describe(Class<?> type) {
        if (type.isEnum()) {
            return type("string")
                    .with(
                            "enum",
                            Json.texts(Arrays.stream(type.getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .toList()));
        }
        if (type.isSealed()) {
            List<Json> choices = new ArrayList<>();
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                choices.add(of(permitted));
            }
            return Json.obj().with("oneOf", new Json.Arr(choices));
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (Recorded.class.isAssignableFrom(type)) {
            return record(Recorded.as(type));
        }
        throw new IllegalArgumentException("No schema for " + type);
    }

    private Json.Obj record(Class<?> type) {
        SortedMap<String, Json> members = new TreeMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            members.put(component.getName(), of(component.getGenericType()));
            if (!leftOutWhenEmpty(component.getType())) {
                required.add(component.getName());
            }
        }
        if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
            members.put("kind", Json.obj().with("const", type.getSimpleName()));
        }
        Json.Obj schema = type("object").with("properties", new Json.Obj(members));
        return required.isEmpty() ? schema : schema.with("required", Json.texts(required));
    }

    private static boolean leftOutWhenEmpty(Class<?> type) {
        return type == Optional.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type == Json.Obj.class
                || type == Json.class;
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean own = outer == null || outer.getName().startsWith("org.jinbang.rest.");
        return own ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private static Json.Obj type(String name) {
        return Json.obj().with("type", name);
    }
}
