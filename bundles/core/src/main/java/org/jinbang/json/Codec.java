package org.jinbang.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes records as JSON and reads them back. Components may be strings, whole numbers, booleans, enums, dates,
 * instants (UTC, microseconds), decimals (as strings), {@link Json}, {@link Optional}, lists, sets, maps with string or
 * enum keys, records, what is {@link Recorded} as one, and sealed interfaces of records (with a member {@code kind}).
 * Empty collections and optionals are left out, so that a new component can be added without changing what is already
 * written.
 */
public final class Codec {
    private Codec() {}

    /** The instant as the journal writes it: UTC, six digits of the second. */
    public static String text(Instant instant) {
        return Instants.text(instant);
    }

    /** Writes a record. */
    public static Json.Obj write(Record value) {
        Members.Collected members = new Members.Collected();
        for (RecordShape.Member member : RecordShape.of(value.getClass()).sorted()) {
            Json json = any(member.of(value), member.component().getType());
            if (json != null) {
                members.add(member.name(), json);
            }
        }
        return new Json.Obj(members.members());
    }

    /** Writes the record that stands for a value. */
    public static Json.Obj write(Recorded<?> value) {
        return write(value.recorded());
    }

    /** The canonical text of a record: that of what {@link #write} gives, sooner. */
    public static String canonical(Record value) {
        return canonical(value, Written.NOTHING).text();
    }

    /** The same, with what stood in the text before copied from there. */
    public static Written canonical(Record value, Written before) {
        return RecordWriter.write(value, before);
    }

    /** Reads a record; throws {@link JsonException} naming the member that does not fit. */
    public static <T> T read(Json json, Class<T> type) {
        return type.cast(RecordReader.read(json, type));
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
        if (value instanceof Recorded<?> recorded) {
            return write(recorded);
        }
        if (value instanceof Record record) {
            Json.Obj written = write(record);
            boolean kind = RecordShape.isSealed(declared) || RecordShape.ofSealed(record.getClass());
            // A record with a component of that name (a condition) is only ever read as itself.
            return kind && !written.members().containsKey("kind")
                    ? written.with("kind", record.getClass().getSimpleName())
                    : written;
        }
        throw new IllegalArgumentException("No JSON for " + value.getClass());
    }

    private static Json item(Object item) {
        if (item instanceof Record record && !RecordShape.ofSealed(record.getClass())) {
            return write(record);
        }
        Json json = any(item, item.getClass());
        if (json != null) {
            return json;
        }
        return item instanceof Collection<?> ? new Json.Arr(List.of()) : Json.obj();
    }
}
