package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;

/** The questions of a track, in order, in sections. */
public record Form(String id, Text title, List<Section> sections) {

    /** A step of the form. */
    public record Section(String id, Text title, List<Field> fields) {}

    /** All fields in order. */
    public List<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /** A field by id. */
    public Optional<Field> field(String id) {
        return fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** The field with a role such as {@code name}. */
    public Optional<Field> role(String role) {
        return fields().stream()
                .filter(field -> field.role().filter(role::equals).isPresent())
                .findFirst();
    }
}
