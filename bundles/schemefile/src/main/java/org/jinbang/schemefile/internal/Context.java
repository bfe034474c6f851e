package org.jinbang.schemefile.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every part of a reading shares: the problems, the references, the places of elements. */
final class Context {
    private final Problems problems;
    private final References references;
    private final Map<String, String> positions = new LinkedHashMap<>();

    Context(Problems problems) {
        this.problems = problems;
        this.references = new References(problems);
    }

    Problems problems() {
        return problems;
    }

    References references() {
        return references;
    }

    /** Notes where an element stands, under its path such as {@code stages/notice}. */
    void at(String path, Place place) {
        positions.putIfAbsent(path, place.toString());
    }

    Map<String, String> positions() {
        return Collections.unmodifiableMap(positions);
    }
}
