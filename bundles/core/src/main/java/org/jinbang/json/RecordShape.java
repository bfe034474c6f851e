package org.jinbang.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * How a record or a sealed interface of records is made up; looked up once for each type.
 *
 * @param sorted the components in the order of their names, as they are written
 */
record RecordShape(RecordComponent[] components, Member[] sorted, Constructor<?> constructor) {

    /**
     * A component as it is written.
     *
     * @param quoted its name in quotation marks, with the colon
     */
    record Member(RecordComponent component, String name, String quoted) {
        static Member of(RecordComponent component) {
            StringBuilder quoted = new StringBuilder();
            JsonWriter.quote(component.getName(), quoted);
            return new Member(component, component.getName(), quoted.append(':').toString());
        }

        /** Its value in a record. */
        Object of(Record record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return computed(type);
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

    private static RecordShape computed(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            components[i].getAccessor().setAccessible(true);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            Member[] sorted = Arrays.stream(components)
                    .map(Member::of)
                    .sorted(Comparator.comparing(Member::name))
                    .toArray(Member[]::new);
            return new RecordShape(components, sorted, constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a record. */
    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** The kinds of a sealed interface by their names; none for any other type. */
    static Map<String, Class<?>> kinds(Class<?> type) {
        return KINDS.get(type);
    }

    /** Whether a type is a sealed interface. */
    static boolean isSealed(Class<?> type) {
        return !KINDS.get(type).isEmpty();
    }

    /** Whether a record is one of the kinds of a sealed interface. */
    static boolean ofSealed(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (isSealed(parent)) {
                return true;
            }
        }
        return false;
    }
}
