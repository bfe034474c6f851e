package org.jinbang.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The members of an object, by name; they never change. Two arrays, for objects are small, made by the dozen with each
 * state that is read, and read from texts that are in order already.
 */
final class Members extends AbstractMap<String, Json> implements SortedMap<String, Json> {
    static final Members NONE = new Members(new String[0], new Json[0]);

    private final String[] names;
    private final Json[] values;

    private Members(String[] names, Json[] values) {
        this.names = names;
        this.values = values;
    }

    /** A copy; the map itself where it is one of these. */
    static Members of(SortedMap<String, Json> map) {
        if (map instanceof Members members) {
            return members;
        }
        Map<String, Json> ordered = map.comparator() == null ? map : new TreeMap<>((Map<String, Json>) map);
        Collected all = new Collected(ordered.size());
        ordered.forEach(all::add);
        return all.members();
    }

    /** These with one more, or with another value of one; {@code null} takes it away. */
    Members with(String name, Json value) {
        int at = Arrays.binarySearch(names, name);
        if (at < 0 && value == null) {
            return this;
        }
        if (at >= 0 && value != null) {
            Json[] others = values.clone();
            others[at] = value;
            return new Members(names, others);
        }
        int place = at < 0 ? ~at : at;
        Collected all = new Collected(names.length + 1);
        for (int i = 0; i < place; i++) {
            all.add(names[i], values[i]);
        }
        if (value != null) {
            all.add(name, value);
        }
        for (int i = at < 0 ? place : place + 1; i < names.length; i++) {
            all.add(names[i], values[i]);
        }
        return all.members();
    }

    /** Collects members; they are put in order if they do not come so. */
    static final class Collected {
        private static final int USUAL = 8;

        private String[] names;
        private Json[] values;
        private int size;
        private TreeMap<String, Json> unordered;

        Collected() {
            this(USUAL);
        }

        private Collected(int room) {
            names = new String[room];
            values = new Json[room];
        }

        /** Whether there is one of this name. */
        boolean has(String name) {
            if (unordered != null) {
                return unordered.containsKey(name);
            }
            return !comesLast(name) && Arrays.binarySearch(names, 0, size, name) >= 0;
        }

        private boolean comesLast(String name) {
            return size == 0 || names[size - 1].compareTo(name) < 0;
        }

        /** Adds one whose name is not there yet. */
        void add(String name, Json value) {
            Objects.requireNonNull(value, name);
            if (unordered == null && !comesLast(name)) {
                unordered = new TreeMap<>(members());
            }
            if (unordered != null) {
                unordered.put(name, value);
                return;
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2 + 1);
                values = Arrays.copyOf(values, size * 2 + 1);
            }
            names[size] = name;
            values[size++] = value;
        }

        Members members() {
            if (unordered != null) {
                return of(unordered);
            }
            if (size == 0) {
                return NONE;
            }
            return size == names.length
                    ? new Members(names, values)
                    : new Members(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        }
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Json get(Object name) {
        int at = name instanceof String text ? Arrays.binarySearch(names, text) : -1;
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    /** Refuses also where there is nothing to take away. */
    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Json> each) {
        for (int i = 0; i < names.length; i++) {
            each.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Entry<String, Json>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, Json>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, Json>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Entry<String, Json> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return Map.entry(names[next], values[next++]);
        }
    }

    @Override
    public Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public String firstKey() {
        return keyAt(0);
    }

    @Override
    public String lastKey() {
        return keyAt(names.length - 1);
    }

    private String keyAt(int index) {
        if (names.length == 0) {
            throw new NoSuchElementException();
        }
        return names[index];
    }

    @Override
    public SortedMap<String, Json> subMap(String from, String to) {
        return of(new TreeMap<>(this).subMap(from, to));
    }

    @Override
    public SortedMap<String, Json> headMap(String to) {
        return of(new TreeMap<>(this).headMap(to));
    }

    @Override
    public SortedMap<String, Json> tailMap(String from) {
        return of(new TreeMap<>(this).tailMap(from));
    }
}
