package org.jinbang.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes records as JSON and reads them back. Components may be strings, whole numbers, booleans, enums, dates,
 * instants (UTC, microseconds), decimals (as strings), {@link Json}, {@link Optional}, lists, sets, maps with string or
 * enum keys, records, and sealed interfaces of records (with a member {@code kind}). Empty collections and optionals are
 * left out, so that a new component can be added without changing what is already written.
 */
public final class Codec {
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** The kinds of a sealed interface by their names; none for any other type. */
    private static final ClassValue<Map<String, Class<?>>> KINDS = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> type) {
            Map<String, Class<?>> kinds = new HashMap<>();
            if (type.isSealed()) {
                for (Class<?> kind : type.getPermittedSubclasses()) {
                    kinds.put(kind.getSimpleName(), kind);
                }
            }
            return kinds;
        }
    };

    private record Shape(RecordComponent[] components, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                components[i].getAccessor().setAccessible(true);
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Shape(components, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

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

    private Codec() {}

    /** The instant as the journal writes it: UTC, six digits of the second. */
    public static String text(Instant instant) {
        return INSTANT.format(instant);
    }

    /** Writes a record. */
    public static Json.Obj write(Record value) {
        SortedMap<String, Json> members = new TreeMap<>();
        for (RecordComponent component : SHAPES.get(value.getClass()).components()) {
            try {
                Json json = any(component.getAccessor().invoke(value), component.getType());
                if (json != null) {
                    members.put(component.getName(), json);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return new Json.Obj(members);
    }

    /** Reads a record; throws {@link JsonException} naming the member that does not fit. */
    public static <T> T read(Json json, Class<T> type) {
        return type.cast(any(json, type, new Where(null, type.getSimpleName())));
    }

    private static Json any(Object value, Class<?> declared) {
        if (value == null) {
            return null;
        }
        if (value instanceof Json json) {
            return json instanceof Json.Obj object && object.members().isEmpty() ? null : json;
        }
        if (value instanceof String string) {
            return new Json.Str(string);
        }
        if (value instanceof Boolean bool) {
            return new Json.Bool(bool);
        }
        if (value instanceof Integer || value instanceof Long) {
            return new Json.Num(((Number) value).longValue());
        }
        if (value instanceof Enum<?> constant) {
            return new Json.Str(constant.name());
        }
        if (value instanceof Instant instant) {
            return new Json.Str(text(instant));
        }
        if (value instanceof LocalDate || value instanceof BigDecimal) {
            return new Json.Str(value instanceof BigDecimal d ? d.toPlainString() : value.toString());
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(inner -> any(inner, inner.getClass())).orElse(null);
        }
        if (value instanceof Collection<?> collection) {
            List<Json> items = new ArrayList<>();
            collection.forEach(item -> items.add(item(item)));
            return items.isEmpty() ? null : new Json.Arr(items);
        }
        if (value instanceof Map<?, ?> map) {
            SortedMap<String, Json> members = new TreeMap<>();
            map.forEach((key, item) -> members.put(key.toString(), item(item)));
            return members.isEmpty() ? null : new Json.Obj(members);
        }
        if (value instanceof Record record) {
            Json.Obj written = write(record);
            boolean kind = isSealed(declared) || ofSealed(record.getClass());
            // A record with a component of that name (a condition) is only ever read as itself.
            return kind && !written.members().containsKey("kind")
                    ? written.with("kind", record.getClass().getSimpleName())
                    : written;
        }
        throw new IllegalArgumentException("No JSON for " + value.getClass());
    }

    private static Json item(Object item) {
        if (item instanceof Record record && !ofSealed(record.getClass())) {
            return write(record);
        }
        Json json = any(item, item.getClass());
        if (json != null) {
            return json;
        }
        return item instanceof Collection<?> ? new Json.Arr(List.of()) : Json.obj();
    }

    private static boolean isSealed(Class<?> type) {
        return !KINDS.get(type).isEmpty();
    }

    /** Whether a record is one of the kinds of a sealed interface. */
    private static boolean ofSealed(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (isSealed(parent)) {
                return true;
            }
        }
        return false;
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
        if (isSealed(type)) {
            return sealed(cast(json, Json.Obj.class, where), type, where);
        }
        if (type.isRecord()) {
            return record(cast(json, Json.Obj.class, where), type, where);
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
                return Instant.parse(text);
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
        Class<?> permitted = KINDS.get(type).get(kind);
        if (permitted == null) {
            throw new JsonException(where + ".kind: unknown " + kind, 0);
        }
        return record(json, permitted, where);
    }

    private static Object record(Json.Obj json, Class<?> type, Where where) {
        Shape shape = SHAPES.get(type);
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

    private static <T extends Json> T cast(Json json, Class<T> type, Where where) {
        if (!type.isInstance(json)) {
            throw new JsonException(where + " is not of the type " + type.getSimpleName(), 0);
        }
        return type.cast(json);
    }
}
