package org.jinbang.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads records back from JSON, for {@link Codec}. How a type is read is made up once: states are read with each act. */
final class RecordReader {

    /** Reads a value of one type. */
    private interface Part {
        /**
         * Reads.
         *
         * @param json {@code null} if there is none
         */
        Object read(Json json);
    }

    /** Something that does not fit; on its way out it learns where in the whole it stands. */
    private static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misfit(String message) {
            super(message, null, false, false);
        }

        Misfit within(String step) {
            return new Misfit(step + getMessage());
        }
    }

    private static final ClassValue<Part> RECORDS = new ClassValue<>() {
        @Override
        protected Part computeValue(Class<?> type) {
            return record(type);
        }
    };

    private RecordReader() {}

    static Object read(Json json, Class<?> type) {
        try {
            return part(type).read(json);
        } catch (Misfit e) {
            throw new JsonException(type.getSimpleName() + e.getMessage(), 0);
        }
    }

    private static Part part(Type type) {
        return type instanceof ParameterizedType generic ? generic(generic) : plain((Class<?>) type);
    }

    private static Part generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Map.class.isAssignableFrom(raw)) {
            return map(arguments[0] == String.class ? null : part(arguments[0]), part(arguments[1]));
        }
        Part inner = part(arguments[0]);
        if (raw == Optional.class) {
            return json -> json == null ? Optional.empty() : Optional.of(inner.read(json));
        }
        return Set.class.isAssignableFrom(raw)
                ? json -> Collections.unmodifiableSet(new LinkedHashSet<>(items(json, inner)))
                : json -> List.copyOf(items(json, inner));
    }

    private static List<Object> items(Json json, Part inner) {
        if (json == null) {
            return List.of();
        }
        List<Json> there = cast(json, Json.Arr.class).items();
        List<Object> items = new ArrayList<>(there.size());
        for (Json item : there) {
            try {
                items.add(inner.read(item));
            } catch (Misfit e) {
                throw e.within("[" + items.size() + "]");
            }
        }
        return items;
    }

    private static Part map(Part key, Part value) {
        return json -> {
            Map<Object, Object> map = new LinkedHashMap<>();
            (json == null ? Json.Obj.EMPTY : cast(json, Json.Obj.class))
                    .members()
                    .forEach((name, member) ->
                            map.put(key == null ? name : key.read(new Json.Str(name)), member(value, name, member)));
            return Collections.unmodifiableMap(map);
        };
    }

    private static Object member(Part part, String name, Json json) {
        try {
            return part.read(json);
        } catch (Misfit e) {
            throw e.within("." + name);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Part plain(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return json -> json != null && cast(json, Json.Bool.class).value();
        }
        if (type == Json.Obj.class) {
            return json -> json == null ? Json.obj() : cast(json, Json.Obj.class);
        }
        if (Json.class.isAssignableFrom(type)) {
            return json -> cast(json, (Class<? extends Json>) type);
        }
        if (type == int.class || type == Integer.class) {
            return json -> Math.toIntExact(cast(json, Json.Num.class).value());
        }
        if (type == long.class || type == Long.class) {
            return json -> cast(json, Json.Num.class).value();
        }
        if (RecordShape.isSealed(type)) {
            return json -> sealed(cast(json, Json.Obj.class), type);
        }
        if (type.isRecord()) {
            // Looked up when it is read, for a record may hold others of its own type.
            return json -> RECORDS.get(type).read(json);
        }
        if (Recorded.class.isAssignableFrom(type)) {
            return recorded(type);
        }
        if (type == String.class) {
            return json -> cast(json, Json.Str.class).value();
        }
        if (type.isEnum()) {
            return text(type, text -> Enum.valueOf((Class<Enum>) type, text));
        }
        if (type == Instant.class) {
            return text(type, Instants::instant);
        }
        if (type == LocalDate.class) {
            return text(type, LocalDate::parse);
        }
        if (type == BigDecimal.class) {
            return text(type, BigDecimal::new);
        }
        throw new IllegalArgumentException("No JSON for " + type);
    }

    private static Part text(Class<?> type, Function<String, Object> read) {
        return json -> {
            String text = cast(json, Json.Str.class).value();
            try {
                return read.apply(text);
            } catch (RuntimeException e) {
                throw new Misfit(": \"" + text + "\" is not a " + type.getSimpleName());
            }
        };
    }

    private static Object sealed(Json.Obj json, Class<?> type) {
        String kind = json.text("kind").orElseThrow(() -> new Misfit(".kind is missing"));
        Class<?> permitted = RecordShape.kinds(type).get(kind);
        if (permitted == null) {
            throw new Misfit(".kind: unknown " + kind);
        }
        return RECORDS.get(permitted).read(json);
    }

    private static Part record(Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        String[] names =
                Arrays.stream(shape.components()).map(RecordComponent::getName).toArray(String[]::new);
        Part[] parts = Arrays.stream(shape.components())
                .map(component -> part(component.getGenericType()))
                .toArray(Part[]::new);
        return json -> {
            Map<String, Json> members = cast(json, Json.Obj.class).members();
            Object[] values = new Object[parts.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = member(parts[i], names[i], members.get(names[i]));
            }
            return made(shape.constructor(), values);
        };
    }

    private static Part recorded(Class<?> type) {
        Class<?> record = Recorded.as(type);
        Constructor<?> constructor;
        try {
            constructor = type.getConstructor(record);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        return json -> made(constructor, RECORDS.get(record).read(json));
    }

    private static Object made(Constructor<?> constructor, Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new Misfit(": " + e.getCause().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T extends Json> T cast(Json json, Class<T> type) {
        if (json == null) {
            throw new Misfit(" is missing");
        }
        if (!type.isInstance(json)) {
            throw new Misfit(" is not of the type " + type.getSimpleName());
        }
        return type.cast(json);
    }
}
