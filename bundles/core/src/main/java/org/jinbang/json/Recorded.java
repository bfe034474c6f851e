package org.jinbang.json;

import java.lang.reflect.ParameterizedType;

/**
 * A value that is written as a record and read back from one, though it is none itself because it holds more. Its class
 * names that record first among its interfaces and has a public constructor that takes it.
 */
public interface Recorded<R extends Record> {
    /** What is written. */
    R recorded();

    /** The record that a class is written as. */
    static Class<?> as(Class<?> type) {
        return (Class<?>) ((ParameterizedType) type.getGenericInterfaces()[0]).getActualTypeArguments()[0];
    }
}
