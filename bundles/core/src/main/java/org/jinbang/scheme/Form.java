package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        for (Section section : sections) {
            for (Field field : section.fields()) {
                if (field.id().equals(id)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    /** The field with a role such as {@code name}. */
    public Optional<Field> role(String role) {
        return fields().stream()
                .filter(field -> field.role().filter(role::equals).isPresent())
                .findFirst();
    }

    /** With each field changed. */
    public Form with(UnaryOperator<Field> change) {
        return new Form(
                id,
                title,
                sections.stream()
                        .map(section -> new Section(
                                section.id(),
                                section.title(),
                                section.fields().stream().map(change).toList()))
                        .toList());
    }
}
