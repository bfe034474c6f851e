package org.jinbang.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads records back from JSON, for {@link Codec}. */
final class RecordReader {
    private RecordReader() {}

    /** Where in the whole something stands; put into words only if it does not fit. */
    private record Where(Where parent, String step) {
        Where member(String name) {
            return new Where(this, name);
        }

        @Override
        public String toString() {
            return parent == null ? step : parent + (step.startsWith("[") ? "" : ".") + step;
        }
    }

    static Object read(Json json, Class<?> type) {
        return any(json, type, new Where(null, type.getSimpleName()));
    }

    private static Object any(Json json, Type type, Where where) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return json == null ? Optional.empty() : Optional.of(any(json, arguments[0], where));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return map(json, arguments, where);
            }
            List<Object> items = new ArrayList<>();
            for (Json item : json == null
                    ? List.<Json>of()
                    : cast(json, Json.Arr.class, where).items()) {
                items.add(any(item, arguments[0], new Where(where, "[" + items.size() + "]")));
            }
            return Set.class.isAssignableFrom(raw)
                    ? java.util.Collections.unmodifiableSet(new LinkedHashSet<>(items))
                    : List.copyOf(items);
        }
        return plain(json, (Class<?>) type, where);
    }

    private static Map<Object, Object> map(Json json, Type[] arguments, Where where) {
        Map<Object, Object> map = new LinkedHashMap<>();
        if (json != null) {
            cast(json, Json.Obj.class, where)
                    .members()
                    .forEach((key, value) -> map.put(
                            arguments[0] == String.class ? key : any(new Json.Str(key), arguments[0], where),
                            any(value, arguments[1], where.member(key))));
        }
        return java.util.Collections.unmodifiableMap(map);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object plain(Json json, Class<?> type, Where where) {
        if (type == boolean.class || type == Boolean.class) {
            return json != null && cast(json, Json.Bool.class, where).value();
        }
        if (type == Json.Obj.class && json == null) {
            return Json.obj();
        }
        if (json == null) {
            throw new JsonException(where + " is missing", 0);
        }
        if (Json.class.isAssignableFrom(type)) {
            return cast(json, (Class<? extends Json>) type, where);
        }
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(cast(json, Json.Num.class, where).value());
        }
        if (type == long.class || type == Long.class) {
            return cast(json, Json.Num.class, where).value();
        }
        if (RecordShape.isSealed(type)) {
            return sealed(cast(json, Json.Obj.class, where), type, where);
        }
        if (type.isRecord()) {
            return record(cast(json, Json.Obj.class, where), type, where);
        }
        if (Recorded.class.isAssignableFrom(type)) {
            return recorded(json, type, where);
        }
        String text = cast(json, Json.Str.class, where).value();
        try {
            if (type == String.class) {
                return text;
            }
            if (type.isEnum()) {
                return Enum.valueOf((Class<Enum>) type, text);
            }
            if (type == Instant.class) {
                return Instants.instant(text);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (type == BigDecimal.class) {
                return new BigDecimal(text);
            }
        } catch (RuntimeException e) {
            throw new JsonException(where + ": \"" + text + "\" is not a " + type.getSimpleName(), 0);
        }
        throw new IllegalArgumentException("No JSON for " + type);
    }

    private static Object sealed(Json.Obj json, Class<?> type, Where where) {
        String kind = json.text("kind").orElseThrow(() -> new JsonException(where + ".kind is missing", 0));
        Class<?> permitted = RecordShape.kinds(type).get(kind);
        if (permitted == null) {
            throw new JsonException(where + ".kind: unknown " + kind, 0);
        }
        return record(json, permitted, where);
    }

    private static Object record(Json.Obj json, Class<?> type, Where where) {
        RecordShape shape = RecordShape.of(type);
        Object[] values = new Object[shape.components().length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components()[i];
            String name = component.getName();
            values[i] = any(json.members().get(name), component.getGenericType(), where.member(name));
        }
        try {
            return shape.constructor().newInstance(values);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw new JsonException(where + ": " + e.getCause().getMessage(), 0);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object recorded(Json json, Class<?> type, Where where) {
        Class<?> record = Recorded.as(type);
        try {
            return type.getConstructor(record).newInstance(record(cast(json, Json.Obj.class, where), record, where));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T extends Json> T cast(Json json, Class<T> type, Where where) {
        if (!type.isInstance(json)) {
            throw new JsonException(where + " is not of the type " + type.getSimpleName(), 0);
        }
        return type.cast(json);
    }
}
