package org.jinbang.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** How a record or a sealed interface of records is made up; looked up once for each type. */
record RecordShape(RecordComponent[] components, Constructor<?> constructor) {
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
            return new RecordShape(components, constructor);
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
