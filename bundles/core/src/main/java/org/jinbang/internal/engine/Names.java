package org.jinbang.internal.engine;

import org.jinbang.json.Json;
import org.jinbang.scheme.Form;

/** Reads from answers what the form says is a name. */
final class Names {
    private Names() {}

    /** The answer to the field with a role; empty if there is none. */
    static String role(Form form, Json.Obj answers, String role) {
        return form.role(role).flatMap(field -> answers.text(field.id())).orElse("");
    }
}
