package org.jinbang.internal.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;

/** Reads from answers what the form says is a name. */
final class Names {
    private final Optional<String> name;
    private final Optional<String> organisation;

    private Names(Form form) {
        this.name = form.role("name").map(Field::id);
        this.organisation = form.role("organisation").map(Field::id);
    }

    /** The names of applications of a track. */
    static Names of(Scheme scheme, String track) {
        return new Names(scheme.formOf(scheme.track(track).orElseThrow()));
    }

    /** The fields of a scheme's forms whose answers are names. */
    static Set<String> fields(Scheme scheme) {
        return scheme.forms().stream()
                .map(Names::new)
                .flatMap(names -> Stream.of(names.name, names.organisation))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** What an application goes by; empty if its form does not ask. */
    String name(Json.Obj answers) {
        return name.flatMap(answers::text).orElse("");
    }

    /** The organisation it comes from; empty if its form does not ask. */
    String organisation(Json.Obj answers) {
        return organisation.flatMap(answers::text).orElse("");
    }
}
