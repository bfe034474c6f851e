package org.jinbang.json;

import java.util.Map;

/** The text of a record, and where in it the records of its lists stand, so that the next text need not write them again. */
public final class Written {
    /** Nothing was written yet. */
    public static final Written NOTHING = read("");

    private final String text;
    private final Map<Object, Place> places;

    /** By the objects themselves: records do not change. */
    Written(String text, Map<Object, Place> places) {
        this.text = text;
        this.places = places;
    }

    /** From where to where in a text something stands. */
    record Place(int begin, int end) {}

    /** A text that was read; of nothing in it the place is known. */
    public static Written read(String text) {
        return new Written(text, Map.of());
    }

    /** The canonical text. */
    public String text() {
        return text;
    }

    /** Appends what was written of this very object; false if it was not written. */
    boolean copy(Object item, StringBuilder out) {
        Place place = places.get(item);
        if (place != null) {
            out.append(text.substring(place.begin(), place.end()));
        }
        return place != null;
    }
}
