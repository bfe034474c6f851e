package org.jinbang.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A JSON value with one canonical form (RFC 8785). Numbers are whole and within ±(2^53−1), so that the canonical form
 * does not depend on how a platform prints floating point; decimals are strings.
 */
@ProviderType
public sealed interface Json permits Json.Obj, Json.Arr, Json.Str, Json.Num, Json.Bool {

    /** Largest magnitude of a number that every JSON reader keeps exactly. */
    long MAX_NUMBER = (1L << 53) - 1;

    /** An object; its members are sorted by name as RFC 8785 demands. There is no null: an absent member is absent. */
    record Obj(SortedMap<String, Json> members) implements Json {
        /** The empty object. */
        public static final Obj EMPTY = new Obj(Members.NONE);

        /** Copies {@code members}. */
        public Obj {
            members = Members.of(members);
        }

        /** The member, if present. */
        public Optional<Json> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** The text of a string member, if present. */
        public Optional<String> text(String name) {
            return get(name).map(value -> value instanceof Str s ? s.value() : value.canonical());
        }

        /** The value of a number member (or of a string that is a whole number), if present. */
        public Optional<Long> number(String name) {
            return get(name).flatMap(value -> {
                if (value instanceof Num n) {
                    return Optional.of(n.value());
                }
                return value instanceof Str s && s.value().matches("-?\\d{1,15}")
                        ? Optional.of(Long.parseLong(s.value()))
                        : Optional.empty();
            });
        }

        /** Whether the member is present and true. */
        public boolean isTrue(String name) {
            return get(name).filter(new Bool(true)::equals).isPresent();
        }

        /** The member as an object; empty when absent or of another type. */
        public Obj object(String name) {
            return get(name).filter(Obj.class::isInstance).map(Obj.class::cast).orElse(EMPTY);
        }

        /** The items of an array member; empty when absent or of another type. */
        public List<Json> items(String name) {
            return get(name)
                    .filter(Arr.class::isInstance)
                    .map(a -> ((Arr) a).items())
                    .orElse(List.of());
        }

        /** The strings of an array member. */
        public List<String> texts(String name) {
            return items(name).stream()
                    .filter(Str.class::isInstance)
                    .map(s -> ((Str) s).value())
                    .toList();
        }

        /** A copy with one member set; {@code null} removes it. */
        public Obj with(String name, Json value) {
            return new Obj(Members.of(members).with(name, value));
        }

        /** A copy with one string member set; {@code null} removes it. */
        public Obj with(String name, String value) {
            return with(name, value == null ? null : new Str(value));
        }

        /** A copy with one number member set. */
        public Obj with(String name, long value) {
            return with(name, new Num(value));
        }

        /** A copy with one boolean member set. */
        public Obj with(String name, boolean value) {
            return with(name, new Bool(value));
        }

        @Override
        public String toString() {
            return canonical();
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {
        /** Copies {@code items}. */
        public Arr {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return canonical();
        }
    }

    /** A string. */
    record Str(String value) implements Json {
        @Override
        public String toString() {
            return canonical();
        }
    }

    /** A whole number. */
    record Num(long value) implements Json {
        /** Refuses what JSON readers would round. */
        public Num {
            if (Math.abs(value) > MAX_NUMBER) {
                throw new JsonException("The number " + value + " is beyond ±(2^53−1); write it as a string", 0);
            }
        }

        @Override
        public String toString() {
            return canonical();
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {
        @Override
        public String toString() {
            return canonical();
        }
    }

    /** An empty object to build on. */
    static Obj obj() {
        return Obj.EMPTY;
    }

    /** A string value. */
    static Str of(String value) {
        return new Str(value);
    }

    /** An array of strings. */
    static Arr texts(Iterable<String> values) {
        List<Json> items = new ArrayList<>();
        values.forEach(value -> items.add(new Str(value)));
        return new Arr(items);
    }

    /** An object whose members are strings. */
    static Obj textMap(Map<String, String> values) {
        SortedMap<String, Json> members = new TreeMap<>();
        values.forEach((name, value) -> members.put(name, new Str(value)));
        return new Obj(members);
    }

    /** Reads RFC 8259 text. {@code null} members are left out. Throws {@link JsonException} with the position. */
    static Json parse(String text) {
        return new JsonReader(text).read();
    }

    /** Reads an object; anything else is an error. */
    static Obj parseObject(String text) {
        if (parse(text) instanceof Obj object) {
            return object;
        }
        throw new JsonException("an object is expected", 0);
    }

    /**
     * Reads the members with these names of an object that was written here: of the others only the end is looked for,
     * they are not checked again.
     */
    static Obj parseMembers(String text, Set<String> names) {
        if (new JsonReader(text, names).read() instanceof Obj object) {
            return object;
        }
        throw new JsonException("an object is expected", 0);
    }

    /** The canonical text after RFC 8785. */
    default String canonical() {
        StringBuilder out = new StringBuilder();
        JsonWriter.write(this, out);
        return out.toString();
    }

    /** The canonical text as UTF-8. */
    default byte[] bytes() {
        return canonical().getBytes(StandardCharsets.UTF_8);
    }
}
