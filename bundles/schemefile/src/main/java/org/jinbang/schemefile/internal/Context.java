package org.jinbang.schemefile.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinbang.scheme.Parameter;

/** What every part of a reading shares: the problems, the references, the places of elements. */
final class Context {
    private final Problems problems;
    private final References references;
    private final Map<String, String> positions = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

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

    /** Notes a parameter that has been read. */
    void parameter(Parameter parameter) {
        parameters.put(parameter.name(), parameter);
    }

    /** A parameter that has been read. */
    Optional<Parameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Notes where an element stands, under its path such as {@code stages/notice}. */
    void at(String path, Place place) {
        positions.putIfAbsent(path, place.toString());
    }

    Map<String, String> positions() {
        return Collections.unmodifiableMap(positions);
    }
}
