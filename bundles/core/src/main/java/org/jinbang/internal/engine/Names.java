package org.jinbang.internal.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;

/** Reads from answers what the form says is a name. */
final class Names {
    private static final List<String> ROLES = List.of("name", "organisation");

    private Names() {}

    /** The fields of a scheme's forms whose answers are names. */
    static Set<String> fields(Scheme scheme) {
        return scheme.forms().stream()
                .flatMap(form -> ROLES.stream().flatMap(role -> form.role(role).stream()))
                .map(Field::id)
                .collect(Collectors.toSet());
    }

    /** The answer to the field with a role; empty if there is none. */
    static String role(Form form, Json.Obj answers, String role) {
        return form.role(role).flatMap(field -> answers.text(field.id())).orElse("");
    }
}
