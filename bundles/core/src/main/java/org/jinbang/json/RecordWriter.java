package org.jinbang.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes records straight as canonical text, without building their JSON first: states and acts are written with every
 * command. What it writes is {@code Codec.write(record).canonical()} to the letter.
 */
final class RecordWriter {
    private static final String KIND = "kind";

    private final StringBuilder out = new StringBuilder(1_024);
    private final Written before;
    private final Map<Object, Written.Place> places = new IdentityHashMap<>();

    private RecordWriter(Written before) {
        this.before = before;
    }

    static Written write(Record value, Written before) {
        RecordWriter writer = new RecordWriter(before);
        writer.record(value, false);
        return new Written(writer.out.toString(), writer.places);
    }

    /** With a member {@code kind} where the record is read as one of several. */
    private void record(Record value, boolean kind) {
        RecordShape.Member[] members = RecordShape.of(value.getClass()).sorted();
        Object[] values = new Object[members.length];
        boolean named = !kind;
        for (int i = 0; i < members.length; i++) {
            Object each = members[i].of(value);
            values[i] = absent(each) ? null : each;
            // A record with a component of that name (a condition) is only ever read as itself.
            named |= values[i] != null && members[i].name().equals(KIND);
        }
        char separator = '{';
        for (int i = 0; i < members.length; i++) {
            if (!named && members[i].name().compareTo(KIND) > 0) {
                separator = kind(value, separator);
                named = true;
            }
            if (values[i] != null) {
                out.append(separator).append(members[i].quoted());
                any(values[i], members[i].component().getType());
                separator = ',';
            }
        }
        if (!named) {
            separator = kind(value, separator);
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private char kind(Record value, char separator) {
        out.append(separator).append("\"kind\":");
        JsonWriter.quote(value.getClass().getSimpleName(), out);
        return ',';
    }

    /** What is left out. */
    private static boolean absent(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() || absent(optional.get());
        }
        return value == null
                || value instanceof Collection<?> collection && collection.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof Json.Obj object && object.members().isEmpty();
    }

    /** Something that is not left out. */
    private void any(Object value, Class<?> declared) {
        if (value instanceof String string) {
            JsonWriter.quote(string, out);
        } else if (value instanceof Json json) {
            JsonWriter.write(json, out);
        } else if (value instanceof Boolean bool) {
            out.append(bool.booleanValue());
        } else if (value instanceof Integer || value instanceof Long) {
            out.append(new Json.Num(((Number) value).longValue()).value());
        } else if (value instanceof Enum<?> constant) {
            JsonWriter.quote(constant.name(), out);
        } else if (value instanceof Instant instant) {
            JsonWriter.quote(Instants.text(instant), out);
        } else if (value instanceof LocalDate) {
            JsonWriter.quote(value.toString(), out);
        } else if (value instanceof BigDecimal decimal) {
            JsonWriter.quote(decimal.toPlainString(), out);
        } else if (value instanceof Optional<?> optional) {
            Object inner = optional.orElseThrow();
            any(inner, inner.getClass());
        } else if (value instanceof Collection<?> collection) {
            items(collection);
        } else if (value instanceof Map<?, ?> map) {
            members(map);
        } else if (value instanceof Recorded<?> recorded) {
            record(recorded.recorded(), false);
        } else if (value instanceof Record record) {
            record(record, RecordShape.isSealed(declared) || RecordShape.ofSealed(record.getClass()));
        } else {
            throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
    }

    private void items(Collection<?> collection) {
        char separator = '[';
        for (Object item : collection) {
            out.append(separator);
            int begin = out.length();
            if (!before.copy(item, out)) {
                item(item);
            }
            if (item instanceof Record) {
                places.put(item, new Written.Place(begin, out.length()));
            }
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private void members(Map<?, ?> map) {
        SortedMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, item) -> sorted.put(key.toString(), item));
        char separator = '{';
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            out.append(separator);
            JsonWriter.quote(member.getKey(), out);
            out.append(':');
            item(member.getValue());
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    /** What stands in a list or a map is never left out. */
    private void item(Object item) {
        if (absent(item)) {
            out.append(item instanceof Collection<?> ? "[]" : "{}");
        } else {
            any(item, item.getClass());
        }
    }
}
